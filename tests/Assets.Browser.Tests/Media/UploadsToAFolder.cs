namespace Assets.Browser.Tests.Media;

/// <summary>What the code says.</summary>
public sealed class UploadsToAFolder(Storefront storefront) : UploadsOfVisitors(storefront), IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assets-media-").FullName;

    private protected override Task<string[]> SettingsAsync() =>
        Task.FromResult<string[]>([
            $"--Assets:Media:Stores:avatars:Store:Address={Path.Combine(folder, "avatars")}",
            $"--Assets:Media:Stores:invoices:Store:Address={Path.Combine(folder, "invoices")}",
        ]);

    public void Dispose() => StoreFolder.Delete(folder);
}
