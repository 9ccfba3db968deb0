using System.Net.Http.Headers;
using Amazon.S3.Model;

namespace Assets.Storage.S3;

/// <summary>The headers of objects in requests and responses of the SDK.</summary>
internal static class S3Headers
{
    private const string MetadataPrefix = "x-amz-meta-";

    public static void Set(HeadersCollection headers, MetadataCollection metadata, ObjectHeaders values)
    {
        // The SDK signs the text, but sends it with a space after each semicolon.
        headers.ContentType = MediaTypeHeaderValue.Parse(values.ContentType ?? "application/octet-stream").ToString();
        if (values.ContentEncoding is { } encoding)
            headers.ContentEncoding = encoding;
        if (values.CacheControl is { } cacheControl)
            headers.CacheControl = cacheControl;
        if (values.ContentDisposition is { } disposition)
            headers.ContentDisposition = disposition;
        foreach (var (name, value) in values.Metadata)
            metadata.Add(name, value);
    }

    public static ObjectHeaders Get(HeadersCollection headers, MetadataCollection metadata) =>
        new()
        {
            ContentType = Text(headers.ContentType),
            ContentEncoding = Text(headers.ContentEncoding),
            CacheControl = Text(headers.CacheControl),
            ContentDisposition = Text(headers.ContentDisposition),
            Metadata = metadata.Keys.ToDictionary(
                name =>
                    name.StartsWith(MetadataPrefix, StringComparison.Ordinal) ? name[MetadataPrefix.Length..] : name,
                name => metadata[name],
                StringComparer.Ordinal
            ),
        };

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
