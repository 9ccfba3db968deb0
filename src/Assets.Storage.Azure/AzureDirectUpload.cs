using Azure.Storage.Blobs.Specialized;

namespace Assets.Storage.Azure;

/// <summary>
/// A shared access signature that only creates: a blob that exists is kept. It says nothing about the length or the
/// headers of the request: https://learn.microsoft.com/rest/api/storageservices/create-service-sas
/// </summary>
internal sealed class AzureDirectUpload(AzureUrlSigner signer)
{
    public async Task<DirectUpload> SignAsync(
        BlockBlobClient blob,
        DirectUploadOptions options,
        CancellationToken cancellationToken
    )
    {
        var signed = await signer
            .SignAsync(blob, new() { Method = SignedUrlMethod.Put, Lifetime = options.Lifetime }, cancellationToken)
            .ConfigureAwait(false);
        return new(
            DirectUploadMethod.Put,
            signed.Url,
            new Dictionary<string, string>(),
            Headers(options.Headers),
            signed.Expires
        );
    }

    /// <summary>
    /// <c>x-ms-blob-content-type</c> takes precedence over <c>Content-Type</c>, which a client may send in another
    /// form.
    /// </summary>
    private static Dictionary<string, string> Headers(ObjectHeaders values)
    {
        var type = values.ContentType ?? "application/octet-stream";
        var headers = new Dictionary<string, string>
        {
            ["x-ms-blob-type"] = "BlockBlob",
            ["x-ms-blob-content-type"] = type,
            ["Content-Type"] = type,
        };
        if (values.ContentEncoding is { } encoding)
            headers["x-ms-blob-content-encoding"] = encoding;
        if (values.CacheControl is { } cacheControl)
            headers["x-ms-blob-cache-control"] = cacheControl;
        if (values.ContentDisposition is { } disposition)
            headers["x-ms-blob-content-disposition"] = disposition;
        foreach (var (name, value) in values.Metadata)
            headers[$"x-ms-meta-{name}"] = value;
        return headers;
    }
}
