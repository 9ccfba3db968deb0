using System.Collections.Frozen;

namespace Assets.Media.Inspection;

/// <summary>Names of source code in allow-lists, for which the message explains what happens to such files.</summary>
internal static class SourceCode
{
    private static readonly FrozenSet<string> Names = new[]
    {
        ".js",
        ".mjs",
        ".cjs",
        ".ts",
        ".jsx",
        ".tsx",
        ".css",
        ".py",
        ".rb",
        ".pl",
        ".cs",
        ".java",
        ".c",
        ".cpp",
        ".go",
        ".rs",
        ".sql",
        ".ps1",
        ".vbs",
        ".yaml",
        ".yml",
        ".ini",
        "text/javascript",
        "application/javascript",
        "text/css",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an entry names source code.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
