using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;
using Assets.Core.References;
using Assets.Web;

namespace Assets.Core.Views;

/// <summary>Reports <c>&lt;asset-entry&gt;</c> elements of views that name no entry point.</summary>
/// <param name="names">The names of the entry points.</param>
internal sealed partial class EntryPointCheck(IReadOnlyCollection<string> names)
{
    private readonly NearestNames nearest = new(names);

    /// <summary>The problems in one view. Most views name no entry point, and need no search for them.</summary>
    /// <param name="check">The check.</param>
    /// <param name="file">Absolute path.</param>
    /// <param name="text">The view's text.</param>
    public static IEnumerable<Diagnostic> Of(Lazy<EntryPointCheck> check, string file, string text) =>
        text.Contains("<asset-entry", StringComparison.OrdinalIgnoreCase) ? check.Value.Check(file, text) : [];

    /// <summary>The problems in one view.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="text">The view's text.</param>
    public IEnumerable<Diagnostic> Check(string file, string text)
    {
        foreach (Match match in Element().Matches(ViewReferences.WithoutComments(text)))
        {
            var name = match.Groups["name"];
            if (names.Contains(name.Value))
                continue;
            var (line, column) = Position.Of(text, name.Index);
            yield return Catalog.UnknownEntryPoint(
                new Place(file, line, column),
                name.Value,
                nearest.NearestTo(name.Value),
                names
            );
        }
    }

    // A computed name is not known.
    [GeneratedRegex(
        """<asset-entry\s([^<>"']|"[^"]*"|'[^']*')*?\bsrc\s*=\s*(?<quote>["'])(?<name>[^"'@]+)\k<quote>""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Element();
}
