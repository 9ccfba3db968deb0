using System.Buffers;
using System.Text;

namespace Assets.Media.Urls;

/// <summary>Writes <c>Content-Disposition</c> (RFC 6266), in ASCII.</summary>
internal static class Disposition
{
    /// <summary>
    /// Characters of the plain name. Quotes, backslashes and percent signs are read differently by different browsers.
    /// </summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !#$&'()+,-.=@[]^_`{}~"
    );

    /// <param name="isInline">Whether a browser may show the file.</param>
    /// <param name="fileName">The name under which it is saved; null for the last part of the URL.</param>
    public static string Of(bool isInline, string? fileName)
    {
        var type = isInline ? "inline" : "attachment";
        if (string.IsNullOrWhiteSpace(fileName))
            return type;
        var isPlain = !fileName.AsSpan().ContainsAnyExcept(Plain);
        return isPlain
            ? $"{type}; filename=\"{fileName}\""
            : $"{type}; filename=\"{Replace(fileName)}\"; filename*=UTF-8''{Encode(fileName)}";
    }

    /// <summary>For clients that do not know the second form.</summary>
    private static string Replace(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            text.Append(rune.IsBmp && Plain.Contains((char)rune.Value) ? (char)rune.Value : '_');
        return text.ToString();
    }

    /// <summary>
    /// The form of RFC 8187. <c>Uri</c> leaves unencoded only what that permits; a slash is encoded, and no browser
    /// takes it for a folder.
    /// </summary>
    private static string Encode(string name) => Uri.EscapeDataString(name);
}
