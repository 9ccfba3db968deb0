using Assets.Storage.Providers;
using Microsoft.Extensions.Configuration;

namespace Assets.Storage.Memory;

/// <summary>Opens <c>memory://name</c>; each call makes a store of its own.</summary>
public sealed class MemoryStoreProvider : IObjectStoreProvider
{
    /// <inheritdoc/>
    public string Scheme => "memory";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> SettingNames => [];

    /// <inheritdoc/>
    public IObjectStore Open(StoreAddress address, IConfiguration settings) => new MemoryStore();
}
