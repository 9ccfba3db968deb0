using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace Assets.Storage.Azure;

/// <summary>
/// Signs URLs with the key of the account if it is set, and otherwise with a key that Azure gives to the identity of
/// the app (user delegation), which is kept as long as it is valid.
/// </summary>
internal sealed class AzureUrlSigner(BlobServiceClient service, bool hasIdentity)
{
    /// <summary>
    /// Azure gives a delegation key for at most seven days, and a URL is not valid longer than its key.
    /// </summary>
    private static readonly TimeSpan KeyLifetime = SignedUrlOptions.MaximumLifetime;

    /// <summary>Clocks of other machines may be late.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    private UserDelegationKey? kept;

    public async Task<SignedUrl> SignAsync(
        BlockBlobClient blob,
        SignedUrlOptions options,
        CancellationToken cancellationToken
    )
    {
        if (!blob.CanGenerateSasUri && !hasIdentity)
        {
            throw new ObjectStoreException(
                ObjectStoreFailure.NotSupported,
                "A shared access signature cannot sign further URLs. Use the key of the account, or an identity."
            );
        }

        var now = DateTimeOffset.UtcNow;
        var builder = Builder(blob, options, now);
        var url = blob.CanGenerateSasUri
            ? blob.GenerateSasUri(builder)
            : await DelegatedAsync(blob, builder, now, cancellationToken).ConfigureAwait(false);
        return new(url, Headers(options), builder.ExpiresOn);
    }

    private static BlobSasBuilder Builder(BlockBlobClient blob, SignedUrlOptions options, DateTimeOffset now)
    {
        var builder = new BlobSasBuilder
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            ExpiresOn = now + options.Lifetime,
            Protocol = blob.Uri.Scheme == "https" ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        if (options.Method == SignedUrlMethod.Get)
        {
            builder.SetPermissions(BlobSasPermissions.Read);
            builder.ContentDisposition = options.ResponseContentDisposition;
            builder.ContentType = options.ResponseContentType;
        }
        else
        {
            // Without the permission to write, an existing blob is not replaced.
            builder.SetPermissions(
                options.Mode == PutMode.CreateOnly
                    ? BlobSasPermissions.Create
                    : BlobSasPermissions.Create | BlobSasPermissions.Write
            );
        }

        return builder;
    }

    private static Dictionary<string, string> Headers(SignedUrlOptions options)
    {
        var headers = new Dictionary<string, string>();
        if (options.Method == SignedUrlMethod.Get)
            return headers;
        headers["x-ms-blob-type"] = "BlockBlob";
        if (options.ContentType is { } contentType)
            headers["Content-Type"] = contentType;
        return headers;
    }

    private async Task<Uri> DelegatedAsync(
        BlockBlobClient blob,
        BlobSasBuilder builder,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (kept is not { } key || key.SignedExpiresOn < builder.ExpiresOn)
        {
            var response = await service
                .GetUserDelegationKeyAsync(
                    now - ClockDifference,
                    now + KeyLifetime - ClockDifference,
                    cancellationToken
                )
                .ConfigureAwait(false);
            kept = key = response.Value;
        }

        // A URL of seven days ends a little earlier, with its key.
        if (builder.ExpiresOn > key.SignedExpiresOn)
            builder.ExpiresOn = key.SignedExpiresOn;
        return new BlobUriBuilder(blob.Uri) { Sas = builder.ToSasQueryParameters(key, service.AccountName) }.ToUri();
    }
}
