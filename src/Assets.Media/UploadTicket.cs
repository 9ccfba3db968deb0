namespace Assets.Media;

/// <summary>
/// A permission to send one file to a store without the app in between. It is sent to the browser as JSON, whose
/// <c>media-upload.js</c> knows all three forms.
/// </summary>
public sealed record UploadTicket
{
    /// <summary>
    /// Names the upload when it is completed: a text that is signed, that expires, and that names store and rules.
    /// </summary>
    public required string Token { get; init; }

    /// <summary>Where the file is sent to; absolute, or a path of the app.</summary>
    public required string Url { get; init; }

    /// <summary><c>POST</c> (a multipart form) or <c>PUT</c> (the file as the body).</summary>
    public required string Method { get; init; }

    /// <summary>The fields of the form, which come before the field <c>file</c>; empty for <c>PUT</c>.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>The headers that the request must have.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The largest number of bytes that is accepted.</summary>
    public required long MaxLength { get; init; }

    /// <summary>When the ticket stops to be accepted.</summary>
    public required DateTimeOffset Expires { get; init; }
}
