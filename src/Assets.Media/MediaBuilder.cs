using Assets.Media.Configuration;
using Assets.Media.Scanning;
using Assets.Media.Validating;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media;

/// <summary>Adds stores of users' files to an app.</summary>
public sealed class MediaBuilder
{
    internal MediaBuilder(IServiceCollection services) => Services = services;

    /// <summary>The app's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Adds a store. What the configuration section <c>Assets:Media:Stores:{name}</c> says takes precedence.
    /// </summary>
    /// <param name="name">
    /// The name of the store, which is a part of URLs: lower-case letters, digits and hyphens (<c>avatars</c>).
    /// </param>
    /// <param name="configure">Says where the store is and what it accepts.</param>
    /// <exception cref="ArgumentException">The name is not allowed, or another store has it.</exception>
    public MediaBuilder Add(string name, Action<MediaStoreBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        StoreNames.Check(name);
        configure(new MediaStoreBuilder(Services, DeclaredStores.Of(Services).Add(name)));
        return this;
    }

    /// <summary>Sets what all stores share.</summary>
    /// <param name="configure">Changes the options.</param>
    public MediaBuilder Configure(Action<MediaOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Adds a validator for the files of all stores. It may use services of a request's scope.</summary>
    /// <typeparam name="T">The validator; its constructor may have services as parameters.</typeparam>
    public MediaBuilder Validate<T>()
        where T : class, IMediaValidator
    {
        Services.AddTransient<IMediaValidator, T>();
        return this;
    }

    /// <summary>Adds a scanner for the files of all stores.</summary>
    /// <typeparam name="T">The scanner; its constructor may have services as parameters.</typeparam>
    public MediaBuilder Scan<T>()
        where T : class, IMediaScanner
    {
        Services.AddTransient<IMediaScanner, T>();
        return this;
    }
}
