using Assets.Storage;
using Assets.Storage.Files;
using Assets.Storage.Memory;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Selects folders, memory, and stores of the app's own.</summary>
public static class ObjectStoreBuilderExtensions
{
    /// <summary>Uses a folder, which is created with the first object.</summary>
    /// <typeparam name="TBuilder">The type of the builder, which is returned for further calls.</typeparam>
    /// <param name="builder">Receives the store.</param>
    /// <param name="path">
    /// An absolute path, or one below the content root of the app (<c>media/avatars</c>), which needs an
    /// <see cref="IHostEnvironment"/>.
    /// </param>
    /// <param name="configure">Changes the settings.</param>
    public static TBuilder UseFileSystem<TBuilder>(
        this TBuilder builder,
        string path,
        Action<FileSystemStoreSettings>? configure = null
    )
        where TBuilder : IObjectStoreBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        builder.Use(
            services => StoreAddress.Parse(Path.IsPathFullyQualified(path) ? path : BelowContentRoot(services, path)),
            (_, address) =>
            {
                var settings = new FileSystemStoreSettings();
                configure?.Invoke(settings);
                return new FileSystemStore(address.Container, settings);
            }
        );
        return builder;
    }

    /// <summary>Keeps the objects in the memory of the process, for tests.</summary>
    /// <typeparam name="TBuilder">The type of the builder, which is returned for further calls.</typeparam>
    /// <param name="builder">Receives the store.</param>
    /// <param name="name">Letters, digits, dots, hyphens and underscores.</param>
    public static TBuilder UseMemory<TBuilder>(this TBuilder builder, string name)
        where TBuilder : IObjectStoreBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var address = StoreAddress.Parse("memory", name);
        builder.Use(_ => address, (_, _) => new MemoryStore());
        return builder;
    }

    /// <summary>Uses a store of the app's own.</summary>
    /// <typeparam name="TBuilder">The type of the builder, which is returned for further calls.</typeparam>
    /// <param name="builder">Receives the store.</param>
    /// <param name="address">
    /// Where the store is. A scheme of the app's own will do (<c>ftp://server/folder</c>).
    /// </param>
    /// <param name="open">Makes the client, once. It sends no request.</param>
    public static TBuilder Use<TBuilder>(
        this TBuilder builder,
        StoreAddress address,
        Func<IServiceProvider, IObjectStore> open
    )
        where TBuilder : IObjectStoreBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(open);
        builder.Use(_ => address, (services, _) => open(services));
        return builder;
    }

    private static string BelowContentRoot(IServiceProvider services, string path) =>
        services.GetService<IHostEnvironment>() is { } host
            ? Path.Combine(host.ContentRootPath, path)
            : throw new ObjectStoreException(
                ObjectStoreFailure.InvalidSettings,
                $"'{path}' is relative to the content root, but the app has no IHostEnvironment. Use an absolute path."
            );
}
