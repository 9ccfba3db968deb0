using Assets.Storage.Testing;
using Assets.Storage.Tests.Servers;

namespace Assets.Storage.Tests.Contract;

/// <summary>Against Ceph's radosgw.</summary>
[Collection(CephServer.Collection)]
public sealed class S3StoreContract(CephServer ceph)
{
    public static TheoryData<string> Names => [.. ObjectStoreContract.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Is_kept(string name)
    {
        ceph.Require();
        using var store = ceph.Store();
        await ObjectStoreContract.CheckAsync(name, store, cancellationToken: TestContext.Current.CancellationToken);
    }
}
