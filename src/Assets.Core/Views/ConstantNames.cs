using System.Text.RegularExpressions;
using Assets.Core.Diagnostics;
using Assets.Core.References;

namespace Assets.Core.Views;

/// <summary>
/// Finds attributes of views that have a constant of <c>AssetsNames</c> without <c>~/</c> before it. Razor selects tag
/// helpers by the text of an attribute, so none would change it, and the page would get a relative URL.
/// </summary>
/// <param name="className">The class, with or without its namespace.</param>
internal sealed class ConstantNames(string className)
{
    private readonly Regex use = new(
        $"""=\s*["']?(?<text>@\(?([\w.]+\.)?{SimpleName(className)}(\.\w+)+)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    );

    /// <summary>The problems in one view.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="text">The view's text.</param>
    public IEnumerable<Diagnostic> Check(string file, string text)
    {
        // A component has no ~/.
        if (file.EndsWith(".razor", StringComparison.OrdinalIgnoreCase))
            yield break;
        text = ViewReferences.WithoutComments(text);
        foreach (Match match in use.Matches(text))
        {
            var found = match.Groups["text"];
            if (ViewTag.Around(text, found.Index) is not { IsLoading: true, IsLeftAlone: false })
                continue;
            var (line, column) = Position.Of(text, found.Index);
            yield return Catalog.ConstantWithoutRoot(new Place(file, line, column), found.Value);
        }
    }

    private static string SimpleName(string name) => name[(name.LastIndexOf('.') + 1)..];
}
