using System.Text;
using Assets.Storage.Files;

namespace Assets.Media.Naming;

/// <summary>
/// The name of a file on the user's device, as a text that is safe to show, to send in a header, and to save a download
/// under. It names nothing on the server.
/// </summary>
internal static class OriginalName
{
    /// <summary>The limit of most file systems for one name, in bytes of UTF-8.</summary>
    public const int MaximumLength = 255;

    /// <summary>The rest of a longer one is part of the name: no program recognizes it.</summary>
    private const int MaximumExtensionLength = 32;

    /// <summary>Makes a name safe. The result stays the same when it is made safe again.</summary>
    /// <param name="claimed">The name as the client sent it; it may be a path.</param>
    /// <returns>The name; null if nothing of it is left.</returns>
    public static string? From(string? claimed)
    {
        if (claimed is null)
            return null;
        var name = WithoutStream(WithoutFolders(claimed));
        // Characters are removed first: Normalize refuses text that is not valid Unicode.
        name = VisibleText.Of(name).Normalize(NormalizationForm.FormC);
        name = Shortened(Trimmed(name));
        return name is "" ? null
            : WindowsNames.IsRefused(name) ? Shortened('_' + name)
            : name;
    }

    private static string WithoutFolders(string path)
    {
        var name = path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        return name is [var drive, ':', ..] && char.IsAsciiLetter(drive) ? name[2..] : name;
    }

    /// <summary>
    /// On Windows <c>a.txt:b</c> and <c>a.txt::$DATA</c> are streams of <c>a.txt</c>. In <c>Meeting 10:30.png</c>, a
    /// name of other systems, the colon is replaced like other characters.
    /// </summary>
    private static string WithoutStream(string name) =>
        name.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
        && name[..colon].Contains('.', StringComparison.Ordinal)
        && !name[colon..].Contains('.', StringComparison.Ordinal)
            ? name[..colon]
            : name;

    /// <summary>Windows removes dots and spaces at the end of a name.</summary>
    private static string Trimmed(string name) => name.TrimStart(' ').TrimEnd(' ', '.');

    private static string Shortened(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaximumLength)
            return name;
        var extension = ExtensionOf(name);
        var stem = Utf8Text.Start(name[..^extension.Length], MaximumLength - Encoding.UTF8.GetByteCount(extension));
        return Trimmed(stem.TrimEnd(VisibleText.Joiner)) + extension;
    }

    private static string ExtensionOf(string name) =>
        name.LastIndexOf('.') is > 0 and var dot
        && Encoding.UTF8.GetByteCount(name.AsSpan(dot)) <= MaximumExtensionLength
            ? name[dot..]
            : "";
}
