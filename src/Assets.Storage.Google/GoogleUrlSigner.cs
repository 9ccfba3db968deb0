using Assets.Storage.Providers;
using Google;
using Google.Cloud.Storage.V1;

namespace Assets.Storage.Google;

/// <summary>
/// Signs URLs (V4) with the key of a service account, or by the IAM service where the app runs as one without a key.
/// </summary>
internal sealed class GoogleUrlSigner(GoogleCredentials credentials, Uri endpoint, StoreAddress address)
{
    public Task<SignedUrl> SignAsync(ObjectKey key, SignedUrlOptions options, CancellationToken cancellationToken)
    {
        options.Check();
        var headers = new Dictionary<string, string>();
        return SignAsync(
            key,
            options.Method == SignedUrlMethod.Put
                ? template => ForWriting(template, options, headers)
                : template => ForReading(template, options),
            headers,
            options.Lifetime,
            cancellationToken
        );
    }

    public async Task<DirectUpload> PermitAsync(
        ObjectKey key,
        DirectUploadOptions options,
        CancellationToken cancellationToken
    )
    {
        var headers = GoogleDirectUpload.Headers(options);
        var signed = await SignAsync(
                key,
                template => GoogleDirectUpload.Sign(template, headers),
                headers,
                options.Lifetime,
                cancellationToken
            )
            .ConfigureAwait(false);
        return new(DirectUploadMethod.Put, signed.Url, new Dictionary<string, string>(), headers, signed.Expires);
    }

    private async Task<SignedUrl> SignAsync(
        ObjectKey key,
        Func<UrlSigner.RequestTemplate, UrlSigner.RequestTemplate> complete,
        Dictionary<string, string> headers,
        TimeSpan lifetime,
        CancellationToken cancellationToken
    )
    {
        var fact = $"A URL for '{key}' was not signed";
        var template = complete(
            UrlSigner.RequestTemplate.FromBucket(address.Container).WithObjectName(address.NameOf(key))
        );
        var signing = UrlSigner
            .Options.FromDuration(lifetime)
            .WithSigningVersion(SigningVersion.V4)
            .WithScheme(endpoint.Scheme)
            .WithHost(endpoint.Host)
            .WithPort(endpoint.IsDefaultPort ? null : endpoint.Port);
        var expires = DateTimeOffset.UtcNow + lifetime;
        var credential = await credentials.GetAsync(fact).ConfigureAwait(false);
        try
        {
            var signer = UrlSigner.FromCredential(credential);
            var url = await signer.SignAsync(template, signing, cancellationToken).ConfigureAwait(false);
            return new(new(url), headers, expires);
        }
        // The credentials of a user have no key.
        catch (InvalidOperationException exception)
        {
            throw Failures.Remote(ObjectStoreFailure.NotSupported, fact, exception.GetType().Name);
        }
        catch (Exception exception) when (exception is GoogleApiException or HttpRequestException)
        {
            throw Failures.Remote(ObjectStoreFailure.Denied, fact, exception.GetType().Name);
        }
    }

    private static UrlSigner.RequestTemplate ForReading(UrlSigner.RequestTemplate template, SignedUrlOptions options)
    {
        var query = new Dictionary<string, IEnumerable<string>>();
        if (options.ResponseContentDisposition is { } disposition)
            query["response-content-disposition"] = [disposition];
        if (options.ResponseContentType is { } type)
            query["response-content-type"] = [type];
        return template.WithHttpMethod(HttpMethod.Get).WithQueryParameters(query);
    }

    private static UrlSigner.RequestTemplate ForWriting(
        UrlSigner.RequestTemplate template,
        SignedUrlOptions options,
        Dictionary<string, string> headers
    )
    {
        template = template.WithHttpMethod(HttpMethod.Put);
        if (options.ContentType is { } type)
        {
            headers["Content-Type"] = type;
            template = template.WithContentHeaders([
                KeyValuePair.Create<string, IEnumerable<string>>("Content-Type", [type]),
            ]);
        }

        if (options.Mode == PutMode.CreateOnly)
        {
            headers["x-goog-if-generation-match"] = "0";
            template = template.WithRequestHeaders([
                KeyValuePair.Create<string, IEnumerable<string>>("x-goog-if-generation-match", ["0"]),
            ]);
        }

        return template;
    }
}
