using System.Buffers;
using Assets.Web;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Reads <c>Available-Dictionary</c> (RFC 9842, section 2.2), a byte sequence of structured fields (RFC 9651, section
/// 4.2.7), without allocating. A field that is malformed is ignored (RFC 9651, section 4.2), so that its sender gets an
/// ordinary representation.
/// </summary>
/// <remarks>
/// <c>Dictionary-ID</c> (section 2.3) is not read: servers must not rely on it, and <see cref="UseAsDictionary"/> gives
/// no <c>id</c> that a client could send back.
/// </remarks>
internal static class AvailableDictionary
{
    public const string Name = "Available-Dictionary";

    /// <summary>Characters of 32 bytes in base64, without and with the padding.</summary>
    private const int Unpadded = 43,
        Padded = 44;

    private static readonly SearchValues<char> Base64Characters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    );

    /// <param name="field">
    /// The field. Several lines are malformed: a client names a single dictionary, and a byte sequence is no list.
    /// </param>
    /// <param name="digest">Receives the SHA-256 of the client's dictionary; 32 bytes.</param>
    public static bool TryRead(in StringValues field, Span<byte> digest)
    {
        // Only spaces may surround an item (RFC 9651, section 4.2).
        var item = field.Count == 1 ? field[0].AsSpan().Trim(' ') : default;
        if (item is not [':', ..])
            return false;
        // The place of the second colon is known, so that a long value costs no more than a short one.
        var length =
            Ends(item, Unpadded) ? Unpadded
            : Ends(item, Padded) && item[Padded] == '=' ? Padded
            : 0;
        return length > 0
            && TryDecode(item.Slice(1, Unpadded), digest)
            && StructuredParameters.AreValid(item[(length + 2)..]);
    }

    private static bool Ends(ReadOnlySpan<char> item, int length) =>
        item.Length > length + 1 && item[length + 1] == ':';

    /// <summary>Decodes with padding or without, which a recipient adds (RFC 9651, section 4.2.7).</summary>
    private static bool TryDecode(ReadOnlySpan<char> unpadded, Span<byte> digest)
    {
        // The decoder would ignore white space.
        if (unpadded.ContainsAnyExcept(Base64Characters))
            return false;
        Span<char> padded = stackalloc char[Padded];
        unpadded.CopyTo(padded);
        padded[^1] = '=';
        return Convert.TryFromBase64Chars(padded, digest, out var written) && written == digest.Length;
    }
}
