using Assets.Core.References;

namespace Assets.Core.Fingerprinting;

/// <summary>
/// What a browser requests as soon as it has read a file: the stylesheets and modules it imports, and a stylesheet's
/// fonts.
/// </summary>
internal static class PreloadList
{
    // Icon sets, formula fonts and families that are split by alphabet have dozens, of which a page uses one or two. To
    // preload all would cost more than it saves.
    private const int MostFonts = 4;

    /// <summary>Asset paths in the order of the file, each once.</summary>
    public static IReadOnlyList<LogicalPath> Of(ScannedAsset scanned)
    {
        var found = scanned
            .References.Where(reference => reference.Target is not null)
            .ToLookup(reference => reference.Reference.Kind, reference => reference.Target!);
        var fonts = found[ReferenceKind.StylesheetUrl].Where(IsModernFont).DistinctBy(font => font.Path).ToList();
        return
        [
            .. found[ReferenceKind.StylesheetImport]
                .Concat(found[ReferenceKind.ModuleImport])
                .Concat(fonts.Count <= MostFonts ? fonts : [])
                .Select(target => target.Path)
                .Distinct(),
        ];
    }

    /// <summary>
    /// Every browser that supports preloading supports WOFF2; the other formats are for older browsers.
    /// </summary>
    private static bool IsModernFont(SourceAsset asset) => asset.ContentType == "font/woff2";
}
