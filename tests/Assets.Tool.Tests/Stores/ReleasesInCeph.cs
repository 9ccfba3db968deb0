using Assets.Storage;
using Assets.Storage.Tests.Servers;

namespace Assets.Tool.Tests.Stores;

[Collection(CephServer.Collection)]
public sealed class ReleasesInCeph(CephServer ceph) : ReleasesInAStore
{
    protected override IObjectStore Open(string prefix)
    {
        ceph.Require();
        return ceph.Store($"s3://{CephServer.Bucket}/life/{prefix}");
    }
}
