using System.Globalization;
using System.Text;
using Assets.Storage.Files;

namespace Assets.Media.Naming;

/// <summary>Makes texts safe as parts of keys, on every store.</summary>
internal static class KeySegment
{
    /// <summary>
    /// The longest text of one placeholder in bytes of UTF-8, so that three of them fit into one name.
    /// </summary>
    public const int MaximumLength = 80;

    /// <summary>
    /// Folders at the top of a store that do not belong to the app: direct uploads that were not checked, variants, and
    /// what a folder keeps about its files.
    /// </summary>
    private static readonly string[] Reserved = ["_uploads", "_variants", ".assets-storage"];

    public static bool IsReserved(string firstSegment) =>
        Reserved.Contains(firstSegment, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The name of a file without its extension in lower-case letters and digits with hyphens between them
    /// (<c>Urlaub 2026 (1).JPG</c>: <c>urlaub-2026-1</c>), <c>file</c> if nothing is left.
    /// </summary>
    public static string Slug(string? fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(OriginalName.From(fileName) ?? "");
        var result = new StringBuilder();
        foreach (var rune in stem.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (IsMark(rune) && result is [.., not '-']))
                result.Append(Rune.ToLowerInvariant(rune));
            else if (result is [.., not '-'])
                result.Append('-');
        }

        return Utf8Text.Start(result.ToString(), MaximumLength).Trim('-') is not "" and var slug ? slug : "file";
    }

    /// <summary>
    /// A value of the app with a hyphen or a low line for each character that means something in a path. Letter case is
    /// kept.
    /// </summary>
    public static string Value(string value)
    {
        var result = new StringBuilder();
        foreach (var rune in VisibleText.Of(value).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '_' or '.' or '@' or '+' or '=' or ',')
                result.Append(rune);
            else
                result.Append('-');
        }

        // Dots at the ends would make other folders, hidden files, and names that Windows changes.
        var text = Utf8Text.Start(result.ToString(), MaximumLength);
        return text.TrimStart('.').PadLeft(text.Length, '-').TrimEnd('.').PadRight(text.Length, '-');
    }

    /// <summary>Changes what became special when the parts were put together: <c>co</c> and <c>n</c>.</summary>
    public static string Harmless(string segment, bool isFirst) =>
        WindowsNames.IsRefused(segment) || (isFirst && IsReserved(segment)) ? "x-" + segment : segment;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        // They choose the form of the emoji before them.
        && rune.Value is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF));
}
