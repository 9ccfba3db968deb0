namespace Assets.Core.Compressing;

/// <summary>The brotli quality for a file.</summary>
internal static class CompressionQuality
{
    // From 9 to 10 brotli takes three to eight times the CPU. On 47 MB of npm packages a second of it saves 23 to 39 KB
    // of what pages request, 22 KB of source maps and 18 KB of fonts (docs/benchmarks.md).
    private const int WithoutCostTables = 9;

    // Brotli 10 and 11 fill tables of costs for each file: 0.7 and 1 ms, whatever its size, against 0.03 ms with 9.
    // What they save of 2 KB is some 50 bytes, and a response of that size takes one packet with or without them.
    private const int SmallBody = 2048;

    // Source maps are for developer tools, sources of stylesheets for compilers, and these fonts for browsers that do
    // not support WOFF: stylesheets name them, and browsers do not request them.
    private static readonly HashSet<string> SeldomRequestedTypes = new(StringComparer.Ordinal)
    {
        ".map",
        ".ttf",
        ".otf",
        ".eot",
        ".scss",
        ".sass",
        ".less",
        ".md",
        ".yml",
        ".yaml",
        ".toml",
        ".ini",
        ".log",
        ".eps",
        ".ps",
        ".pdb",
    };

    /// <summary>
    /// Whether compressing a body takes less time than reading the result from a cache would.
    /// </summary>
    public static bool IsCheap(long length) => length <= SmallBody;

    /// <summary>Whether pages hardly ever request files of this type.</summary>
    public static bool IsSeldomRequested(LogicalPath path) => SeldomRequestedTypes.Contains(path.Extension);

    /// <summary>The quality for a file.</summary>
    /// <param name="path">Its path, whose extension decides.</param>
    /// <param name="length">The length of its body in bytes.</param>
    /// <param name="highest">The project's quality, which is never exceeded.</param>
    public static int Of(LogicalPath path, long length, int highest) =>
        IsCheap(length) || IsSeldomRequested(path) ? Math.Min(highest, WithoutCostTables) : highest;
}
