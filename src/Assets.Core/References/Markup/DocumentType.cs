using System.Buffers;

namespace Assets.Core.References.Markup;

/// <summary>
/// XML's document type declaration, which may hold declarations of entities: XML 1.0, section 2.8. Its content is
/// skipped.
/// </summary>
internal static class DocumentType
{
    private static readonly SearchValues<byte> Stop = SearchValues.Create("\"'[]<>"u8);

    /// <summary>How many bytes it takes that the text begins with.</summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        var isSubset = false;
        for (var at = 1; at < text.Length && text[at..].IndexOfAny(Stop) is >= 0 and var distance; )
        {
            at += distance;
            var rest = text[at..];
            switch (rest[0])
            {
                case (byte)'"' or (byte)'\'':
                    at += 1 + UpTo(rest[1..], rest[..1]);
                    break;
                case (byte)'<' when rest.StartsWith("<!--"u8):
                    at += 4 + UpTo(rest[4..], "-->"u8);
                    break;
                case (byte)'<' when rest.StartsWith("<?"u8):
                    at += 2 + UpTo(rest[2..], "?>"u8);
                    break;
                case (byte)'>' when !isSubset:
                    return at + 1;
                default:
                    isSubset = rest[0] == '[' || (isSubset && rest[0] != ']');
                    at++;
                    break;
            }
        }

        return text.Length;
    }

    private static int UpTo(ReadOnlySpan<byte> text, ReadOnlySpan<byte> mark) =>
        text.IndexOf(mark) is >= 0 and var length ? length + mark.Length : text.Length;
}
