using System.Text.RegularExpressions;

namespace Assets.Core.Frontends.Output;

/// <summary>Text with the escape sequences of terminals (ECMA-48).</summary>
internal static partial class AnsiText
{
    /// <summary>The text without colours, hyperlinks and other control sequences.</summary>
    public static string Strip(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001f') ? Sequence.Replace(text, "") : text;

    // CSI (colours, cursor), OSC (hyperlinks, window title), two-character sequences; other control characters, except
    // the tab.
    [GeneratedRegex(
        @"\e(\[[0-?]*[ -/]*[@-~]|\][^\a\e]*(\a|\e\\)|[@-Z\\-_])|[\x00-\x08\x0a-\x1f]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Sequence { get; }
}
