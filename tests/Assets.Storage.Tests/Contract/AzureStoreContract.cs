using Assets.Storage.Testing;
using Assets.Storage.Tests.Servers;

namespace Assets.Storage.Tests.Contract;

/// <summary>Against Azurite.</summary>
[Collection(AzuriteServer.Collection)]
public sealed class AzureStoreContract(AzuriteServer azurite)
{
    public static TheoryData<string> Names => [.. ObjectStoreContract.Names];

    [Theory, MemberData(nameof(Names))]
    public Task Is_kept(string name)
    {
        azurite.Require();
        return ObjectStoreContract.CheckAsync(
            name,
            azurite.Store(),
            cancellationToken: TestContext.Current.CancellationToken
        );
    }
}
