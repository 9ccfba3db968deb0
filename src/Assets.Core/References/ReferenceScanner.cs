using Assets.Core.References.Css;
using Assets.Core.References.JavaScript;
using Assets.Core.References.Json;
using Assets.Core.References.Markup;
using Assets.Web;

namespace Assets.Core.References;

/// <summary>Chooses how to look for references by the kind of file.</summary>
internal static class ReferenceScanner
{
    /// <summary>
    /// Whether a file is of a kind that may hold references, so that it must be in memory as a whole.
    /// </summary>
    public static bool LooksInto(LogicalPath path) =>
        FileKinds.Of(path.Name).Syntax is not (Syntax.None or Syntax.Json);

    /// <summary>All references in a file, in its order; none when it is of a kind that holds none.</summary>
    public static IReadOnlyList<Reference> Find(LogicalPath path, ReadOnlySpan<byte> utf8) => Find(path, utf8, out _);

    /// <summary>All references in a file, in its order, and whether it is a JavaScript module.</summary>
    /// <param name="path">The file.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="isModule">Whether it is a module.</param>
    /// <param name="literals">Takes the literals of a script that may hold the name of a file, in order.</param>
    public static IReadOnlyList<Reference> Find(
        LogicalPath path,
        ReadOnlySpan<byte> utf8,
        out bool isModule,
        List<JavaScriptLiteral>? literals = null
    )
    {
        var syntax = FileKinds.Of(path.Name).Syntax;
        isModule = syntax == Syntax.Module;
        return syntax switch
        {
            Syntax.Css => CssReferences.Find(utf8),
            Syntax.JavaScript or Syntax.Module => JavaScriptReferences.Find(utf8, ref isModule, literals),
            Syntax.Html => MarkupReferences.Find(utf8, MarkupDialect.Html),
            Syntax.Xml => MarkupReferences.Find(utf8, MarkupDialect.Xml),
            Syntax.WebManifest => WebManifestReferences.Find(utf8),
            Syntax.BrowserConfiguration => MarkupReferences.Find(utf8, MarkupDialect.BrowserConfiguration),
            _ => [],
        };
    }
}
