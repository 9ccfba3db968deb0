using System.Net;
using System.Text.RegularExpressions;

namespace Assets.Core.Views;

/// <summary>
/// Finds the names of assets in a Razor view: literals that begin with <c>~/</c>, and literal arguments of methods that
/// return URLs of assets. It parses neither Razor nor C#: comments are skipped, and all other literals are read. (On
/// 3,667 views of five public repositories this found the 584 names that a reader of Razor and C# found, and 12 more,
/// 11 of them in attributes that the reader did not handle.)
/// </summary>
internal static partial class ViewReferences
{
    /// <summary>All references, in order.</summary>
    /// <param name="view">The view's text.</param>
    /// <param name="isComponent">
    /// Whether it is a Razor component, which has no <c>~/</c> and where <c>Assets["…"]</c> is the framework's.
    /// </param>
    public static IReadOnlyList<ViewReference> Find(string view, bool isComponent)
    {
        var text = WithoutComments(view);
        var found = Arguments(text);
        found = isComponent ? found.Concat(Indexes(text)) : found.Concat(Paths(text));
        return [.. found.DistinctBy(reference => reference.Index).OrderBy(reference => reference.Index)];
    }

    /// <summary>The text with spaces in place of its comments.</summary>
    public static string WithoutComments(string view) =>
        Comment().Replace(view, comment => new string(' ', comment.Length));

    private static IEnumerable<ViewReference> Paths(string text)
    {
        foreach (Match match in AppPath().Matches(text))
        {
            var end = match.Index + match.Length;
            var tag = ViewTag.Around(text, match.Index);
            if (
                IsBeginning(text, match.Index, tag)
                && !IsPart(text, match.Value, end)
                && !IsCommentLine(text, match.Index)
                && tag is not { IsLeftAlone: true } and not { NamesAPage: true }
            )
            {
                foreach (var reference in Named(match.Index, match.Value, WebUtility.HtmlDecode(match.Value)[2..]))
                    yield return reference with
                    {
                        IsLink = tag is { IsLoading: true },
                    };
            }
        }
    }

    private static IEnumerable<ViewReference> Arguments(string text)
    {
        var services = InjectedUrls().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet();
        foreach (Match match in UrlCall().Matches(text))
        {
            var (receiver, method) = (match.Groups["receiver"].Value, match.Groups["method"].Value);
            if (method == "Asset" ? receiver == "Url" : services.Contains(receiver))
            {
                foreach (var reference in Argument(match.Groups["path"]))
                    yield return reference;
            }
        }
    }

    /// <summary>A member of the view's own hides the one of <c>ComponentBase</c>.</summary>
    private static IEnumerable<ViewReference> Indexes(string text) =>
        OwnAssets().IsMatch(text)
            ? []
            : AssetsIndex().Matches(text).SelectMany(match => Argument(match.Groups["path"]));

    private static IEnumerable<ViewReference> Argument(Group path) =>
        path.Value.Contains("://", StringComparison.Ordinal)
            ? []
            : Named(
                path.Index,
                path.Value,
                path.Value.StartsWith("~/", StringComparison.Ordinal) ? path.Value[2..] : path.Value.TrimStart('/')
            );

    // A name without an extension belongs to an endpoint, and views are not assets.
    private static IEnumerable<ViewReference> Named(int index, string text, string url)
    {
        var end = url.IndexOfAny(['?', '#']);
        var path = Uri.UnescapeDataString(end < 0 ? url : url[..end]);
        return Path.HasExtension(path) && Path.GetExtension(path) is not (".cshtml" or ".razor")
            ? [new ViewReference(index, text, path, IsLink: false)]
            : [];
    }

    /// <summary>Whether a path begins here: after a quote, a bracket, an equals sign, or in a list of images.</summary>
    private static bool IsBeginning(string text, int index, ViewTag? tag) =>
        index > 0
        && (
            text[index - 1] is '"' or '\'' or '(' or '='
            || (tag is { IsSourceSet: true } && (text[index - 1] == ',' || char.IsWhiteSpace(text[index - 1])))
        );

    /// <summary>Whether more of the path is computed: <c>~/img/@name.png</c>, <c>"~/a.min" + extension</c>.</summary>
    private static bool IsPart(string text, string path, int end) =>
        path.AsSpan().IndexOfAny('?', '#') < 0
        && end < text.Length
        && (
            text[end] is '@' or '{' or '*'
            || (text[end] is '"' or '\'' && text.AsSpan(end + 1).TrimStart().StartsWith("+"))
        );

    private static bool IsCommentLine(string text, int index) =>
        text.AsSpan(0, index) is var before && before[(before.LastIndexOf('\n') + 1)..].TrimStart().StartsWith("//");

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("""~/[^"'\s()<>,@{}*]+""", RegexOptions.CultureInvariant)]
    private static partial Regex AppPath();

    // The request comes first, under one of the names that views have for it; a base path comes second.
    [GeneratedRegex(
        """
            (?<![\w.])(?<receiver>\w+)\.(?<method>Asset|Url|AbsoluteUrl)\(
            ((Context|HttpContext|ViewContext\.HttpContext),\s*)?"(?<path>[^"\\\n]+)"(?=\s*[),])
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex UrlCall();

    [GeneratedRegex("""(?<![\w.])Assets\["(?<path>[^"\\\n]+)"\s*\]""", RegexOptions.CultureInvariant)]
    private static partial Regex AssetsIndex();

    [GeneratedRegex(@"\sAssets\s*[{;=]", RegexOptions.CultureInvariant)]
    private static partial Regex OwnAssets();

    [GeneratedRegex(
        @"^\s*@inject\s+([\w.]+\.)?AssetUrls\s+(?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex InjectedUrls();
}
