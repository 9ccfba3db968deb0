using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.S3;
using Assets.Storage.Providers;

namespace Assets.Storage.S3;

/// <summary>Makes clients with the settings that every kind of S3 needs.</summary>
internal static class S3ClientFactory
{
    public static AmazonS3Client Create(S3StoreSettings settings, S3HttpClient http)
    {
        StoreSettings.CheckLimits(settings.MaxRetries, settings.IdleTimeout);
        var endpoint = Endpoint(settings);
        if (!settings.SignPayload && endpoint?.Scheme == "http")
        {
            throw Invalid(
                "'SignPayload' is false and the endpoint is not HTTPS, so that nothing would protect the content. Use an "
                    + "HTTPS endpoint, or do not set 'SignPayload'"
            );
        }

        var config = new AmazonS3Config
        {
            // The checksums of newer SDKs are unknown to Ceph, R2 and others, which refuse the request.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = settings.MaxRetries,
            HttpClientFactory = http,
            ForcePathStyle = settings.PathStyle ?? endpoint is not null,
        };
        var profile = Profile(settings);
        if (endpoint is not null)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = settings.Region ?? "us-east-1";
        }
        else if (settings.Region is { } region)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else if (profile?.Region is { } regionOfProfile)
        {
            config.RegionEndpoint = regionOfProfile;
        }

        try
        {
            return Credentials(settings, profile) is { } credentials
                ? new AmazonS3Client(credentials, config)
                : new AmazonS3Client(config);
        }
        catch (AmazonClientException)
        {
            throw Invalid("No region is set. Set 'Region', the environment variable AWS_REGION, or an 'Endpoint'");
        }
    }

    private static Uri? Endpoint(S3StoreSettings settings) =>
        new[]
        {
            (Name: "Endpoint", Value: settings.Endpoint),
            Variable("AWS_ENDPOINT_URL_S3"),
            Variable("AWS_ENDPOINT_URL"),
        }.FirstOrDefault(setting => !string.IsNullOrEmpty(setting.Value))
            is (var name, { } value)
            ? StoreSettings.ServiceUrl(name, value)
            : null;

    private static (string Name, string? Value) Variable(string name) =>
        (name, Environment.GetEnvironmentVariable(name));

    /// <summary>The profile with credentials and region; null if none is set.</summary>
    private static CredentialProfile? Profile(S3StoreSettings settings)
    {
        if (settings.Profile is not { } name)
            return null;
        return new CredentialProfileStoreChain().TryGetProfile(name, out var profile)
            ? profile
            : throw Invalid($"There is no profile '{name}' in the AWS configuration files");
    }

    /// <summary>Null for the default chain.</summary>
    private static AWSCredentials? Credentials(S3StoreSettings settings, CredentialProfile? profile)
    {
        if (settings.AccessKey is null != settings.SecretKey is null)
            throw Invalid("Only one of 'AccessKey' and 'SecretKey' is set. Set both, or none to use the default chain");
        if (settings.AccessKey is { } accessKey)
            return new BasicAWSCredentials(accessKey, settings.SecretKey);
        if (profile is null)
            return null;
        return AWSCredentialsFactory.TryGetAWSCredentials(
            profile,
            new CredentialProfileStoreChain(),
            out var credentials
        )
            ? credentials
            : throw Invalid($"The profile '{profile.Name}' has no credentials");
    }

    private static ObjectStoreException Invalid(string message) =>
        new(ObjectStoreFailure.InvalidSettings, message + ".");
}
