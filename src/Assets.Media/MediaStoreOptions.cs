namespace Assets.Media;

/// <summary>
/// The rules of one store. The configuration section <c>Assets:Media:Stores:{name}</c> has the same names and takes
/// precedence over code.
/// </summary>
public sealed class MediaStoreOptions
{
    /// <summary>Who can read the files, <see cref="MediaAccess.Private"/> by default.</summary>
    public MediaAccess Access { get; set; }

    /// <summary>
    /// How keys are made, <c>{yyyy}/{MM}/{random}{ext}</c> by default. <c>{random}</c> is 26 letters and digits that
    /// nobody can guess, <c>{ext}</c> the extension of the found type, <c>{name}</c> the name on the user's device made
    /// safe, <c>{yyyy}</c>, <c>{MM}</c> and <c>{dd}</c> the date in UTC, and any other name one of
    /// <see cref="MediaUpload.Values"/>.
    /// </summary>
    public string Path { get; set; } = "{yyyy}/{MM}/{random}{ext}";

    /// <summary>Makes the keys instead of <see cref="Path"/>, from the same parts. Null by default.</summary>
    public Func<MediaCandidate, string>? MakePath { get; set; }

    /// <summary>The largest file in bytes, 10 MiB by default.</summary>
    public long MaxLength { get; set; } = 10 * 1024 * 1024;

    /// <summary>The largest number of files in one form, 10 by default.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>
    /// The types that are stored: extensions (<c>.pdf</c>), content types (<c>image/png</c>) or groups
    /// (<c>image/*</c>). If it is empty, which is the default, every type that is recognized and cannot run code in a
    /// browser.
    /// </summary>
    public string[] AllowedTypes { get; set; } = [];

    /// <summary>The rules for images.</summary>
    public ImageRules Images { get; set; } = new();

    /// <summary>The variants of images by name.</summary>
    public IList<MediaVariant> Variants { get; } = [];

    /// <summary>
    /// Types that a browser may show, as in <see cref="AllowedTypes"/>; others are saved. By default images, audio and
    /// video. HTML, SVG, XML and scripts are never shown.
    /// </summary>
    public string[] InlineTypes { get; set; } = ["image/*", "audio/*", "video/*"];

    /// <summary>How long a signed URL is valid at least, one hour by default.</summary>
    public TimeSpan UrlLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// For how long a signed URL of a file stays the same, so that browsers can cache what it gives: 15 minutes by
    /// default. A URL is valid for <see cref="UrlLifetime"/> and at most twice this longer.
    /// </summary>
    public TimeSpan UrlWindow { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The authorization policy that the user must meet to read a file through the app, instead of a signature. Null by
    /// default. With an empty name the default policy is used.
    /// </summary>
    public string? AuthorizationPolicy { get; set; }

    /// <summary>
    /// The absolute URL under which a public store is reached directly, such as a CDN in front of a bucket. The key is
    /// appended to it. Null, the default, if the app serves the files.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>
    /// Whether private files of a cloud are served by the app, too, instead of by URLs that the cloud signs. False by
    /// default.
    /// </summary>
    public bool ServeByApp { get; set; }

    /// <summary>How long a ticket for a direct upload is valid, one hour by default.</summary>
    public TimeSpan TicketLifetime { get; set; } = TimeSpan.FromHours(1);
}
