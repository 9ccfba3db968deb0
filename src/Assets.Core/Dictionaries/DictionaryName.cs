using System.Text;
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

    // They have a meaning in URL patterns and can be in a percent-encoded path.
    private const string Wildcards = "*+:";

    /// <summary>
    /// The pattern for the successors of a published file, relative to the folder of its published path
    /// (<c>site.*.css</c>); <see langword="null"/> if its name does not change with its content, or if it is no text
    /// that pages request.
    /// </summary>
    /// <param name="published">The asset.</param>
    /// <param name="defaults">The policy for what its own does not decide.</param>
    public static string? MatchOf(PublishedAsset published, AssetPolicy defaults) =>
        IsText(published) && published.Source.Policy.Over(defaults).Compress == true ? PatternOf(published) : null;

    /// <summary>The name of a file with this published path and pattern.</summary>
    public static string Of(string url, string match) => url[..(url.LastIndexOf('/') + 1)] + match;

    /// <summary>
    /// The pattern of a name that changes with the content, whatever kind of file it is; <see langword="null"/> for
    /// another name.
    /// </summary>
    public static string? PatternOf(PublishedAsset published)
    {
        var path = published.Path;
        var name = path.Name;
        if (published.IsFingerprinted)
        {
            var index = published.Source.FingerprintIndex - path.Folder.Length;
            return $"{Literal(name[..index])}.*{Literal(name[index..])}";
        }

        // A pattern of nothing but the wildcard and an extension would match other files of the folder.
        if (!published.IsImmutable || NameHash.In(name, null) is not { Separator: not '\0' } hash)
            return null;
        var end = name.LastIndexOf('.') is > 0 and var dot ? dot : name.Length;
        return $"{Literal(name[..(end - hash.Length)])}*{Literal(name[end..])}";
    }

    private static bool IsText(PublishedAsset published) =>
        !CompressionQuality.IsSeldomRequested(published.Path)
        && FileKinds.Of(published.Path.Name).IsText
        && published.Files[0].Length <= LargestFile
        && CompressibleTypes.Contains(published.Path, published.Files[0].Length);

    private static string Literal(string text)
    {
        var literal = new StringBuilder();
        foreach (var character in UrlPath.Encode(text))
        {
            if (Wildcards.Contains(character, StringComparison.Ordinal))
                literal.Append('\\');
            literal.Append(character);
        }

        return literal.ToString();
    }
}
