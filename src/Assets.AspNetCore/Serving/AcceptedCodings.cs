using System.Globalization;
using Assets.Manifest;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// The weights of an <c>Accept-Encoding</c> field (RFC 9110, section 12.5.3), read without allocating.
/// </summary>
internal struct AcceptedCodings
{
    /// <summary>The integer for a weight of 1. The smallest weight in a field, 0.001, is 2.</summary>
    private const int One = 2000;

    /// <summary>Less than every weight in a field: identity is sent when no accepted coding is available.</summary>
    private const int LastResort = 1;

    private int? brotli,
        gzip,
        zstandard,
        dictionaryZstandard,
        identity,
        any;

    /// <summary>
    /// The fields that current browsers send: with TLS, without, and with TLS for a URL that they have a dictionary for
    /// (RFC 9842, section 6.1).
    /// </summary>
    private const string Browsers = "gzip, deflate, br, zstd",
        BrowsersOverHttp = "gzip, deflate",
        BrowsersWithDictionary = "gzip, deflate, br, zstd, dcb, dcz";

    private static readonly AcceptedCodings OfBrowsers = new()
    {
        brotli = One,
        gzip = One,
        zstandard = One,
    };

    private static readonly AcceptedCodings OfBrowsersOverHttp = new() { gzip = One };

    private static readonly AcceptedCodings OfBrowsersWithDictionary = OfBrowsers with { dictionaryZstandard = One };

    public static AcceptedCodings Parse(in StringValues field)
    {
        if (field.Count == 1)
        {
            if (string.Equals(field[0], Browsers, StringComparison.Ordinal))
                return OfBrowsers;
            if (string.Equals(field[0], BrowsersOverHttp, StringComparison.Ordinal))
                return OfBrowsersOverHttp;
            if (string.Equals(field[0], BrowsersWithDictionary, StringComparison.Ordinal))
                return OfBrowsersWithDictionary;
        }

        var codings = default(AcceptedCodings);
        foreach (var line in field)
        {
            foreach (var range in line.AsSpan().Split(','))
                codings.Read(line.AsSpan(range));
        }

        return codings;
    }

    /// <summary>The weight of a coding; 0 when the client refuses it.</summary>
    public readonly int Weight(ContentCoding coding) =>
        coding switch
        {
            ContentCoding.Brotli => brotli ?? any ?? 0,
            ContentCoding.Gzip => gzip ?? any ?? 0,
            ContentCoding.Zstandard => zstandard ?? any ?? 0,
            // A client names the coding when it has a dictionary and chooses to use it (RFC 9842, section 6.1). "*" is
            // also sent by clients that know nothing of dictionaries.
            ContentCoding.DictionaryZstandard => dictionaryZstandard ?? 0,
            // For "*;q=0" a 406 is permitted (section 12.5.3), but identity is sent, as by other servers: an image has
            // no other coding.
            _ => identity ?? (any is null or 0 ? LastResort : any.Value),
        };

    private void Read(ReadOnlySpan<char> element)
    {
        var semicolon = element.IndexOf(';');
        var weight = One;
        if (semicolon >= 0 && !TryReadWeight(element[(semicolon + 1)..].Trim(" \t"), out weight))
            return;
        var name = (semicolon < 0 ? element : element[..semicolon]).Trim(" \t");
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            brotli = weight;
        else if (
            name.Equals("gzip", StringComparison.OrdinalIgnoreCase)
            || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase)
        )
            gzip = weight;
        else if (name.Equals("zstd", StringComparison.OrdinalIgnoreCase))
            zstandard = weight;
        else if (name.Equals("dcz", StringComparison.OrdinalIgnoreCase))
            dictionaryZstandard = weight;
        else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase))
            identity = weight;
        else if (name is "*")
            any = weight;
    }

    /// <summary>Reads a weight. A coding with a malformed one is ignored.</summary>
    private static bool TryReadWeight(ReadOnlySpan<char> parameter, out int weight)
    {
        weight = 0;
        if (
            parameter is not ['q' or 'Q', '=', .. var number]
            || number.Length > 5
            || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || value is < 0 or > 1
        )
            return false;
        weight = (int)(value * One);
        return true;
    }
}
