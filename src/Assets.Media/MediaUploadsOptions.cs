using Microsoft.AspNetCore.Http;

namespace Assets.Media;

/// <summary>What the app does at the beginning and at the end of a direct upload.</summary>
public sealed class MediaUploadsOptions
{
    /// <summary>
    /// Changes what the client says before a ticket is made: adds <see cref="MediaUpload.Values"/> for the path, such
    /// as the user's number. By default it is used as it is.
    /// </summary>
    public Func<HttpContext, MediaUpload, ValueTask<MediaUpload>>? Creating { get; set; }

    /// <summary>
    /// Keeps the stored file, for example in a row of the user, and makes the answer for the client. By default the
    /// answer is the file as JSON. A client that did not get the answer completes the upload again, and this is called
    /// again with the same file.
    /// </summary>
    public Func<HttpContext, StoredFile, Task<IResult>>? Completed { get; set; }
}
