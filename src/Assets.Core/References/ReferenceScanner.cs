namespace Assets.Core.References;

/// <summary>Chooses how to look for references by the kind of file.</summary>
internal static class ReferenceScanner
{
    /// <summary>All references in a file, in its order; none when it is of a kind that holds none.</summary>
    public static IReadOnlyList<Reference> Find(LogicalPath path, ReadOnlySpan<byte> utf8) => path.Extension switch
    {
        ".css" => CssReferences.Find(utf8),
        ".js" or ".cjs" => JavaScriptReferences.Find(utf8),
        ".mjs" => JavaScriptReferences.Find(utf8, isModule: true),
        _ => [],
    };
}
