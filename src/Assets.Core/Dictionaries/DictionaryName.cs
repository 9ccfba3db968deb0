using Assets.Core.Bundlers;
using Assets.Core.Compressing;
using Assets.Web;

namespace Assets.Core.Dictionaries;

/// <summary>
/// What the published paths of a file have in common over all releases: the path with a wildcard in place of the hash.
/// Browsers get its last segment as the pattern of the URLs that a file is a dictionary for, and a publish finds the
/// predecessor of a file by it, so that both always mean the same file.
/// </summary>
internal static class DictionaryName
{
    /// <summary>
    /// The largest file that takes part. RFC 9842, section 5, has clients accept windows of 8 MB whatever the
    /// dictionary, and an encoder reaches the whole dictionary while the file is not longer than the window.
    /// </summary>
    public const long LargestFile = 8 << 20;

    // They have a meaning in URL patterns and can be in a percent-encoded path. A browser that finds a colon in a
    // relative pattern, escaped or not, reads what is before it as a scheme.
    private const string Special = "*+:";

    /// <summary>
    /// Whether a published file can be a dictionary, if its name changes with its content: a text that pages request.
    /// </summary>
    /// <param name="published">The asset.</param>
    /// <param name="defaults">The policy for what its own does not decide.</param>
    public static bool CanHave(PublishedAsset published, AssetPolicy defaults) =>
        IsText(published) && published.Source.Policy.Over(defaults).Compress == true;

    /// <summary>The name of a file with this published path and pattern.</summary>
    public static string Of(string url, string match) => url[..(url.LastIndexOf('/') + 1)] + match;

    /// <summary>
    /// The patterns for the successors of a published file, relative to the folder of its published path
    /// (<c>site.*.css</c>), whatever kind of file it is. Empty for a name that does not change with the content. The
    /// first one that no other file has is the file's.
    /// </summary>
    public static IReadOnlyList<string> PatternsOf(PublishedAsset published)
    {
        var path = published.Path;
        var name = path.Name;
        if (!published.IsFingerprinted)
            return published.IsImmutable && WithoutHash(name) is { } pattern ? [pattern] : [];

        var index = published.Source.FingerprintIndex - path.Folder.Length;
        var fingerprinted = $"{Literal(name[..index])}.*{Literal(name[index..])}";
        // Packages contain the output of bundlers without a list of it. Their hashes are part of the asset paths.
        return WithoutHash(name) is { } both ? [both, fingerprinted] : [fingerprinted];
    }

    /// <summary>A pattern of nothing but the wildcard and an extension would match other files of the folder.</summary>
    private static string? WithoutHash(string name)
    {
        if (NameHash.In(name, null) is not { Separator: not '\0' } hash)
            return null;
        var end = name.LastIndexOf('.') is > 0 and var dot ? dot : name.Length;
        return $"{Literal(name[..(end - hash.Length)])}*{Literal(name[end..])}";
    }

    private static bool IsText(PublishedAsset published) =>
        !CompressionQuality.IsSeldomRequested(published.Path)
        && FileKinds.Of(published.Path.Name).IsText
        && published.Files[0].Length <= LargestFile
        && CompressibleTypes.Contains(published.Path, published.Files[0].Length);

    private static string Literal(string text) =>
        string.Concat(UrlPath.Encode(text).Select(character => Special.Contains(character) ? '*' : character));
}
