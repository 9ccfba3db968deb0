using System.Globalization;

namespace Assets.Storage;

/// <summary>A part of an object's bytes, as a <c>Range</c> header can name it.</summary>
public readonly record struct ByteRange
{
    private ByteRange(long? first, long? last) => (First, Last) = (first, last);

    /// <summary>No bytes: the object is opened for its properties only.</summary>
    public static ByteRange None { get; }

    /// <summary>The offset of the first byte; null if the range is counted from the end.</summary>
    public long? First { get; }

    /// <summary>
    /// The offset of the last byte, null if the range goes to the end; the number of bytes if <see cref="First"/> is
    /// null.
    /// </summary>
    public long? Last { get; }

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => First is null && Last is null;

    /// <summary>All bytes from an offset to the end.</summary>
    /// <param name="first">0 or more.</param>
    public static ByteRange From(long first)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        return new(first, null);
    }

    /// <summary>The bytes from one offset to another; a last byte beyond the end of the object is the end.</summary>
    /// <param name="first">The first byte, 0 or more.</param>
    /// <param name="last">The last byte, not less than <paramref name="first"/>.</param>
    public static ByteRange Between(long first, long last)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return new(first, last);
    }

    /// <summary>The last bytes; the whole object if it has fewer.</summary>
    /// <param name="count">1 or more.</param>
    public static ByteRange Suffix(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new(null, count);
    }

    /// <summary>Finds the bytes of an object that the range contains.</summary>
    /// <param name="length">The length of the object in bytes.</param>
    /// <returns>The offset of the first byte and the number of bytes; null if the object has none of them.</returns>
    public (long Offset, long Count)? Within(long length)
    {
        if (IsNone)
            return (0, 0);
        var first = First ?? Math.Max(0, length - Last!.Value);
        var last = First is null ? length - 1 : Math.Min(Last ?? long.MaxValue, length - 1);
        return first < length ? (first, last - first + 1) : null;
    }

    /// <summary>The value of the <c>Range</c> header (<c>bytes=0-499</c>); empty for <see cref="None"/>.</summary>
    public override string ToString() =>
        IsNone ? "" : string.Create(CultureInfo.InvariantCulture, $"bytes={First}-{Last}");
}
