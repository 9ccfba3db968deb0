using Assets.Media.Scanning;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media;

/// <summary>Lets ClamAV scan the uploads of a store.</summary>
public static class ClamAvMediaStoreBuilderExtensions
{
    /// <summary>
    /// Lets ClamAV scan the files of this store. A file is refused unless clamd says that it is clean: also when clamd
    /// cannot be reached, and when a file is longer than its <c>StreamMaxLength</c>.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="configure">
    /// Changes the options, which all stores share; <c>Assets:Media:ClamAv</c> takes precedence.
    /// </param>
    public static MediaStoreBuilder ScanWithClamAv(
        this MediaStoreBuilder store,
        Action<ClamAvOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ClamAvServices.Add(store.Services, configure);
        store.Services.AddKeyedSingleton<IMediaScanner>(
            store.Name,
            static (provider, _) => provider.GetRequiredService<ClamAvScanner>()
        );
        return store;
    }
}
