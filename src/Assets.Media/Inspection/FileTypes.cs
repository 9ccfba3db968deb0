using System.Collections.Frozen;
using Assets.Media.Inspection.Sniffing;

namespace Assets.Media.Inspection;

/// <summary>The types that are recognized.</summary>
internal static class FileTypes
{
    /// <summary>
    /// How many bytes of a file <see cref="Sniff"/> needs. WHATWG reads 1445; the entries of a ZIP file that tell a
    /// spreadsheet from a document come later.
    /// </summary>
    public const int HeadLength = 8192;

    /// <summary>All types.</summary>
    public static IReadOnlyList<FileType> All { get; } =
    [
        .. ImageTypes.All,
        .. MediaTypes.All,
        .. DocumentTypes.All,
        .. ArchiveTypes.All,
        .. FontTypes.All,
        .. ExecutableTypes.All,
        .. TextTypes.All,
    ];

    private static readonly FrozenDictionary<string, FileType> ByExtension = All.SelectMany(type =>
            type.Extensions.Select(extension => (extension, type))
        )
        .DistinctBy(pair => pair.extension)
        .ToFrozenDictionary(pair => pair.extension, pair => pair.type, StringComparer.Ordinal);

    // The order matters: a polyglot that a browser could read as markup is markup only if no binary signature matches
    // at offset 0, as WHATWG has it, and text comes last, because everything that is not binary is text.
    private static readonly IReadOnlyList<Func<ReadOnlySpan<byte>, FileType?>> Tests =
    [
        Signatures.Match,
        IsoMedia.Match,
        Matroska.Match,
        ZipContainer.Match,
        AppleExecutable.Match,
        Markup.Match,
        Mail.Match,
        Mp3Frames.Match,
        PlainText.Match,
    ];

    /// <summary>Finds the type of a file by its first bytes.</summary>
    /// <param name="head">The first <see cref="HeadLength"/> bytes, or all if the file is shorter.</param>
    /// <returns>The type; null if it is not recognized, as for a file without bytes.</returns>
    public static FileType? Sniff(ReadOnlySpan<byte> head)
    {
        if (head.Length > HeadLength)
            head = head[..HeadLength];
        foreach (var test in Tests)
        {
            if (test(head) is { } type)
                return type;
        }
        return null;
    }

    /// <summary>Gets the type that an extension belongs to.</summary>
    /// <param name="extension">With the dot, in any letter case.</param>
    /// <returns>The type; null if no type has the extension.</returns>
    public static FileType? Find(string extension) => ByExtension.GetValueOrDefault(extension.ToLowerInvariant());

    /// <summary>
    /// Compares the extension of a file's name with its content, and makes the type more precise where content alone
    /// cannot: text named <c>.csv</c> is <c>text/csv</c>. The result is never active or executable unless the content
    /// was. Source code (<c>.js</c>, <c>.css</c>, <c>.py</c>) stays <c>text/plain</c>.
    /// </summary>
    /// <param name="sniffed">The type of the content.</param>
    /// <param name="extension">With the dot, in any letter case; empty or null if there is none.</param>
    /// <returns>The type to store; null if the extension belongs to another type.</returns>
    public static FileType? Resolve(FileType sniffed, string? extension)
    {
        if (string.IsNullOrEmpty(extension) || Find(extension) is not { } claimed)
            return sniffed;
        if (claimed == sniffed || sniffed.Extensions.Contains(extension.ToLowerInvariant(), StringComparer.Ordinal))
            return sniffed;
        return Refinements.Allows(sniffed, claimed) ? claimed : null;
    }
}
