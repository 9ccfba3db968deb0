using System.Buffers.Binary;

namespace Assets.Media.Inspection.Png;

/// <summary>The content of IHDR (PNG third edition, section 11.2.1).</summary>
internal sealed record PngHeader(long Width, long Height, int BitDepth, int ColorType, bool IsInterlaced)
{
    public const int Length = 13;

    private const int Indexed = 3;

    // Adam7 (section 8.1): first column and row of each pass, and the distance to the next ones.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
    [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];

    /// <summary>Whether a palette must be there.</summary>
    public bool NeedsPalette => ColorType == Indexed;

    /// <summary>Whether a palette can be there.</summary>
    public bool AllowsPalette => ColorType is 2 or Indexed or 6;

    /// <summary>Reads the content.</summary>
    /// <returns>The header; null if a value is not allowed.</returns>
    public static PngHeader? Read(ReadOnlySpan<byte> content)
    {
        if (content.Length != Length)
            return null;
        var (width, height) = (Side(content), Side(content[4..]));
        var (depth, color, interlace) = (content[8], content[9], content[12]);
        var isDepthAllowed = color switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            Indexed => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        // Compression and filter method have one value each.
        if (!isDepthAllowed || width == 0 || height == 0 || content[10] != 0 || content[11] != 0 || interlace > 1)
            return null;
        return new(width, height, depth, color, interlace == 1);
    }

    /// <summary>The rows of each pass in the order of the file, without their filter bytes.</summary>
    public IEnumerable<(long Rows, long RowLength)> RowsOf(long width, long height)
    {
        if (!IsInterlaced)
        {
            yield return (height, RowLength(width));
            yield break;
        }
        foreach (var (x, y, stepX, stepY) in Passes)
        {
            var (columns, rows) = ((width - x + stepX - 1) / stepX, (height - y + stepY - 1) / stepY);
            if (columns > 0 && rows > 0)
                yield return (rows, RowLength(columns));
        }
    }

    private long RowLength(long width)
    {
        var channels = ColorType switch
        {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
        return (width * channels * BitDepth + 7) / 8;
    }

    // The highest bit is not used.
    private static long Side(ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.ReadUInt32BigEndian(bytes) is <= int.MaxValue and var side ? side : 0;
}
