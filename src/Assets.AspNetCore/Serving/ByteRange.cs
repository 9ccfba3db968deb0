using System.Globalization;

namespace Assets.AspNetCore.Serving;

/// <summary>The result of a <c>Range</c> field for a body of known length.</summary>
internal enum RangeKind
{
    /// <summary>The field is ignored.</summary>
    Whole,

    /// <summary>One part is sent.</summary>
    Part,

    /// <summary>416.</summary>
    Unsatisfiable,
}

/// <summary>A part of a body (RFC 9110, section 14).</summary>
internal readonly record struct ByteRange(long Start, long Length)
{
    public bool Overlaps(ByteRange other) => Start < other.Start + other.Length && other.Start < Start + Length;

    /// <summary>The value of <c>Content-Range</c>.</summary>
    public string Of(long length) =>
        string.Create(CultureInfo.InvariantCulture, $"bytes {Start}-{Start + Length - 1}/{length}");

    /// <summary>
    /// The ranges after the unit, whose name is case-insensitive. Empty for another unit, which is ignored.
    /// </summary>
    public static ReadOnlySpan<char> Specs(ReadOnlySpan<char> field) =>
        field.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase) ? field["bytes=".Length..] : default;

    /// <summary>Reads one range. A malformed one is ignored, as section 14.2 permits.</summary>
    public static RangeKind Parse(ReadOnlySpan<char> spec, long length, out ByteRange range)
    {
        range = new(0, length);
        var text = spec.Trim(" \t");
        var dash = text.IndexOf('-');
        return dash switch
        {
            < 0 => RangeKind.Whole,
            0 => Suffix(text[1..], length, out range),
            _ => Interval(text[..dash], text[(dash + 1)..], length, out range),
        };
    }

    private static RangeKind Suffix(ReadOnlySpan<char> digits, long length, out ByteRange range)
    {
        range = new(0, length);
        if (!TryReadPosition(digits, out var suffix))
            return RangeKind.Whole;
        if (suffix == 0 || length == 0)
            return suffix == 0 ? RangeKind.Unsatisfiable : RangeKind.Whole;
        var start = Math.Max(0, length - suffix);
        range = new(start, length - start);
        return RangeKind.Part;
    }

    private static RangeKind Interval(
        ReadOnlySpan<char> first,
        ReadOnlySpan<char> last,
        long length,
        out ByteRange range
    )
    {
        range = new(0, length);
        if (!TryReadPosition(first, out var start))
            return RangeKind.Whole;
        var end = long.MaxValue;
        if (!last.IsEmpty && (!TryReadPosition(last, out end) || end < start))
            return RangeKind.Whole;
        if (start >= length)
            return RangeKind.Unsatisfiable;
        range = new(start, Math.Min(end, length - 1) - start + 1);
        return RangeKind.Part;
    }

    /// <summary>
    /// Reads a position of any number of digits. One that is too large for a <see cref="long"/> is past the end of
    /// every body.
    /// </summary>
    private static bool TryReadPosition(ReadOnlySpan<char> digits, out long position)
    {
        position = long.MaxValue;
        return !digits.IsEmpty
            && !digits.ContainsAnyExceptInRange('0', '9')
            && (
                digits.TrimStart('0').Length > 18
                || long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out position)
            );
    }
}
