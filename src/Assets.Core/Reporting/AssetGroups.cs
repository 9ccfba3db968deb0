namespace Assets.Core.Reporting;

/// <summary>What an asset is to a page.</summary>
internal static class AssetGroups
{
    private const string Scripts = "scripts",
        Stylesheets = "stylesheets",
        Images = "images",
        Fonts = "fonts",
        Pages = "pages",
        Media = "sound and video",
        WebAssembly = "WebAssembly",
        SourceMaps = "source maps",
        Other = "other";

    /// <summary>All groups in the order in which a report lists them.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        Scripts,
        Stylesheets,
        Images,
        Fonts,
        Pages,
        Media,
        WebAssembly,
        SourceMaps,
        Other,
    ];

    /// <summary>The group of an asset.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="type">Its media type without parameters.</param>
    public static string Of(string path, string type) =>
        path.EndsWith(".map", StringComparison.OrdinalIgnoreCase)
            ? SourceMaps
            : type switch
            {
                "text/javascript" or "application/javascript" => Scripts,
                "text/css" => Stylesheets,
                "text/html" or "application/xhtml+xml" => Pages,
                "application/wasm" => WebAssembly,
                "application/font-woff" or "application/vnd.ms-fontobject" or "application/x-font-ttf" => Fonts,
                _ => type[..Math.Max(type.IndexOf('/', StringComparison.Ordinal), 0)] switch
                {
                    "image" => Images,
                    "font" => Fonts,
                    "audio" or "video" => Media,
                    _ => Other,
                },
            };
}
