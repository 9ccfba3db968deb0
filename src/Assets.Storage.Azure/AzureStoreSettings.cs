using Assets.Storage.Providers;

namespace Assets.Storage.Azure;

/// <summary>
/// How a container is reached. Without a key or connection string the default chain of Azure.Identity is used.
/// </summary>
public sealed record AzureStoreSettings
{
    /// <summary>
    /// The name of the storage account; by default the environment variable <c>AZURE_STORAGE_ACCOUNT</c>. Not needed
    /// beside an endpoint or connection string.
    /// </summary>
    public string? Account { get; set; }

    /// <summary>
    /// The absolute URL of the Blob service, for other clouds than the public one
    /// (<c>https://account.blob.core.chinacloudapi.cn</c>) and for Azurite
    /// (<c>http://127.0.0.1:10000/devstoreaccount1</c>).
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>A key of the account. A managed identity needs none.</summary>
    public string? AccountKey { get; set; }

    /// <summary>
    /// A connection string instead of account and key; by default the environment variable
    /// <c>AZURE_STORAGE_CONNECTION_STRING</c> if no account is set.
    /// </summary>
    public string? ConnectionString { get; set; }

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

    /// <summary>All but the secrets.</summary>
    public override string ToString() => $"AzureStoreSettings {{ Account = {Account}, Endpoint = {Endpoint} }}";
}
