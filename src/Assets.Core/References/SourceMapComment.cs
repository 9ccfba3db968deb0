using System.Buffers;
using System.Text;
using Assets.Core.References.Resolving;

namespace Assets.Core.References;

/// <summary>
/// The comment that names a source map, as ECMA-426 reads it (MatchSourceMapURL): <c># sourceMappingURL=x</c>, in old
/// files <c>@</c> for <c>#</c>. It is recognised only at the end of a file, followed by nothing but white space and
/// other comments (JavaScriptExtractSourceMapURL through parsing). In JavaScript the specification has only <c>//</c>;
/// browsers also accept <c>/* */</c>, which some tools write (Mozilla bug 850086).
/// </summary>
internal readonly record struct SourceMapComment(int Start, int End, int NameStart, int NameLength)
{
    private static readonly SearchValues<byte> AnyWhiteSpace = SearchValues.Create(WhiteSpace);

    /// <summary>
    /// The comment between two offsets if it has the form, even when its name is empty: it hides the ones before.
    /// </summary>
    /// <param name="utf8">The whole file.</param>
    /// <param name="start">Offset of the comment.</param>
    /// <param name="contentEnd">Offset after the comment's text.</param>
    /// <param name="end">Offset after the comment, its closing mark included.</param>
    public static SourceMapComment? Match(ReadOnlySpan<byte> utf8, int start, int contentEnd, int end)
    {
        var content = utf8[(start + 2)..contentEnd];
        if (content.IsEmpty || content[0] is not ((byte)'#' or (byte)'@'))
            return null;

        var name = content[1..].Trim(WhiteSpace);
        if (!name.StartsWith(Key))
            return null;

        name = name[Key.Length..];
        var nameStart = contentEnd - content.TrimStart("#@"u8).TrimStart(WhiteSpace)[Key.Length..].Length;
        return name.IndexOfAny(AnyWhiteSpace) < 0 ? new SourceMapComment(start, end, nameStart, name.Length) : null;
    }

    /// <summary>The reference, or null when the comment names no file.</summary>
    public Reference? ToReference(ReadOnlySpan<byte> utf8)
    {
        var name = utf8.Slice(NameStart, NameLength);
        if (name.IsEmpty || ReferenceText.IsDataUrl(name))
            return null;

        return new Reference(
            ReferenceKind.SourceMap,
            ReferenceSyntax.Comment,
            NameStart,
            NameLength,
            Encoding.UTF8.GetString(name)
        )
        {
            OuterStart = Start,
            OuterLength = End - Start,
        };
    }

    private static ReadOnlySpan<byte> Key => "sourceMappingURL="u8;

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n\v\f"u8;
}
