using Assets.Media.DirectUploads;
using Assets.Media.Storing;
using Assets.Media.Variants;
using Assets.Storage;

namespace Assets.Media.Lifecycle;

/// <summary>One sweep of one store.</summary>
/// <param name="entry">The store.</param>
/// <param name="storage">Deletes files together with their variants.</param>
/// <param name="search">Knows which files are in use.</param>
/// <param name="options">What is looked at, and whether it is deleted.</param>
/// <param name="now">The time of the store when the sweep started. What is stored later is not old enough.</param>
internal sealed class SweepRun(
    MediaStoreEntry entry,
    IMediaStorage storage,
    ReferenceSearch search,
    MediaSweepOptions options,
    DateTimeOffset now
)
{
    /// <summary>How many files are deleted at once: each takes a few requests, and a sweep is not urgent.</summary>
    private const int Parallelism = 8;

    public MediaSweepReport Report { get; private set; } = new() { Store = entry.Name, Deleted = options.Delete };

    /// <summary>Uploads that were not completed while their tickets were valid. Nothing ever refers to them.</summary>
    public async Task SweepUploadsAsync(CancellationToken cancellationToken)
    {
        if (options.Prefix.Length > 0)
            return;
        // An upload that begins at the end of its ticket may be completed as long again.
        var lifetime = 2 * entry.Options.TicketLifetime;
        var age = options.MinimumAge > lifetime ? options.MinimumAge : lifetime;
        await foreach (var batch in BatchesAsync(Quarantine.Prefix, age, cancellationToken))
            await RemoveAsync(batch, SweptFileKind.ExpiredUpload, cancellationToken);
    }

    /// <summary>A variant is younger than its file, so that the file is old enough, too.</summary>
    public async Task SweepVariantsAsync(CancellationToken cancellationToken)
    {
        var variants = new DefinedVariants(entry.Options);
        var prefix = VariantKeys.Prefix + options.Prefix;
        await foreach (var batch in BatchesAsync(prefix, options.MinimumAge, cancellationToken))
        {
            var used = await search.FindAsync(
                batch.Select(variant => VariantKeys.ImageOf(variant.Key)).OfType<ObjectKey>(),
                cancellationToken
            );
            var unused = batch.Where(variant =>
                !variants.Contains(variant.Key)
                || VariantKeys.ImageOf(variant.Key) is not { } original
                || !used.Contains(original)
            );
            await RemoveAsync([.. unused], SweptFileKind.UnusedVariant, cancellationToken);
        }
    }

    public async Task SweepFilesAsync(CancellationToken cancellationToken)
    {
        await foreach (var batch in BatchesAsync(options.Prefix, options.MinimumAge, cancellationToken))
        {
            var files = batch.Where(file => !ReservedKeys.Contains(file.Key)).ToArray();
            var used = await search.FindAsync(files.Select(file => file.Key), cancellationToken);
            await RemoveAsync(
                [.. files.Where(file => !used.Contains(file.Key))],
                SweptFileKind.Orphan,
                cancellationToken
            );
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<ObjectEntry>> BatchesAsync(
        string prefix,
        TimeSpan age,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var batch = new List<ObjectEntry>();
        await foreach (var item in entry.Store.ListAsync(prefix, cancellationToken))
        {
            // The list of all files has the others too, which were counted before.
            if (prefix != options.Prefix || !ReservedKeys.Contains(item.Key))
                Report = Report with { Examined = Report.Examined + 1 };
            if (item.LastModified > now - age)
                continue;
            batch.Add(item);
            if (batch.Count < options.BatchSize)
                continue;
            yield return batch;
            batch = [];
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private async Task RemoveAsync(
        IReadOnlyList<ObjectEntry> items,
        SweptFileKind kind,
        CancellationToken cancellationToken
    )
    {
        if (options.Delete && kind == SweptFileKind.Orphan)
        {
            await Parallel.ForEachAsync(
                items,
                new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
                async (item, token) => await storage.DeleteAsync(item.Key, token)
            );
        }
        else if (options.Delete && items.Count > 0)
        {
            await entry.Store.DeleteAsync(items.Select(item => item.Key), cancellationToken);
        }

        foreach (var item in items)
        {
            Report = Report.With(kind, item.Length);
            options.Found?.Invoke(new(item.Key, item.Length, item.LastModified, kind));
        }
    }
}
