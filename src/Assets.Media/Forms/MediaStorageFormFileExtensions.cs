using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Assets.Media;

/// <summary>Stores files of forms that ASP.NET Core has bound.</summary>
public static class MediaStorageFormFileExtensions
{
    /// <summary>Checks a file by the rules of the store, and stores it under a new key.</summary>
    /// <param name="storage">The store.</param>
    /// <param name="file">The file. ASP.NET Core has received it already.</param>
    /// <param name="values">The values for the path template; none if null.</param>
    /// <param name="cancellationToken">Cancels the upload; nothing is stored then.</param>
    /// <returns>The stored file, or the first rule that it breaks.</returns>
    public static async Task<MediaResult> SaveAsync(
        this IMediaStorage storage,
        IFormFile file,
        IReadOnlyDictionary<string, string>? values = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(file);
        var upload = new MediaUpload
        {
            FileName = file.FileName,
            ContentType = file.ContentType,
            Length = file.Length,
            Values = values ?? FrozenDictionary<string, string>.Empty,
        };
        await using var content = file.OpenReadStream();
        return await storage.SaveAsync(content, upload, cancellationToken);
    }
}
