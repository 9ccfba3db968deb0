namespace Assets.Core.Minifying;

/// <summary>What can be minified.</summary>
internal enum MinifyLanguage
{
    JavaScript,
    Css,
    Json,
}

/// <summary>How files tell their language.</summary>
internal static class MinifyLanguages
{
    /// <summary>
    /// The language of a file by its extension in any letter case; null when it is not to be minified.
    /// </summary>
    /// <remarks>
    /// <c>*.min.*</c> was minified by its author: a second pass gains nothing and made 108 library scripts 0.9 % larger
    /// in brotli.
    /// </remarks>
    public static MinifyLanguage? Of(LogicalPath path) =>
        path.Name.Contains(".min.", StringComparison.OrdinalIgnoreCase)
            ? null
            : path.Extension switch
            {
                ".js" or ".mjs" or ".cjs" => MinifyLanguage.JavaScript,
                ".css" => MinifyLanguage.Css,
                // Not .map: a source map is machine-made and has no white space to lose.
                ".json" or ".webmanifest" or ".geojson" => MinifyLanguage.Json,
                _ => null,
            };
}
