using Assets.Storage.Providers;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Responses;

namespace Assets.Storage.Google;

/// <summary>The credential of a store, read when it is first used.</summary>
/// <param name="file">The key of a service account; Application Default Credentials if it is null.</param>
internal sealed class GoogleCredentials(string? file)
{
    private const string Scope = "https://www.googleapis.com/auth/devstorage.read_write";

    private Task<GoogleCredential>? reading;

    /// <exception cref="ObjectStoreException">There are no credentials, or they cannot be read.</exception>
    public async Task<GoogleCredential> GetAsync(string fact)
    {
        // A failure may be one of the moment, such as a metadata server that has not started.
        if (reading is not { IsFaulted: false } current)
            reading = current = ReadAsync();
        try
        {
            return await current.ConfigureAwait(false);
        }
        // The types depend on the kind of credentials. Messages may repeat a part of them.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Failures.Remote(ObjectStoreFailure.Denied, fact, exception.GetType().Name);
        }
    }

    /// <exception cref="ObjectStoreException">There are no credentials, or they are refused.</exception>
    public async Task<string> TokenAsync(string fact, CancellationToken cancellationToken)
    {
        ITokenAccess access = await GetAsync(fact).ConfigureAwait(false);
        try
        {
            return await access.GetAccessTokenForRequestAsync(null, cancellationToken).ConfigureAwait(false);
        }
        catch (TokenResponseException exception)
        {
            var error = exception.Error;
            // The assertion has the time of this machine.
            var failure =
                error?.ErrorDescription?.Contains("reasonable timeframe", StringComparison.Ordinal) == true
                    ? ObjectStoreFailure.ClockSkew
                    : ObjectStoreFailure.Denied;
            throw Failures.Remote(failure, fact, error?.Error ?? exception.GetType().Name);
        }
    }

    private async Task<GoogleCredential> ReadAsync()
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
