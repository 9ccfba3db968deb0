namespace Assets.Media;

/// <summary>
/// What all stores share. The configuration section <c>Assets:Media</c> has the same names and takes precedence over
/// code.
/// </summary>
public sealed class MediaOptions
{
    /// <summary>
    /// The keys of signed URLs, each at least 32 bytes in Base64. The first one signs, and all are accepted: to change
    /// the key, put a new one in front, and remove the old one when its last URL has expired. Removing it at once
    /// revokes its URLs. If there is none, which is the default, Data Protection keeps the keys.
    /// </summary>
    public string[] SigningKeys { get; set; } = [];

    /// <summary>
    /// The absolute URL under which <c>MapMedia</c> is reached, if that is another host than the one of the pages
    /// (<c>https://media.example.com/files</c>). Null, the default, for a path of the app.
    /// </summary>
    public string? BaseUrl { get; set; }

    /// <summary>
    /// The folder for uploads that are being received, absolute. Null, the default, for the folder of the system. It
    /// needs room for all uploads at the same time, twice for images whose metadata is removed.
    /// </summary>
    public string? TemporaryFolder { get; set; }
}
