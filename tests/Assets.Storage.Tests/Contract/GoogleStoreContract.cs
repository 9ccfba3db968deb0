using Assets.Storage.Testing;
using Assets.Storage.Tests.Google;

namespace Assets.Storage.Tests.Contract;

/// <summary>Against the double in this repository, because there is no emulator that checks what the service checks.</summary>
[Collection(GoogleDouble.Collection)]
public sealed class GoogleStoreContract(GoogleDouble google)
{
    public static TheoryData<string> Names => [.. ObjectStoreContract.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Is_kept(string name)
    {
        using var store = google.Store();
        await ObjectStoreContract.CheckAsync(name, store, cancellationToken: TestContext.Current.CancellationToken);
    }
}
