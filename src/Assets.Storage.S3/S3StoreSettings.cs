using Assets.Storage.Providers;

namespace Assets.Storage.S3;

/// <summary>How a bucket is reached. What is not set comes from the default chain of the AWS SDK.</summary>
public sealed record S3StoreSettings
{
    /// <summary>
    /// The absolute URL of a store that is not AWS. By default the environment variable <c>AWS_ENDPOINT_URL_S3</c> or
    /// <c>AWS_ENDPOINT_URL</c>, or else AWS.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>
    /// The region (<c>eu-central-1</c>). With an endpoint it is only signed: <c>us-east-1</c> by default.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>
    /// Whether the bucket is in the path of the URL instead of its host; by default if there is an endpoint, which need
    /// not have a host name for each bucket.
    /// </summary>
    public bool? PathStyle { get; set; }

    /// <summary>The profile of the AWS configuration files.</summary>
    public string? Profile { get; set; }

    /// <summary>
    /// Whether signatures contain the hash of the content, true by default. Without it uploads take less CPU. False
    /// needs HTTPS, which then protects the content.
    /// </summary>
    public bool SignPayload { get; set; } = true;

    /// <summary>
    /// How often a request that fails for a moment is repeated, 6 by default. With delays that grow to 20 seconds, that
    /// gives a throttling store about a minute.
    /// </summary>
    public int MaxRetries { get; set; } = 6;

    /// <summary>
    /// How long nothing may be sent or received during a request, 30 seconds by default. The request fails then and is
    /// not repeated.
    /// </summary>
    public TimeSpan IdleTimeout { get; set; } = IdleLimit.Default;

    /// <summary>The access key, for stores whose credentials are settings. Set both or none.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret key of <see cref="AccessKey"/>.</summary>
    public string? SecretKey { get; set; }

    /// <summary>All but the secret.</summary>
    public override string ToString() => $"S3StoreSettings {{ Endpoint = {Endpoint}, Region = {Region} }}";
}
