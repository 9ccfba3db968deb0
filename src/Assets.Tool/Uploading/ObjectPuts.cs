using System.Collections.Concurrent;
using Assets.Core.Diagnostics;
using Assets.Storage;
using Assets.Tool.Releases;

namespace Assets.Tool.Uploading;

/// <summary>Stores objects in parallel and collects what was stored and what failed.</summary>
/// <param name="store">Where they are stored.</param>
/// <param name="plan">What is stored, and what may be replaced.</param>
/// <param name="parallel">The number of requests at a time.</param>
/// <param name="progress">Receives each stored object.</param>
internal sealed class ObjectPuts(IObjectStore store, UploadPlan plan, int parallel, IProgress<UploadProgress>? progress)
{
    /// <summary>A store that asked for fewer requests gets an eighth of them in the second round.</summary>
    private const int SecondRoundDivisor = 8;

    /// <summary>Fewer failures in a row may be chance if few requests are sent at a time.</summary>
    private const int FewestFailures = 4;

    private readonly ConcurrentQueue<PublishedObject> stored = [];
    private readonly ConcurrentQueue<PublishedObject> postponed = [];
    private readonly ConcurrentDictionary<string, int> failures = new(StringComparer.Ordinal);
    private long bytes;
    private int failedInARow;

    /// <summary>What was stored.</summary>
    public IReadOnlyCollection<PublishedObject> Stored => stored;

    /// <summary>What failed, one diagnostic for each reason.</summary>
    public IReadOnlyList<Diagnostic> Problems =>
        [.. failures.Keys.Order(StringComparer.Ordinal).Select(Catalog.StoreFailed)];

    /// <summary>
    /// Stores a stage. What failed for a moment, after the repetitions of the store itself, gets a second round with
    /// fewer requests at a time, unless nothing succeeded.
    /// </summary>
    public async Task RunAsync(IEnumerable<PublishedObject> objects, CancellationToken cancellationToken)
    {
        await RunAsync(objects, parallel, isLast: false, cancellationToken);
        if (postponed.IsEmpty)
            return;
        var again = postponed.ToArray();
        await RunAsync(again, Math.Max(1, parallel / SecondRoundDivisor), isLast: true, cancellationToken);
    }

    /// <summary>
    /// Whether as many requests failed as are sent at a time, and none succeeded between them. The store has not failed
    /// for a moment then, and each further object would wait for all its repetitions.
    /// </summary>
    private bool IsDown() => Interlocked.Increment(ref failedInARow) >= Math.Max(parallel, FewestFailures);

    private async Task RunAsync(
        IEnumerable<PublishedObject> objects,
        int degree,
        bool isLast,
        CancellationToken cancellationToken
    )
    {
        var parallelOptions = new ParallelOptions
        {
            MaxDegreeOfParallelism = degree,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(objects, parallelOptions, (item, token) => PutAsync(item, isLast, token));
    }

    private async ValueTask PutAsync(PublishedObject item, bool isLast, CancellationToken cancellationToken)
    {
        // The other objects would fail for the same reason.
        if (!failures.IsEmpty)
            return;
        try
        {
            await PutAsync(item, cancellationToken);
        }
        catch (ObjectStoreException exception) when (exception.IsTransient && !isLast && !stored.IsEmpty && !IsDown())
        {
            postponed.Enqueue(item);
            return;
        }
        catch (Exception exception)
            when (exception is ObjectStoreException or IOException or UnauthorizedAccessException)
        {
            failures.TryAdd(Reason(item, exception), 0);
            return;
        }

        Volatile.Write(ref failedInARow, 0);
        stored.Enqueue(item);
        progress?.Report(new(stored.Count, plan.Objects.Count, Interlocked.Add(ref bytes, item.Length)));
    }

    /// <summary>A store does not know which file it reads.</summary>
    private static string Reason(PublishedObject item, Exception exception) =>
        exception is ObjectStoreException { Failure: ObjectStoreFailure.LengthMismatch }
            ? $"'{item.File}' has changed since the publish folder was read. {exception.Message} Publish again."
            : exception.Message;

    private async Task PutAsync(PublishedObject item, CancellationToken cancellationToken)
    {
        await using var content = new FileStream(
            item.File,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            bufferSize: 0,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );
        var options = new PutOptions
        {
            Mode = item.IsFingerprinted && !plan.Replaced.Contains(item.Key) ? PutMode.CreateOnly : PutMode.Replace,
            Headers = item.Headers,
            Length = item.Length,
        };
        try
        {
            await store.PutAsync(item.Key, content, options, cancellationToken);
        }
        catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.AlreadyExists)
        {
            // Another upload of the same file was faster, and its content is the same.
        }
    }
}
