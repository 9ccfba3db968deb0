using Assets.Manifest;
using Assets.Storage;
using Assets.Tool.Releases;

namespace Assets.Tool.Fetching;

/// <summary>
/// Brings what a publish needs of the newest releases of a store into a folder, so that it can make deltas to them.
/// Failures are values: a publish goes on without what is missing.
/// </summary>
/// <param name="store">The store that releases were uploaded to.</param>
/// <param name="folder">Where they are written.</param>
/// <param name="options">What is fetched.</param>
internal sealed class ReleaseFetch(IObjectStore store, EarlierFolder folder, ReleaseFetchOptions options)
{
    private readonly FetchProblems problems = new();
    private IReadOnlyList<FetchedRelease> releases = [];
    private int fetched;
    private int existing;
    private long bytes;

    /// <exception cref="OperationCanceledException">The command was cancelled.</exception>
    public async Task<ReleaseFetchResult> RunAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Limit);
        try
        {
            await FetchAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            problems.Add($"The store did not send everything within {options.Limit.TotalSeconds} seconds.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(exception.Message);
        }

        return new([.. releases.Select(release => release.Id)], fetched, bytes, existing, problems.Text);
    }

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        if (await NewestAsync(cancellationToken) is not { } newest)
            return;
        var read = new List<FetchedRelease>();
        foreach (var release in newest)
        {
            if (await ReadAsync(release.Record.Manifest, cancellationToken) is { } manifest)
                read.Add(manifest);
        }

        folder.Write(read);
        releases = read;
        var files = Files(read).ToList();
        await DownloadAsync(files, cancellationToken);
        folder.RemoveOthers(read, files);
    }

    /// <summary>The newest releases, or null if the store did not answer.</summary>
    private async Task<IReadOnlyList<StoredRelease>?> NewestAsync(CancellationToken cancellationToken)
    {
        using var answer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        answer.CancelAfter(options.Answer);
        try
        {
            // Not every wait ends when it is cancelled, such as one for the address of a host.
            return await StoredReleases
                .NewestAsync(store, options.App, options.Releases, problems.Add, answer.Token)
                .WaitAsync(answer.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            problems.Add($"The store did not answer within {options.Answer.TotalSeconds} seconds.");
            return null;
        }
    }

    /// <summary>The release of a manifest, or null if there is none that can be used.</summary>
    private async Task<FetchedRelease?> ReadAsync(string manifest, CancellationToken cancellationToken)
    {
        try
        {
            if (
                folder.Manifest(Path.GetFileNameWithoutExtension(manifest)) is { } known
                && FetchedRelease.Of(manifest, known) is { } there
            )
                return there;
            await using var found = await store.OpenAsync(
                ObjectKey.Parse(manifest),
                cancellationToken: cancellationToken
            );
            if (found is null)
                return null;
            if (found.Length > ReleaseFetchOptions.MaximumManifest)
            {
                problems.Add($"The manifest '{manifest}' has {found.Length} bytes, which is no manifest of a site.");
                return null;
            }

            using var body = new MemoryStream();
            await found.Content.CopyToAsync(body, cancellationToken);
            if (FetchedRelease.Of(manifest, body.ToArray()) is { } release)
                return release;
            problems.Add($"The manifest '{manifest}' is damaged. Upload its release again.");
        }
        catch (ManifestException exception)
        {
            problems.Add($"The manifest '{manifest}' cannot be read: {exception.Message}");
        }

        return null;
    }

    /// <summary>Each file once, those of the newest release first, up to a total size.</summary>
    private IEnumerable<WantedFile> Files(IEnumerable<FetchedRelease> read)
    {
        var total = 0L;
        return read.SelectMany(release => release.Files)
            .DistinctBy(file => file.File.File, StringComparer.Ordinal)
            .TakeWhile(file => (total += file.File.Length) <= options.MaximumBytes);
    }

    private async Task DownloadAsync(IEnumerable<WantedFile> files, CancellationToken cancellationToken)
    {
        var download = new ObjectDownload(store, folder);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Parallel,
            CancellationToken = cancellationToken,
        };
        await Parallel
            .ForEachAsync(files, parallel, async (file, token) => await DownloadAsync(download, file, token))
            .WaitAsync(cancellationToken);
    }

    private async Task DownloadAsync(ObjectDownload download, WantedFile file, CancellationToken cancellationToken)
    {
        if (file.IsAt(folder.PathOf(file)))
        {
            Interlocked.Increment(ref existing);
            return;
        }

        switch (await download.RunAsync(file, cancellationToken))
        {
            case DownloadOutcome.Complete:
                Interlocked.Increment(ref fetched);
                Interlocked.Add(ref bytes, file.File.Length);
                break;
            case DownloadOutcome.Damaged:
                problems.AddDamaged(file.Url);
                break;
            case DownloadOutcome.Absent:
                break;
        }
    }
}
