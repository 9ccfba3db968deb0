using Assets.Storage.Tests.Google;
using Assets.Storage.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Stores;

public sealed class MediaInMemory : MediaContract
{
    private protected override void Use(MediaStoreBuilder store) => store.UseMemory("files");
}

public sealed class MediaInAFolder : MediaContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assets-media-").FullName;

    private protected override void Use(MediaStoreBuilder store) => store.UseFileSystem(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

[Collection(CephServer.Collection)]
public sealed class MediaInCeph(CephServer ceph) : MediaContract
{
    private protected override void Require() => ceph.Require();

    private protected override void Use(MediaStoreBuilder store) =>
        store.UseS3(
            $"{CephServer.Bucket}/media",
            settings =>
                (settings.Endpoint, settings.AccessKey, settings.SecretKey) = (
                    ceph.Settings.Endpoint,
                    ceph.Settings.AccessKey,
                    ceph.Settings.SecretKey
                )
        );
}

[Collection(AzuriteServer.Collection)]
public sealed class MediaInAzurite(AzuriteServer azurite) : MediaContract
{
    private protected override void Require() => azurite.Require();

    private protected override void Use(MediaStoreBuilder store) =>
        store.UseAzure(
            $"{AzuriteServer.Container}/media",
            settings =>
                (settings.Endpoint, settings.AccountKey) = (azurite.Settings.Endpoint, azurite.Settings.AccountKey)
        );
}

[Collection(GoogleDouble.Collection)]
public sealed class MediaInGoogle(GoogleDouble google) : MediaContract
{
    private protected override void Use(MediaStoreBuilder store) =>
        store.UseGoogle(
            $"{GoogleDouble.Bucket}/media",
            settings =>
                (settings.Endpoint, settings.CredentialsFile) = (
                    google.Settings.Endpoint,
                    google.Settings.CredentialsFile
                )
        );
}
