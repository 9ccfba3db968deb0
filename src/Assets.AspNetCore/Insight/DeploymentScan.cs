using Assets.AspNetCore.Resolving;
using Assets.Manifest;

namespace Assets.AspNetCore.Insight;

/// <summary>
/// Checks the published files in turn, a bounded part at a time: their lengths, and their bytes by entity tag. A file
/// that was found wrong is checked again each time until it is right.
/// </summary>
internal sealed class DeploymentScan(PublishedAssets published) : IDisposable
{
    /// <summary>About 1,500 calls of <c>stat</c>: a few milliseconds.</summary>
    private const int AssetsAtATime = 500;

    /// <summary>Opening a file costs as much as hashing 100 KB.</summary>
    private const int HashedFilesAtATime = 24;

    /// <summary>
    /// About 5 ms with the SHA instructions of current processors, about 30 ms without. A film takes several checks.
    /// </summary>
    private const int HashedBytesAtATime = 8 * 1024 * 1024;

    /// <summary>Bounds the work: the first files are enough to detect that a deployment lacks a folder.</summary>
    private const int MaximumWrong = 1000;

    private readonly IReadOnlyList<ManifestEntry> entries = published.Entries;
    private readonly List<ManifestFile> wrong = [];
    private readonly Queue<ManifestFile> toHash = [];
    private int nextLength;
    private int nextHash;
    private HashedFile? hashing;

    public int AssetCount => entries.Count;

    /// <summary>Files that are missing or have other bytes.</summary>
    public IReadOnlyList<ManifestFile> Wrong => wrong;

    public async Task ContinueAsync(CancellationToken cancellation)
    {
        await RecheckAsync(cancellation).ConfigureAwait(false);
        for (var left = Math.Min(AssetsAtATime, entries.Count); left > 0 && wrong.Count < MaximumWrong; left--)
        {
            foreach (var file in Next(ref nextLength).AllFiles.Where(file => !HasLength(file)))
                Add(file);
        }

        await ContinueHashingAsync(cancellation).ConfigureAwait(false);
    }

    public void Dispose() => hashing?.Dispose();

    private async Task RecheckAsync(CancellationToken cancellation)
    {
        var budget = HashedBytesAtATime;
        for (var i = wrong.Count - 1; i >= 0; i--)
        {
            var file = wrong[i];
            if (!HasLength(file) || file.Length > budget)
                continue;
            budget -= (int)file.Length;
            using var hashed = HashedFile.TryOpen(published.FileOf(file), file);
            if (hashed is null)
                continue;
            if (await hashed.ReadAsync(file.Length, cancellation).ConfigureAwait(false) == HashedFile.Outcome.Right)
                wrong.RemoveAt(i);
        }
    }

    private async Task ContinueHashingAsync(CancellationToken cancellation)
    {
        long left = HashedBytesAtATime;
        for (var files = 0; files < HashedFilesAtATime && left > 0 && entries.Count > 0; files++)
        {
            if (hashing is null && !TryOpenNext())
                continue;
            var before = hashing!.Position;
            var outcome = await hashing.ReadAsync(left, cancellation).ConfigureAwait(false);
            left -= hashing.Position - before;
            if (outcome == HashedFile.Outcome.Unfinished)
                return;
            if (outcome == HashedFile.Outcome.Wrong)
                Add(hashing.File);
            hashing.Dispose();
            hashing = null;
        }
    }

    private bool TryOpenNext()
    {
        if (toHash.Count == 0)
        {
            foreach (var one in Next(ref nextHash).AllFiles)
                toHash.Enqueue(one);
        }

        var file = toHash.Dequeue();
        if (wrong.Contains(file))
            return false;
        hashing = HashedFile.TryOpen(published.FileOf(file), file);
        if (hashing is null)
            Add(file);
        return hashing is not null;
    }

    private ManifestEntry Next(ref int index)
    {
        var entry = entries[index];
        index = (index + 1) % entries.Count;
        return entry;
    }

    private void Add(ManifestFile file)
    {
        if (wrong.Count < MaximumWrong && !wrong.Contains(file))
            wrong.Add(file);
    }

    private bool HasLength(ManifestFile file) =>
        new FileInfo(published.FileOf(file)) is { Exists: true } found && found.Length == file.Length;
}
