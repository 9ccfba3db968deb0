using Assets.Media.Configuration;
using Assets.Media.Storing;
using Assets.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Lifecycle;

/// <summary>
/// Finds what a store keeps and the app does not need: files that no <see cref="IMediaReferences"/> knows, direct
/// uploads that were not completed, and variants of both missing files and former definitions. It reads the store page
/// by page, looks files up in batches, and holds one batch in memory.
/// </summary>
public sealed class MediaSweeper
{
    private readonly StoreEntries stores;
    private readonly MediaStoragePool storages;
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;

    internal MediaSweeper(
        StoreEntries stores,
        MediaStoragePool storages,
        IServiceScopeFactory scopes,
        TimeProvider clock
    ) => (this.stores, this.storages, this.scopes, this.clock) = (stores, storages, scopes, clock);

    /// <summary>Looks at one store. By default it only reports.</summary>
    /// <param name="store">The name of the store.</param>
    /// <param name="options">What is looked at, and whether it is deleted.</param>
    /// <param name="cancellationToken">Ends the sweep; what was deleted is gone.</param>
    /// <exception cref="InvalidOperationException">
    /// The sweep was refused, and nothing was deleted: the app has no <see cref="IMediaReferences"/>, or they know no
    /// file of the store although it has some; the store holds releases of assets; there is no store of this name. The
    /// message says what to do.
    /// </exception>
    /// <exception cref="ObjectStoreException">The store failed. The sweep can be repeated.</exception>
    public async Task<MediaSweepReport> SweepAsync(
        string store,
        MediaSweepOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new();
        options.Check();
        var entry = stores[store];
        var search = new ReferenceSearch(scopes, store);
        search.RefuseIfNobodyKnows();
        var now = options.Delete ? await StoreClock.ReadAsync(entry.Store, cancellationToken) : clock.GetUtcNow();
        await SweepChecks.RefuseDangerAsync(entry, search, options, cancellationToken);
        var run = new SweepRun(entry, storages[store], search, options, now);
        await run.SweepUploadsAsync(cancellationToken);
        await run.SweepVariantsAsync(cancellationToken);
        await run.SweepFilesAsync(cancellationToken);
        return run.Report;
    }
}
