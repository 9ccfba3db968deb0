using System.Buffers;

namespace Assets.Core.References.Markup;

/// <summary>The attributes of a tag: WHATWG HTML, section 13.2.5.32 and following.</summary>
internal static class AttributeList
{
    private static readonly SearchValues<byte> NameStop = SearchValues.Create("\t\n\f\r />="u8);
    private static readonly SearchValues<byte> UnquotedStop = SearchValues.Create("\t\n\f\r >"u8);

    /// <summary>Reads attributes up to the tag's end.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="at">The offset after the tag's name.</param>
    /// <param name="attributes">Receives the attributes, in order, repeated ones too.</param>
    /// <param name="isSelfClosing">Whether the tag closes itself.</param>
    /// <returns>The offset after the tag; -1 when the file ends in it.</returns>
    public static int Read(ReadOnlySpan<byte> file, int at, List<MarkupAttribute> attributes, out bool isSelfClosing)
    {
        isSelfClosing = false;
        while (true)
        {
            while (at < file.Length && (IsWhiteSpace(file[at]) || file[at] == '/'))
                at++;
            if (at >= file.Length)
                return -1;

            if (file[at] == '>')
            {
                isSelfClosing = file[at - 1] == '/' && (attributes.Count == 0 || attributes[^1].ValueEnd < at);
                return at + 1;
            }

            at = ReadAttribute(file, at, attributes);
            if (at < 0)
                return -1;
        }
    }

    // The offset after it; -1 when the file ends in it.
    private static int ReadAttribute(ReadOnlySpan<byte> file, int start, List<MarkupAttribute> attributes)
    {
        // An equals sign in the first place belongs to the name.
        var length = start + 1 < file.Length ? file[(start + 1)..].IndexOfAny(NameStop) : -1;
        if (length < 0)
            return -1;

        var nameEnd = start + 1 + length;
        var at = SkipWhiteSpace(file, nameEnd);
        if (at >= file.Length || file[at] != '=')
        {
            attributes.Add(new MarkupAttribute(start, nameEnd, nameEnd, nameEnd));
            return nameEnd;
        }

        at = SkipWhiteSpace(file, at + 1);
        if (at >= file.Length)
            return -1;

        var isQuoted = file[at] is (byte)'"' or (byte)'\'';
        var valueStart = isQuoted ? at + 1 : at;
        var valueLength = isQuoted ? file[valueStart..].IndexOf(file[at]) : file[valueStart..].IndexOfAny(UnquotedStop);
        if (valueLength < 0)
            return -1;

        attributes.Add(new MarkupAttribute(start, nameEnd, valueStart, valueStart + valueLength));
        return valueStart + valueLength + (isQuoted ? 1 : 0);
    }

    private static int SkipWhiteSpace(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && IsWhiteSpace(file[at]))
            at++;
        return at;
    }

    private static bool IsWhiteSpace(byte value) =>
        value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f';
}
