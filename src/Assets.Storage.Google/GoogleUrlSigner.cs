using Assets.Storage.Providers;
using Google;
using Google.Cloud.Storage.V1;

namespace Assets.Storage.Google;

/// <summary>
/// Signs URLs (V4) with the key of a service account, or by the IAM service where the app runs as one without a key.
/// </summary>
internal sealed class GoogleUrlSigner(GoogleCredentials credentials, Uri endpoint, StoreAddress address)
{
    public async Task<SignedUrl> SignAsync(ObjectKey key, SignedUrlOptions options, CancellationToken cancellationToken)
    {
        options.Check();
        var fact = $"A URL for '{key}' was not signed";
        var headers = new Dictionary<string, string>();
        var template = UrlSigner
            .RequestTemplate.FromBucket(address.Container)
            .WithObjectName(address.NameOf(key))
            .WithHttpMethod(options.Method == SignedUrlMethod.Put ? HttpMethod.Put : HttpMethod.Get);
        template =
            options.Method == SignedUrlMethod.Put
                ? ForWriting(template, options, headers)
                : ForReading(template, options);
        var signing = UrlSigner
            .Options.FromDuration(options.Lifetime)
            .WithSigningVersion(SigningVersion.V4)
            .WithScheme(endpoint.Scheme)
            .WithHost(endpoint.Host)
            .WithPort(endpoint.IsDefaultPort ? null : endpoint.Port);
        var expires = DateTimeOffset.UtcNow + options.Lifetime;
        try
        {
            var signer = UrlSigner.FromCredential(await credentials.GetAsync().ConfigureAwait(false));
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
        return template.WithQueryParameters(query);
    }

    private static UrlSigner.RequestTemplate ForWriting(
        UrlSigner.RequestTemplate template,
        SignedUrlOptions options,
        Dictionary<string, string> headers
    )
    {
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
