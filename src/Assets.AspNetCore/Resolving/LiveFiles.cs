using Assets.Manifest;
using Assets.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Resolving;

/// <summary>
/// Finds files in <c>AssetCollect</c> sources, in the web root and among the SDK's static web assets.
/// </summary>
/// <param name="environment">The app's environment, which has the path of the web root.</param>
/// <param name="webRoot">The web root's files with the static web assets.</param>
/// <param name="manifest">The sources and their media types.</param>
/// <param name="isDevelopment">
/// Whether all files are served. Outside Development the folder may be on the internet, so files of unknown types,
/// files that the project leaves out and links out of a folder are refused.
/// </param>
internal sealed class LiveFiles(
    IWebHostEnvironment environment,
    IFileProvider webRoot,
    DevelopmentManifest manifest,
    bool isDevelopment
)
{
    private const string WellKnown = NeverPublished.WellKnown + "/";

    private readonly IReadOnlyList<LiveSource> sources = [.. manifest.Sources.Select(source => new LiveSource(source))];
    private readonly IReadOnlyList<MediaTypeRule> types = Rules(manifest.Types);
    private readonly IReadOnlyList<MediaTypeRule> fileTypes = Rules(manifest.FileTypes);
    private readonly LiveHeaders headers = new(manifest.Headers);
    private readonly UnpublishedNames unpublished = new(manifest.Ignored);

    /// <summary>
    /// The provider for <c>.well-known</c>, which other providers hide because its name starts with a dot.
    /// </summary>
    private readonly IFileProvider wellKnown = Directory.Exists(environment.WebRootPath)
        ? new PhysicalFileProvider(environment.WebRootPath, ExclusionFilters.None)
        : new NullFileProvider();

    public IEnumerable<string> Paths =>
        sources
            .SelectMany(source => source.Paths)
            .Concat(LiveSource.Walk(webRoot, ""))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>The file for a logical path and its media type; null when there is none or it is refused.</summary>
    public LiveFile? Find(string path)
    {
        if (!IsAssetName(path) || FindAny(path, out var source) is not { } file)
            return null;
        var type =
            types.Find(path)
            ?? source?.ContentType
            ?? fileTypes.Find(path.ToLowerInvariant())
            ?? (MediaTypes.TryGet(path, out var known) ? known : null);
        var isKnown = type is not null || IsWellKnown(path);
        if (!isDevelopment && (!isKnown || IsLeftOut(path, file, source) || LeavesItsFolder(path, file, source)))
            return null;
        return new(path, file, type ?? MediaTypes.Unknown, headers.Find(path) ?? source?.Headers ?? []);
    }

    /// <summary>
    /// The reason why a published site would not have the file, as the end of a sentence; null when it would.
    /// </summary>
    public string? Unpublished(string path)
    {
        if (FindAny(path, out var source) is not { } file)
            return null;
        if (Ignoring(path, file, source) is { } ignoring)
            return $"Ignore of the <AssetCollect> item for '{ignoring.Root}' leaves it out";
        if (LeavesItsFolder(path, file, source))
            return "it is a link out of its folder, which a publish refuses (ASSETS103); copy the file";
        return source is null
            ? unpublished.Reason(path, ProviderOf(path), path)
            : unpublished.Reason(path, source.Folder, source.Relative(path));
    }

    private bool IsLeftOut(string path, IFileInfo file, LiveSource? source) =>
        unpublished.IsLeftOut(path) || Ignoring(path, file, source) is not null;

    /// <summary>The source whose <c>Ignore</c> leaves out a file that the SDK's static web assets have.</summary>
    private LiveSource? Ignoring(string path, IFileInfo file, LiveSource? source) =>
        source is null ? sources.FirstOrDefault(other => other.Ignores(path, file)) : null;

    private IFileInfo? FindAny(string path, out LiveSource? source)
    {
        foreach (var candidate in sources)
        {
            if (candidate.File(path) is { } file)
            {
                source = candidate;
                return file;
            }
        }

        source = null;
        return ProviderOf(path).GetFileInfo(path) is { Exists: true, IsDirectory: false } found ? found : null;
    }

    private IFileProvider ProviderOf(string path) => IsWellKnown(path) ? wellKnown : webRoot;

    /// <summary>
    /// Makes the same check as ASSETS103 of the build. The folder is the file's path without the end that it shares
    /// with the logical path.
    /// </summary>
    private static bool LeavesItsFolder(string path, IFileInfo file, LiveSource? source)
    {
        if (source is { IsSingleFile: true } || file.PhysicalPath is not { } physical)
            return false;
        var root = Path.GetDirectoryName(physical)!;
        for (
            var folder = FolderOf(path);
            folder.Length > 0 && Path.GetFileName(root) == Path.GetFileName(folder);
            folder = FolderOf(folder)
        )
            root = Path.GetDirectoryName(root)!;
        return new LinkTarget().Outside(physical, root) is not null;
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>
    /// Whether a publish could collect the path. Each path has one spelling, and no segment is empty or starts with a
    /// dot: file providers hide dot folders in listings only, and <c>..</c> would lead out of the root.
    /// </summary>
    private static bool IsAssetName(string path)
    {
        if (path.AsSpan().ContainsAny('\\', '\0'))
            return false;
        var rest = IsWellKnown(path) ? path.AsSpan(WellKnown.Length) : path;
        foreach (var segment in rest.Split('/'))
        {
            if (rest[segment] is [] or ['.', ..])
                return false;
        }

        return true;
    }

    private static bool IsWellKnown(string path) => path.StartsWith(WellKnown, StringComparison.Ordinal);

    private static IReadOnlyList<MediaTypeRule> Rules(IReadOnlyList<DevelopmentRule> types) =>
        [.. types.Select(type => new MediaTypeRule([.. type.Match.SelectMany(Glob.ParseList)], type.Value))];
}

/// <summary>A file that may be served.</summary>
/// <param name="Path">The logical path.</param>
/// <param name="File">The file.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Headers">Other headers that the project gives it.</param>
internal sealed record LiveFile(
    string Path,
    IFileInfo File,
    string ContentType,
    KeyValuePair<string, StringValues>[] Headers
);
