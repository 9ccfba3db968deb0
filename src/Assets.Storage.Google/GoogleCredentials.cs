using Google.Apis.Auth.OAuth2;

namespace Assets.Storage.Google;

/// <summary>The credential of a store, read when it is first used.</summary>
internal sealed class GoogleCredentials(string? file)
{
    private const string Scope = "https://www.googleapis.com/auth/devstorage.read_write";

    private readonly Lazy<Task<GoogleCredential>> credential = new(() => ReadAsync(file));

    public Task<GoogleCredential> GetAsync() => credential.Value;

    public async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        var read = await credential.Value.ConfigureAwait(false);
        ITokenAccess access = read;
        return await access.GetAccessTokenForRequestAsync(null, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<GoogleCredential> ReadAsync(string? file)
    {
        var read = file is null
            ? await GoogleCredential.GetApplicationDefaultAsync().ConfigureAwait(false)
            : (
                await CredentialFactory
                    .FromFileAsync<ServiceAccountCredential>(file, CancellationToken.None)
                    .ConfigureAwait(false)
            ).ToGoogleCredential();
        // One credential for all requests, so that its token is kept.
        return read.CreateScoped(Scope);
    }
}
