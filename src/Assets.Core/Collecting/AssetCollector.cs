using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Core.Collecting;

/// <summary>
/// Makes one set of assets from the files of all sources: checks names, finds conflicts, applies rules.
/// </summary>
/// <param name="options">
/// Rules, the excluded files besides <see cref="NeverPublished"/>, and the path of a file that the run itself makes.
/// </param>
/// <param name="lost">
/// Receives the files that do not become assets, for lists that show why; <see langword="null"/> in a publish.
/// </param>
internal sealed class AssetCollector(PipelineOptions options, Action<LostFile>? lost = null)
{
    private readonly PolicyLayers policies = new(options.Rules);
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
                Lose(file, "it cannot be read");
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
            Lose(source, "its name cannot be part of a URL path");
            return;
        }

        if (SourceNames.AreExcluded(path.Value, options.Ignore))
        {
            if (lost is not null)
                Lose(source, Ignored(path));
            return;
        }

        if (path == options.PrecacheManifest)
        {
            Lose(source, "the publish itself writes a file with this path (AssetsPrecacheManifest)");
            diagnostics.Add(
                Catalog.Conflict(path, path.Value, "AssetsPrecacheManifest", source.File, source.SourceName)
            );
            return;
        }

        if (assets.TryGetValue(path, out var earlier) && !source.Override)
        {
            if (earlier.File == source.File)
            {
                Lose(source, $"{earlier.SourceName} has the same file");
                return;
            }

            diagnostics.Add(Catalog.Conflict(path, earlier.File, earlier.SourceName, source.File, source.SourceName));
            Lose(source, $"{earlier.SourceName} has a file with this path too, and no source has Override=\"true\"");
            return;
        }

        if (source.Root is not null && links.Outside(source.File, source.Root) is { } target)
        {
            diagnostics.Add(Catalog.LinkLeavesRoot(source.File, target, source.Root));
            Lose(source, $"it is a link to '{target}', outside its source");
            return;
        }

        var file = new FileInfo(source.File);
        var content = file.LinkTarget is null
            ? file
            : new FileInfo(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        if (!content.Exists)
        {
            var reason = file.LinkTarget is { } dead
                ? $"it is a link to '{dead}', which does not exist"
                : "it does not exist";
            diagnostics.Add(Catalog.Unreadable(source.File, reason));
            Lose(source, reason);
            return;
        }

        assets[path] = ToAsset(path, source, content);
        if (earlier is not null)
            lost?.Invoke(
                new(path.Value, earlier.File, earlier.SourceName, $"{source.SourceName} has Override=\"true\"")
            );
    }

    private void Lose(SourceFile source, string reason) =>
        lost?.Invoke(new(source.Path, source.File, source.SourceName, reason));

    private string Ignored(LogicalPath path) =>
        options.Ignore.FirstOrDefault(glob => glob.Matches(path.Value)) is { } glob
            ? $"the pattern '{glob}' of AssetsIgnore matches it"
            : NeverPublished.Reason;

    private SourceAsset ToAsset(LogicalPath path, SourceFile source, FileInfo content)
    {
        var policy = policies.PolicyOf(path, source);
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
