using Assets.Storage.Memory;
using Assets.Storage.Testing;

namespace Assets.Storage.Tests.Contract;

public sealed class MemoryStoreContract
{
    public static TheoryData<string> Names => [.. ObjectStoreContract.Names];

    [Theory, MemberData(nameof(Names))]
    public Task Is_kept(string name) =>
        ObjectStoreContract.CheckAsync(
            name,
            new MemoryStore(),
            ObjectStoreFunctions.None,
            TestContext.Current.CancellationToken
        );
}
