using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media;

/// <summary>All stores of the app, by name.</summary>
public sealed class MediaStores
{
    private readonly IServiceProvider provider;

    internal MediaStores(IServiceProvider provider, IReadOnlyList<string> names) =>
        (this.provider, Names) = (provider, names);

    /// <summary>The names in the order in which the stores were added.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Gets a store.</summary>
    /// <param name="name">The name of a store.</param>
    /// <exception cref="InvalidOperationException">There is no store of this name.</exception>
    public IMediaStorage this[string name] => provider.GetRequiredKeyedService<IMediaStorage>(name);
}
