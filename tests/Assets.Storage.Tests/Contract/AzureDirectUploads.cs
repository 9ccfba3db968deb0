using Assets.Storage.Testing;
using Assets.Storage.Tests.Servers;

namespace Assets.Storage.Tests.Contract;

[Collection(AzuriteServer.Collection)]
public sealed class AzureDirectUploads(AzuriteServer azurite)
{
    public static TheoryData<string> Names => [.. DirectUploadContract.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Keep_the_contract(string name)
    {
        azurite.Require();
        using var store = azurite.Store();
        await DirectUploadContract.CheckAsync(
            name,
            store,
            DirectUploadRules.CreateOnly | DirectUploadRules.StoredHeaders,
            TestContext.Current.CancellationToken
        );
    }
}
