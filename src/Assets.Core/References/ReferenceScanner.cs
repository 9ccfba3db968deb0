using Assets.Core.References.Css;
using Assets.Core.References.JavaScript;
using Assets.Core.References.Json;
using Assets.Core.References.Markup;

namespace Assets.Core.References;

/// <summary>Chooses how to look for references by the kind of file.</summary>
internal static class ReferenceScanner
{
    /// <summary>
    /// Whether a file is of a kind that may hold references, so that it must be in memory as a whole.
    /// </summary>
    public static bool LooksInto(LogicalPath path) =>
        path.Extension switch
        {
            ".css" or ".js" or ".cjs" or ".mjs" or ".html" or ".htm" or ".svg" or ".xhtml" or ".webmanifest" => true,
            ".json" => path.Name.Equals("manifest.json", StringComparison.OrdinalIgnoreCase),
            ".xml" => path.Name.Equals("browserconfig.xml", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    /// <summary>All references in a file, in its order; none when it is of a kind that holds none.</summary>
    public static IReadOnlyList<Reference> Find(LogicalPath path, ReadOnlySpan<byte> utf8) => Find(path, utf8, out _);

    /// <summary>All references in a file, in its order, and whether it is a JavaScript module.</summary>
    public static IReadOnlyList<Reference> Find(LogicalPath path, ReadOnlySpan<byte> utf8, out bool isModule)
    {
        isModule = path.Extension == ".mjs";
        return path.Extension switch
        {
            ".css" => CssReferences.Find(utf8),
            ".js" or ".cjs" or ".mjs" => JavaScriptReferences.Find(utf8, ref isModule),
            ".html" or ".htm" => MarkupReferences.Find(utf8, MarkupDialect.Html),
            ".svg" or ".xhtml" => MarkupReferences.Find(utf8, MarkupDialect.Xml),
            ".webmanifest" => WebManifestReferences.Find(utf8),
            ".json" when path.Name.Equals("manifest.json", StringComparison.OrdinalIgnoreCase) =>
                WebManifestReferences.Find(utf8),
            ".xml" when path.Name.Equals("browserconfig.xml", StringComparison.OrdinalIgnoreCase) =>
                MarkupReferences.Find(utf8, MarkupDialect.BrowserConfiguration),
            _ => [],
        };
    }
}
