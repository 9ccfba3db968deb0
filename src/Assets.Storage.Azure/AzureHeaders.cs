using Azure.Storage.Blobs.Models;

namespace Assets.Storage.Azure;

/// <summary>The headers of blobs in requests and responses of the SDK.</summary>
internal static class AzureHeaders
{
    public static BlobHttpHeaders Of(ObjectHeaders headers) =>
        new()
        {
            ContentType = headers.ContentType ?? "application/octet-stream",
            ContentEncoding = headers.ContentEncoding,
            CacheControl = headers.CacheControl,
            ContentDisposition = headers.ContentDisposition,
        };

    public static ObjectHeaders Of(BlobProperties properties) =>
        Of(
            properties.ContentType,
            properties.ContentEncoding,
            properties.CacheControl,
            properties.ContentDisposition,
            properties.Metadata
        );

    public static ObjectHeaders Of(BlobDownloadDetails details) =>
        Of(
            details.ContentType,
            details.ContentEncoding,
            details.CacheControl,
            details.ContentDisposition,
            details.Metadata
        );

    private static ObjectHeaders Of(
        string? contentType,
        string? contentEncoding,
        string? cacheControl,
        string? contentDisposition,
        IDictionary<string, string> metadata
    ) =>
        new()
        {
            ContentType = Text(contentType),
            ContentEncoding = Text(contentEncoding),
            CacheControl = Text(cacheControl),
            ContentDisposition = Text(contentDisposition),
            Metadata = metadata.ToDictionary(StringComparer.Ordinal),
        };

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
