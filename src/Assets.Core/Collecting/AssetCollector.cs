using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Core.Collecting;

/// <summary>
/// Makes one set of assets from the files of all sources: checks names, finds conflicts, applies rules.
/// </summary>
/// <param name="options">
/// Rules, the excluded files besides <see cref="NeverPublished"/>, and the path of a file that the run itself makes.
/// </param>
internal sealed class AssetCollector(PipelineOptions options)
{
    private readonly Dictionary<LogicalPath, SourceAsset> assets = [];
    private readonly List<Diagnostic> diagnostics = [];
    private readonly LinkTarget links = new();

    /// <summary>Collects, in order of the sources.</summary>
    /// <returns>The assets in ordinal order of their paths, and the problems.</returns>
    public (IReadOnlyList<SourceAsset> Assets, IReadOnlyList<Diagnostic> Diagnostics) Collect(
        IEnumerable<SourceFile> files
    )
    {
        foreach (var file in files)
        {
            try
            {
                Add(file);
            }
            catch (Exception exception) when (FileFailure.In(exception) is { } failure)
            {
                diagnostics.Add(Catalog.Unreadable(file.File, failure.Message));
            }
        }

        var sorted = assets.Values.OrderBy(asset => asset.Path).ToList();
        FindCaseCollisions(sorted);
        return (sorted, diagnostics);
    }

    private void Add(SourceFile source)
    {
        // Sources give forward slashes. A back slash is part of a file's name on Linux, and a slash in a URL.
        if (source.Path.Contains('\\', StringComparison.Ordinal) || !LogicalPath.TryParse(source.Path, out var path))
        {
            diagnostics.Add(Catalog.UnusableName(source.File, source.Path));
            return;
        }

        if (NeverPublished.Path(path.Value) || options.Ignore.AnyMatches(path.Value))
            return;
        if (path == options.PrecacheManifest)
        {
            diagnostics.Add(
                Catalog.Conflict(path, path.Value, "AssetsPrecacheManifest", source.File, source.SourceName)
            );
            return;
        }

        if (assets.TryGetValue(path, out var earlier) && !source.Override)
        {
            if (earlier.File != source.File)
                diagnostics.Add(
                    Catalog.Conflict(path, earlier.File, earlier.SourceName, source.File, source.SourceName)
                );
            return;
        }

        if (source.Root is not null && links.Outside(source.File, source.Root) is { } target)
        {
            diagnostics.Add(Catalog.LinkLeavesRoot(source.File, target, source.Root));
            return;
        }

        var file = new FileInfo(source.File);
        var content = file.LinkTarget is null
            ? file
            : new FileInfo(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        if (content.Exists)
            assets[path] = ToAsset(path, source, content);
        else
            diagnostics.Add(
                Catalog.Unreadable(
                    source.File,
                    file.LinkTarget is { } dead
                        ? $"it is a link to '{dead}', which does not exist"
                        : "it does not exist"
                )
            );
    }

    private SourceAsset ToAsset(LogicalPath path, SourceFile source, FileInfo content)
    {
        var policy = PolicyOf(path, source.Policy);
        return new()
        {
            Path = path,
            File = source.File,
            SourceName = source.SourceName,
            Length = content.Length,
            ModifiedTicks = content.LastWriteTimeUtc.Ticks,
            CreatedTicks = content.CreationTimeUtc.Ticks,
            Policy = policy,
            ContentType =
                policy.ContentType
                ?? options.ContentTypes.Find(path.Value.ToLowerInvariant())
                ?? MediaTypes.Of(path.Name),
            FingerprintIndex = source.FingerprintIndex ?? SourceAsset.DefaultFingerprintIndex(path),
            Aliases = [.. source.Aliases.Select(LogicalPath.Parse)],
        };
    }

    private AssetPolicy PolicyOf(LogicalPath path, AssetPolicy ofSource)
    {
        var policy = AssetPolicy.Undecided;
        for (var i = options.Rules.Count - 1; i >= 0; i--)
        {
            if (options.Rules[i].Match.AnyMatches(path.Value))
                policy = policy.Over(options.Rules[i].Policy);
        }

        policy = policy.Over(ofSource);
        // Blazor's loader compares these files with its own hashes.
        if (BlazorFiles.Contain(path.Value))
            policy = policy.Over(AssetPolicy.Undecided with { Minify = Minification.None });
        return policy.Fingerprint is null && PlainNames.Contains(path) ? policy with { Fingerprint = false } : policy;
    }

    private void FindCaseCollisions(List<SourceAsset> sorted)
    {
        foreach (
            var group in sorted
                .GroupBy(asset => asset.Path.Value, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Skip(1).Any())
        )
        {
            var first = group.First();
            diagnostics.AddRange(
                group.Skip(1).Select(other => Catalog.CaseCollision(first.Path, first.File, other.Path, other.File))
            );
        }
    }
}
