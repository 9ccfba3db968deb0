namespace Assets.Core.Compressing;

/// <summary>Which files are worth compressing, by their extension.</summary>
internal static class CompressibleTypes
{
    /// <summary>
    /// Below this even a quarter saved is less than the response's own header fields, and two more files to store.
    /// </summary>
    private const int TooSmallToPay = 200;

    private static readonly HashSet<string> Extensions = new(StringComparer.Ordinal)
    {
        // Text
        ".css",
        ".js",
        ".mjs",
        ".cjs",
        ".jsx",
        ".tsx",
        ".map",
        ".html",
        ".htm",
        ".xhtml",
        ".txt",
        ".md",
        ".csv",
        ".tsv",
        ".xml",
        ".xsl",
        ".xsd",
        ".rss",
        ".atom",
        ".vtt",
        ".srt",
        ".ics",
        ".vcf",
        ".yaml",
        ".yml",
        ".toml",
        ".ini",
        ".log",
        ".scss",
        ".less",
        ".sass",
        ".glsl",
        ".wgsl",
        ".eps",
        ".ps",
        // JSON by any name
        ".json",
        ".webmanifest",
        ".geojson",
        ".topojson",
        ".jsonld",
        ".importmap",
        ".gltf",
        // XML by any name
        ".svg",
        ".kml",
        ".gpx",
        ".dae",
        // Binary formats that are not compressed inside: fonts before WOFF, bitmaps, code, models
        ".ttf",
        ".otf",
        ".eot",
        ".ico",
        ".cur",
        ".bmp",
        ".wasm",
        ".dll",
        ".pdb",
        ".blat",
        ".stl",
        ".obj",
        ".glb",
        ".ply",
    };

    /// <summary>Whether a file may get smaller and nothing is lost by it.</summary>
    /// <remarks>
    /// Not those that are compressed inside (<c>woff</c>, <c>woff2</c>, images, sound, video, archives), and not those
    /// that readers take in
    /// ranges, which a compressed representation does not serve (<c>pdf</c>, <c>wav</c>, <c>pmtiles</c>). <c>.ts</c> is
    /// as often video as it is a script.
    /// </remarks>
    public static bool Contains(LogicalPath path, long length) =>
        length >= TooSmallToPay && Extensions.Contains(path.Extension);
}
