using Assets.Storage.Providers;
using Microsoft.Extensions.Configuration;

namespace Assets.Storage.Files;

/// <summary>Opens <c>file:///folder</c> and absolute paths.</summary>
public sealed class FileSystemStoreProvider : IObjectStoreProvider
{
    /// <inheritdoc/>
    public string Scheme => StoreAddress.FileScheme;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> SettingNames => [nameof(FileSystemStoreSettings.FlushToDisk)];

    /// <inheritdoc/>
    public IObjectStore Open(StoreAddress address, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new FileSystemStore(
            address.Container,
            StoreSettings.Read(() => settings.Get<FileSystemStoreSettings>())
        );
    }
}
