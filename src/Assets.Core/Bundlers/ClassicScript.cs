using System.Text;
using System.Text.RegularExpressions;

namespace Assets.Core.Bundlers;

/// <summary>
/// Whether esbuild wrote a script for pages or a module, which its metafile does not say: a script begins with a
/// function that is called at once (esbuild's documentation, "Format": <c>iife</c>).
/// </summary>
internal static partial class ClassicScript
{
    private const int Beginning = 200;

    /// <summary>Whether the file is a script for pages.</summary>
    /// <exception cref="FileFailureException">It cannot be read.</exception>
    public static bool Is(string file)
    {
        using var stream = FileContent.Open(file);
        var block = new byte[Beginning];
        return Function().IsMatch(Encoding.UTF8.GetString(block, 0, FileContent.Read(stream, block)));
    }

    [GeneratedRegex(
        """^\uFEFF?\s*("use strict";\s*)?((var|const|let)\s+[\w$.]+\s*=\s*)?\(\s*(\(\)\s*=>|function\s*\()""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Function();
}
