namespace Assets.Storage.Google;

/// <summary>How a bucket is reached. Without a file, Application Default Credentials are used.</summary>
public sealed record GoogleStoreSettings
{
    /// <summary>The path of a JSON file with the key of a service account.</summary>
    public string? CredentialsFile { get; set; }

    /// <summary>The absolute URL of the service, <c>https://storage.googleapis.com</c> by default.</summary>
    public string? Endpoint { get; set; }
}
