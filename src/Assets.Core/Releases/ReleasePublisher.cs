using System.Security.Cryptography;
using Assets.Core.Diagnostics;

namespace Assets.Core.Releases;

/// <summary>
/// Publishes a release into a folder, in an order in which a running app always has what its manifest names: the files,
/// then the manifest, then nothing that a kept release needs is removed.
/// </summary>
internal sealed class ReleasePublisher
{
    private readonly string folder;
    private readonly ReleaseHistoryFile historyFile;
    private readonly EarlierManifestFile earlierManifest;
    private readonly StringComparer comparer;

    /// <param name="publishDirectory">Absolute path of the publish folder, which exists.</param>
    /// <param name="app">The app's name, with which the manifest's name begins.</param>
    /// <param name="comparer">When two names are one file; as the file system decides if null.</param>
    public ReleasePublisher(string publishDirectory, string app, StringComparer? comparer = null)
    {
        folder = Path.TrimEndingDirectorySeparator(publishDirectory);
        (historyFile, earlierManifest) = (new(folder, app), new(folder, app));
        this.comparer = comparer ?? FileNameComparer.Of(folder);
    }

    /// <summary>How long files of earlier releases are kept.</summary>
    public Retention Retention { get; init; } = Retention.Of(1);

    /// <summary>The files that other steps publish to the folder in the same publish.</summary>
    public OtherFiles Others { get; init; } = OtherFiles.None;

    /// <summary>Whether the manifest is published: a site that no app serves does not need it.</summary>
    public bool WithManifest { get; init; } = true;

    /// <summary>
    /// Whether times follow from the bytes, so that the same release always makes the same archive. Servers that send
    /// no <c>Cache-Control</c> must not serve such files: browsers derive from an old time that a file seldom changes.
    /// </summary>
    public bool ContentTimes { get; init; }

    /// <summary>Receives the name of each file that is removed.</summary>
    public Action<string> Removed { get; init; } = _ => { };

    /// <summary>Publishes.</summary>
    /// <param name="release">The release.</param>
    /// <param name="publishEndpoints">Runs when all files are in place, before the manifest is.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Ends the publish; the earlier release remains complete.</param>
    /// <returns>The errors. The manifest is published only if there are none.</returns>
    /// <exception cref="IOException">The folder cannot be written; the earlier release remains complete.</exception>
    public IReadOnlyList<Diagnostic> Publish(
        Release release,
        Action publishEndpoints,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var files = release.Files();
        var history = historyFile.Read().Announce(files.Select(file => file.Target));
        historyFile.Write(history);
        if (comparer.Equals("a", "A"))
            Spelling.Correct(folder, files.Select(file => file.Target));

        var problems = new FileCopies(folder, ContentTimes).Run(files, cancellationToken);
        if (problems.Count > 0)
            return problems;

        var current = PublishedNames.Of([
            .. files.Select(file => (file.Target, file.IsFingerprinted)),
            .. Others.StaticWebAssets,
        ]);
        var (next, superfluous) = history.Replace(current, Retention, now, comparer);
        publishEndpoints();
        if (WithManifest)
            PublishManifest(release, history, next);
        Remove(superfluous, next, Retention);
        if (ContentTimes)
            SetTimes();
        release.TryRecord();
        return [];
    }

    /// <summary>
    /// Removes the site's release and the files of earlier ones, because the package is switched off.
    /// </summary>
    /// <param name="now">The time, UTC.</param>
    /// <exception cref="IOException">The manifest cannot be removed.</exception>
    public void Withdraw(DateTime now)
    {
        if (!historyFile.Exists)
            return;

        var history = historyFile.Read();
        File.Delete(historyFile.ManifestFile);
        earlierManifest.Delete();
        var (next, superfluous) = history.Replace(PublishedNames.None, Releases.Retention.None, now, comparer);
        if (Remove(superfluous, next, Releases.Retention.None).IsEmpty)
            historyFile.Delete();
    }

    /// <summary>
    /// Earlier entries come first: an app that is started in between finds each file in one manifest or in both.
    /// </summary>
    private void PublishManifest(Release release, ReleaseHistory before, ReleaseHistory after)
    {
        if (!after.HasEarlierOf(before))
            earlierManifest.Write(earlierManifest.Candidates(historyFile.ManifestFile), after);
        AtomicFile.WriteIfDifferent(historyFile.ManifestFile, File.ReadAllBytes(release.ManifestFile));
    }

    /// <summary>The times of the manifests, and of folders, in which files were created and removed.</summary>
    private void SetTimes()
    {
        foreach (var manifest in new[] { historyFile.ManifestFile, earlierManifest.FilePath })
        {
            if (File.Exists(manifest))
            {
                var digest = SHA256.HashData(File.ReadAllBytes(manifest));
                File.SetLastWriteTimeUtc(manifest, ContentTime.Of(Convert.ToBase64String(digest)));
            }
        }

        var webRoot = new DirectoryInfo(Path.Combine(folder, "wwwroot"));
        if (!webRoot.Exists)
            return;
        foreach (var directory in webRoot.EnumerateDirectories("*", SearchOption.AllDirectories).Prepend(webRoot))
            directory.LastWriteTimeUtc = ContentTime.First;
    }

    private ReleaseHistory Remove(IReadOnlyList<string> superfluous, ReleaseHistory next, Retention retention)
    {
        if (superfluous.Count > 0)
        {
            var needed = Others.All.Concat(historyFile.NamesOfOtherApps(comparer)).ToHashSet(comparer);
            var stale = superfluous.Where(name => !needed.Contains(name));
            next = next with
            {
                Leftovers =
                    retention == Releases.Retention.Unlimited
                        ? [.. stale]
                        : new StaleFiles(folder).Remove(stale, Removed),
            };
        }

        historyFile.Write(next);
        return next;
    }
}

/// <summary>The files that other steps publish to the folder in the same publish.</summary>
/// <param name="StaticWebAssets">
/// Files that the SDK copies and never removes: they are removed with the release that had them.
/// </param>
/// <param name="Files">Files that other steps copy and remove.</param>
internal sealed record OtherFiles(
    IReadOnlyList<(string Name, bool IsFingerprinted)> StaticWebAssets,
    IReadOnlyList<string> Files
)
{
    public static OtherFiles None { get; } = new([], []);

    /// <summary>All names, relative to the publish folder, with forward slashes.</summary>
    public IEnumerable<string> All => StaticWebAssets.Select(asset => asset.Name).Concat(Files);
}
