using Assets.Media.Storing;

namespace Assets.Media;

/// <summary>All stores of the app, by name.</summary>
public sealed class MediaStores
{
    private readonly MediaStoragePool pool;

    internal MediaStores(MediaStoragePool pool, IReadOnlyList<string> names) => (this.pool, Names) = (pool, names);

    /// <summary>The names in the order in which the stores were added.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Gets a store.</summary>
    /// <param name="name">The name of a store.</param>
    /// <exception cref="InvalidOperationException">There is no store of this name.</exception>
    public IMediaStorage this[string name] => pool[name];
}
