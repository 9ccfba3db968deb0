using Assets.Storage;
using Assets.Storage.Tests.Servers;

namespace Assets.Tool.Tests.Stores;

[Collection(AzuriteServer.Collection)]
public sealed class ReleasesInAzurite(AzuriteServer azurite) : ReleasesInAStore
{
    protected override IObjectStore Open(string prefix)
    {
        azurite.Require();
        return azurite.Store($"azure://{AzuriteServer.Container}/life/{prefix}");
    }
}
