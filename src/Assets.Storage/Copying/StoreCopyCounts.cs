using System.Collections.Concurrent;

namespace Assets.Storage.Copying;

/// <summary>Counts the steps of a copy, and passes them on.</summary>
internal sealed class StoreCopyCounts(IProgress<StoreCopyStep>? progress)
{
    private readonly int[] counts = new int[Enum.GetValues<StoreCopyAction>().Length];
    private readonly ConcurrentQueue<StoreCopyStep> problems = [];
    private long bytes;
    private int failuresInARow;

    public int FailuresInARow => Volatile.Read(ref failuresInARow);

    public bool HasFailures => Count(StoreCopyAction.Failed) > 0;

    /// <param name="step">Null if the object was deleted in the source meanwhile.</param>
    public void Add(StoreCopyStep? step)
    {
        if (step is null)
            return;
        Interlocked.Increment(ref counts[(int)step.Action]);
        if (step.Failure is { } failure && ConcernsAllObjects(failure))
            Interlocked.Increment(ref failuresInARow);
        else if (step.Action != StoreCopyAction.Failed)
            Volatile.Write(ref failuresInARow, 0);
        if (step.Action is StoreCopyAction.Copied or StoreCopyAction.Replaced)
            Interlocked.Add(ref bytes, step.Length);
        if (step.Action is StoreCopyAction.Failed or StoreCopyAction.Differs)
            problems.Enqueue(step);
        progress?.Report(step);
    }

    public StoreCopyResult Result() =>
        new(
            Count(StoreCopyAction.Copied),
            Count(StoreCopyAction.Replaced),
            Count(StoreCopyAction.Kept),
            Count(StoreCopyAction.Deleted),
            Interlocked.Read(ref bytes),
            [.. problems]
        );

    private static bool ConcernsAllObjects(ObjectStoreFailure failure) =>
        failure
            is ObjectStoreFailure.Denied
                or ObjectStoreFailure.BucketNotFound
                or ObjectStoreFailure.ClockSkew
                or ObjectStoreFailure.Throttled
                or ObjectStoreFailure.Unavailable
                or ObjectStoreFailure.Full
                or ObjectStoreFailure.InvalidSettings;

    private int Count(StoreCopyAction action) => Volatile.Read(ref counts[(int)action]);
}
