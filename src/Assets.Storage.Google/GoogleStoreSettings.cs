using Assets.Storage.Providers;

namespace Assets.Storage.Google;

/// <summary>How a bucket is reached. Without a file, Application Default Credentials are used.</summary>
public sealed record GoogleStoreSettings
{
    /// <summary>The path of a JSON file with the key of a service account.</summary>
    public string? CredentialsFile { get; set; }

    /// <summary>The absolute URL of the service, <c>https://storage.googleapis.com</c> by default.</summary>
    public string? Endpoint { get; set; }

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
}
