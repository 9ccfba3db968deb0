using Assets.Storage.Testing;
using Assets.Storage.Tests.Servers;

namespace Assets.Storage.Tests.Contract;

[Collection(CephServer.Collection)]
public sealed class S3DirectUploads(CephServer ceph)
{
    public static TheoryData<string> Names => [.. DirectUploadContract.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Keep_the_contract(string name)
    {
        ceph.Require();
        using var store = ceph.Store();
        await DirectUploadContract.CheckAsync(
            name,
            store,
            DirectUploadRules.MaximumLength | DirectUploadRules.Headers,
            TestContext.Current.CancellationToken
        );
    }
}
