using System.Globalization;
using Assets.Manifest;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>What a client says about content codings (RFC 9110, section 12.5.3), read without allocating.</summary>
internal struct AcceptedCodings
{
    /// <summary>A weight of 1. The smallest one that can be written, 0.001, is then 2.</summary>
    private const int One = 2000;

    /// <summary>
    /// Below all weights that can be written: identity is sent when nothing that was asked for can be.
    /// </summary>
    private const int LastResort = 1;

    private int? brotli,
        gzip,
        identity,
        any;

    /// <summary>What current browsers send, over TLS and without.</summary>
    private const string Browsers = "gzip, deflate, br, zstd",
        BrowsersOverHttp = "gzip, deflate";

    private static readonly AcceptedCodings OfBrowsers = new() { brotli = One, gzip = One };

    private static readonly AcceptedCodings OfBrowsersOverHttp = new() { gzip = One };

    public static AcceptedCodings Parse(in StringValues field)
    {
        if (field.Count == 1)
        {
            if (string.Equals(field[0], Browsers, StringComparison.Ordinal))
                return OfBrowsers;
            if (string.Equals(field[0], BrowsersOverHttp, StringComparison.Ordinal))
                return OfBrowsersOverHttp;
        }

        var codings = default(AcceptedCodings);
        foreach (var line in field)
        {
            foreach (var range in line.AsSpan().Split(','))
                codings.Read(line.AsSpan(range));
        }

        return codings;
    }

    /// <summary>How welcome a coding is; 0 when it is refused.</summary>
    public readonly int Weight(ContentCoding coding) =>
        coding switch
        {
            ContentCoding.Brotli => brotli ?? any ?? 0,
            ContentCoding.Gzip => gzip ?? any ?? 0,
            // "*;q=0" would permit 406 (section 12.5.3), which no other server sends: an image has no other coding, and
            // a
            // page needs it.
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
        else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase))
            identity = weight;
        else if (name is "*")
            any = weight;
    }

    /// <summary>A coding with a weight that cannot be read counts as not mentioned.</summary>
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
