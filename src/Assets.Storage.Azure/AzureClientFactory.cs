using Assets.Storage.Providers;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Blobs;

namespace Assets.Storage.Azure;

/// <summary>Makes the client of an account.</summary>
internal static class AzureClientFactory
{
    /// <returns>The client, and whether it has an identity, for which Azure makes signing keys.</returns>
    public static (BlobServiceClient Service, bool HasIdentity) Create(AzureStoreSettings settings, HttpClient http)
    {
        StoreSettings.CheckLimits(settings.MaxRetries, settings.IdleTimeout);
        var options = new BlobClientOptions();
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = settings.MaxRetries;
        options.Retry.Delay = TimeSpan.FromMilliseconds(500);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(20);
        options.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        options.Transport = new HttpClientTransport(http);

        var endpoint = Endpoint(settings);
        if (endpoint is null)
            return (FromConnectionString(settings, options), false);
        if (settings.AccountKey is not { } key)
            return (new(endpoint, new DefaultAzureCredential(), options), true);
        try
        {
            var credential = new StorageSharedKeyCredential(AccountOf(endpoint, settings), key);
            return (new(endpoint, credential, options), false);
        }
        catch (FormatException)
        {
            throw Invalid("'AccountKey' is not in Base64, as the keys of accounts are");
        }
    }

    /// <summary>For one store: the SDK's own has limits for whole requests only.</summary>
    public static HttpClient CreateHttpClient(AzureStoreSettings settings) =>
        new(IdleLimit.Handler(settings.IdleTimeout)) { Timeout = Timeout.InfiniteTimeSpan };

    private static BlobServiceClient FromConnectionString(AzureStoreSettings settings, BlobClientOptions options)
    {
        var text =
            settings.ConnectionString
            ?? Environment.GetEnvironmentVariable("AZURE_STORAGE_CONNECTION_STRING")
            ?? throw Invalid(
                "No account is set. Set 'Account', 'ConnectionString' or the environment variable AZURE_STORAGE_ACCOUNT"
            );
        try
        {
            return new(text, options);
        }
        catch (FormatException)
        {
            throw Invalid("'ConnectionString' is not the connection string of a storage account");
        }
    }

    /// <summary>The URL of the service; null if a connection string has it.</summary>
    private static Uri? Endpoint(AzureStoreSettings settings)
    {
        if (settings.Endpoint is { } text)
            return StoreSettings.ServiceUrl(nameof(settings.Endpoint), text);

        if (settings.Account is null && settings.ConnectionString is not null)
            return null;
        var account = settings.Account ?? Environment.GetEnvironmentVariable("AZURE_STORAGE_ACCOUNT");
        if (string.IsNullOrEmpty(account))
            return null;
        return account.All(char.IsAsciiLetterOrDigit)
            ? new($"https://{account}.blob.core.windows.net")
            : throw Invalid($"'{account}' is not the name of a storage account, which has letters and digits only");
    }

    private static string AccountOf(Uri endpoint, AzureStoreSettings settings) =>
        settings.Account ?? new BlobUriBuilder(endpoint).AccountName;

    private static ObjectStoreException Invalid(string message) =>
        new(ObjectStoreFailure.InvalidSettings, message + ".");
}
