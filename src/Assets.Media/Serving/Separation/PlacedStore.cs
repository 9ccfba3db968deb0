using Assets.Storage;

namespace Assets.Media.Serving.Separation;

/// <summary>A store and where its files are.</summary>
internal sealed record PlacedStore(string Name, StoreAddress Address, string? PublicUrl = null)
{
    /// <summary>The real path of the folder; null if the store is none.</summary>
    public string? Folder { get; } = Address.Scheme == StoreAddress.FileScheme ? RealPath.Of(Address.Container) : null;
}
