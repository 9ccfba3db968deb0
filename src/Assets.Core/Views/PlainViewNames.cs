using System.Text;
using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;
using Assets.Core.Naming;
using Assets.Core.References;

namespace Assets.Core.Views;

/// <summary>
/// Finds the plain URLs of scripts in a view: string literals of markup, scripts and C#, computed imports of inline
/// scripts, and folders of import maps. Like <see cref="ViewReferences"/> it parses neither Razor nor C#.
/// </summary>
internal static partial class PlainViewNames
{
    /// <summary>All names, in order.</summary>
    /// <param name="path">The view's path below the project's folder.</param>
    /// <param name="file">Its absolute path.</param>
    /// <param name="view">Its text.</param>
    /// <param name="resolved">Offsets of names that the app resolves to published names.</param>
    public static IReadOnlyList<ViewName> Find(LogicalPath path, string file, string view, HashSet<int> resolved)
    {
        var text = ViewReferences.WithoutComments(view);
        return
        [
            .. Literals(text, resolved)
                .Concat(Folders(text))
                .Concat(Imports(text))
                .OrderBy(found => found.Index)
                .Select(found => new ViewName(path, PlaceOf(file, text, found.Index), found.Written, found.Import)),
        ];
    }

    private static Place PlaceOf(string file, string text, int index)
    {
        var (line, column) = Position.Of(text, index);
        return new Place(file, line, column);
    }

    private static IEnumerable<(int Index, string Written, ComputedImport? Import)> Literals(
        string text,
        HashSet<int> resolved
    ) =>
        ScriptLiteral()
            .Matches(text)
            .Select(match => match.Groups["url"])
            .Where(url => !resolved.Contains(url.Index))
            .Select(url => (url.Index, url.Value, default(ComputedImport?)));

    private static IEnumerable<(int Index, string Written, ComputedImport? Import)> Folders(string text) =>
        ImportMapFolder()
            .Matches(text)
            .Select(match => match.Groups["folder"])
            .Select(folder =>
                (
                    folder.Index,
                    folder.Value,
                    (ComputedImport?)new ComputedImport(folder.Value, Tail: "", folder.Index, IsTemplate: false)
                )
            );

    private static IEnumerable<(int Index, string Written, ComputedImport? Import)> Imports(string text)
    {
        if (!text.Contains("import(", StringComparison.Ordinal))
            return [];

        var utf8 = Encoding.UTF8.GetBytes(text);
        return ComputedImports
            .FindAnywhere(utf8)
            .Select(found =>
                (Encoding.UTF8.GetCharCount(utf8, 0, found.Start), found.Import.Written, (ComputedImport?)found.Import)
            );
    }

    [GeneratedRegex(
        """(?<quote>["'`])(?<url>(?!~/)[^"'`\s@{}<>\\$]+\.[mc]?js([?#][^"'`\s<>]*)?)\k<quote>""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ScriptLiteral();

    // "three/addons/": "/lib/three/addons/"
    [GeneratedRegex(
        """
            "[^"\s]+/"\s*:\s*"(?<folder>(\.\.?)?/[^"\s@]*/)"(?=\s*[,}])
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex ImportMapFolder();
}
