using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>The part or the parts of a body that a request asks for (RFC 9110, section 14).</summary>
/// <param name="Kind">What the field means for the body.</param>
/// <param name="Range">The part, if there is one.</param>
internal readonly record struct RangeSelection(RangeKind Kind, ByteRange Range)
{
    /// <summary>More ranges indicate an attack (RFC 9110, section 17.15).</summary>
    private const int Maximum = 16;

    /// <summary>The parts, if there are several.</summary>
    public IReadOnlyList<ByteRange>? Several { get; private init; }

    /// <param name="request">
    /// The headers of a GET request. Ranges are not defined for other methods (section 14.2).
    /// </param>
    /// <param name="etag">The strong entity tag of the body.</param>
    /// <param name="lastModified">The date of the body.</param>
    /// <param name="length">The length of the body in bytes.</param>
    public static RangeSelection Of(IHeaderDictionary request, string etag, HttpDate lastModified, long length)
    {
        if (request.Range is not [{ } field] || !Preconditions.AllowRange(request, etag, lastModified))
            return new(RangeKind.Whole, new(0, length));
        var specs = ByteRange.Specs(field);
        return specs.Contains(',')
            ? OfSeveral(specs, length)
            : new(ByteRange.Parse(specs, length, out var range), range);
    }

    /// <summary>
    /// Reads a list of ranges. For too many, overlapping or malformed ranges the whole body is sent, which costs less.
    /// </summary>
    private static RangeSelection OfSeveral(ReadOnlySpan<char> specs, long length)
    {
        var whole = new RangeSelection(RangeKind.Whole, new(0, length));
        var found = new List<ByteRange>();
        var count = 0;
        foreach (var spec in specs.Split(','))
        {
            if (specs[spec].Trim(" \t").IsEmpty)
                continue;
            var kind = ByteRange.Parse(specs[spec], length, out var range);
            if (kind == RangeKind.Whole || ++count > Maximum)
                return whole;
            if (kind == RangeKind.Unsatisfiable)
                continue;
            if (found.Any(range.Overlaps))
                return whole;
            found.Add(range);
        }

        return found.Count switch
        {
            0 when count == 0 => whole,
            0 => new(RangeKind.Unsatisfiable, default),
            1 => new(RangeKind.Part, found[0]),
            _ => new(RangeKind.Part, default) { Several = found },
        };
    }
}
