using System.Buffers;
using Assets.Web;

namespace Assets.Core.References.Resolving;

/// <summary>Finds the collected asset that a reference means.</summary>
internal sealed class ReferenceResolver
{
    // URL Standard, scheme state: ASCII alphanumerics, plus, minus and dot.
    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
    );

    private readonly Dictionary<string, SourceAsset> byPath = new(StringComparer.Ordinal);
    private readonly string? baseUrl;
    private readonly string? generated;
    private readonly IReadOnlyDictionary<string, FrameworkFile> frameworkFiles;

    /// <param name="assets">All collected assets.</param>
    /// <param name="baseUrl">
    /// Absolute URL, without a trailing slash, under which references mean the site's own assets; or
    /// <see langword="null"/>.
    /// </param>
    /// <param name="generated">
    /// A file with a plain name that the run makes from the others; references to it are left unchanged.
    /// </param>
    /// <param name="frameworkFiles">
    /// The framework's files by their plain paths, for the SDK's placeholders in pages.
    /// </param>
    public ReferenceResolver(
        IReadOnlyList<SourceAsset> assets,
        string? baseUrl,
        LogicalPath? generated = null,
        IReadOnlyDictionary<string, FrameworkFile>? frameworkFiles = null
    )
    {
        this.frameworkFiles = frameworkFiles ?? new Dictionary<string, FrameworkFile>();
        this.generated = generated?.Value;
        this.baseUrl = baseUrl;
        foreach (var asset in assets)
        {
            foreach (var alias in asset.Aliases)
                byPath[alias.Value] = asset;
        }

        // An asset's own name takes precedence over another one's alias.
        foreach (var asset in assets)
            byPath[asset.Path.Value] = asset;
    }

    /// <summary>Finds what a reference in a file means.</summary>
    public Resolution Resolve(LogicalPath from, Reference reference)
    {
        if (reference.Base is not { } pageBase)
        {
            var own = Resolve(from.Folder, reference);
            return own.Kind == ResolutionKind.Found && RelativePath.IsWanted(reference)
                ? own with
                {
                    Relative = RelativePath.Of(from, reference.Specifier),
                }
                : own;
        }

        if (FolderOf(from, reference, pageBase) is not { } folder)
            return Resolution.Foreign;

        // The base may hold the path that the app is mounted at, which is no part of asset paths.
        var resolution = Resolve(folder, reference);
        return
            resolution.Kind == ResolutionKind.Missing
            && Resolve("", reference) is { Kind: ResolutionKind.Found } mounted
            ? mounted
            : resolution;
    }

    /// <summary>Finds what a reference means that is relative to a folder.</summary>
    /// <param name="folder">With a slash at its end; an empty string for the site's root.</param>
    /// <param name="reference">The reference, whose base is ignored.</param>
    public Resolution Resolve(string folder, Reference reference)
    {
        if (reference.Kind == ReferenceKind.EmptyImportMap || LocalPath(folder, reference) is not { } url)
            return Resolution.Foreign;
        if (!TryNormalise(Uri.UnescapeDataString(url), out var path))
            return Resolution.LeavesRoot;
        if (reference.HasSdkPlaceholder && frameworkFiles.TryGetValue(path, out var file))
            return Resolution.Replaced(file.NameIn(reference.Specifier));
        if (path.Length == 0 || path.EndsWith('/') || path == generated || BlazorFiles.Contain(path))
            return Resolution.Foreign;

        return byPath.TryGetValue(path, out var target) ? Resolution.Found(target) : Resolution.Missing(path);
    }

    /// <summary>
    /// The path of the reference from the site's root, neither decoded nor normalised; <see langword="null"/> when it
    /// is outside the site.
    /// </summary>
    private string? LocalPath(string folder, Reference reference)
    {
        var specifier = reference.Specifier;
        if (baseUrl is not null && specifier.StartsWith(baseUrl + "/", StringComparison.Ordinal))
            return PathOf(specifier[(baseUrl.Length + 1)..]);
        if (
            specifier.Length == 0
            || specifier.StartsWith("//", StringComparison.Ordinal)
            || specifier.StartsWith('\\')
            || HasScheme(specifier)
        )
            return null;

        var path = PathOf(specifier);
        if (path.Length == 0)
            return null;
        if (path[0] == '/')
            return path[1..];

        // HTML, "resolve a module specifier": any other name is bare and belongs to an import map.
        var isModule =
            reference.Kind
            is ReferenceKind.ModuleImport
                or ReferenceKind.DynamicImport
                or ReferenceKind.ImportMapAddress;
        if (
            isModule
            && !path.StartsWith("./", StringComparison.Ordinal)
            && !path.StartsWith("../", StringComparison.Ordinal)
        )
            return null;
        return folder + path;
    }

    /// <summary>The folder that a page's relative URLs start from; <see langword="null"/> on another site.</summary>
    private string? FolderOf(LogicalPath from, Reference reference, string pageBase)
    {
        if (PathOf(pageBase).Length == 0)
            return pageBase is "" or ['?' or '#', ..] ? from.Folder : null;

        var path = LocalPath(from.Folder, reference with { Kind = ReferenceKind.MarkupLink, Specifier = pageBase });
        return path?[..(path.LastIndexOf('/') + 1)];
    }

    /// <summary>The part before query and fragment.</summary>
    internal static string PathOf(string specifier) =>
        specifier.IndexOfAny(['?', '#']) is >= 0 and var end ? specifier[..end] : specifier;

    /// <summary>
    /// URL Standard, scheme start state: a letter, then letters, digits, plus, minus and dots up to a colon.
    /// </summary>
    private static bool HasScheme(string specifier)
    {
        var colon = specifier.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && char.IsAsciiLetter(specifier[0])
            && specifier.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static bool TryNormalise(string path, out string normal)
    {
        normal = "";
        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                    return false;
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ".")
            {
                segments.Add(segment);
            }
        }

        var endsInFolder =
            path.EndsWith("/..", StringComparison.Ordinal)
            || path.EndsWith("/.", StringComparison.Ordinal)
            || path is ".." or ".";
        normal = string.Join('/', segments) + (endsInFolder && segments.Count > 0 ? "/" : "");
        return true;
    }
}

/// <summary>The result of resolving a reference.</summary>
/// <param name="Kind">The outcome.</param>
/// <param name="Target">The asset, when found.</param>
/// <param name="LookedFor">The asset path that was looked for, when missing.</param>
internal readonly record struct Resolution(ResolutionKind Kind, SourceAsset? Target = null, string? LookedFor = null)
{
    /// <summary>
    /// The reference relative to its file, when it is written otherwise and should not be; or <see langword="null"/>.
    /// </summary>
    public string? Relative { get; init; }

    /// <summary>What is written instead of the reference, when it names no asset of ours.</summary>
    public string? Replacement { get; init; }

    /// <summary>What an import map is filled with.</summary>
    public IReadOnlyList<ImportMapEntry>? Imports { get; init; }

    public static Resolution Foreign { get; } = new(ResolutionKind.Foreign);

    public static Resolution LeavesRoot { get; } = new(ResolutionKind.LeavesRoot);

    public static Resolution Found(SourceAsset target) => new(ResolutionKind.Found, target);

    public static Resolution Replaced(string text) => new(ResolutionKind.Found) { Replacement = text };

    public static Resolution Filled(IReadOnlyList<ImportMapEntry> imports) =>
        new(ResolutionKind.Found) { Imports = imports };

    public static Resolution Missing(string lookedFor) => new(ResolutionKind.Missing, LookedFor: lookedFor);
}

/// <summary>The outcomes of resolving a reference.</summary>
internal enum ResolutionKind
{
    /// <summary>Another site, a bare module name, a folder, a fragment: it is left unchanged.</summary>
    Foreign,

    /// <summary>A collected asset, or something that is known without one.</summary>
    Found,

    /// <summary>A path inside the site where no asset is.</summary>
    Missing,

    /// <summary>A path above the site's root.</summary>
    LeavesRoot,
}
