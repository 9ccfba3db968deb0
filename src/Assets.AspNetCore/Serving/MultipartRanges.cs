using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>Several parts in one response, <c>multipart/byteranges</c> (RFC 9110, section 14.6).</summary>
internal sealed class MultipartRanges
{
    public const string ContentType = "multipart/byteranges; boundary=" + Boundary;

    /// <summary>More ranges indicate an attack (RFC 9110, section 17.15).</summary>
    private const int Maximum = 16;

    /// <summary>Long enough that no asset contains it by chance.</summary>
    private const string Boundary = "assets-part-5f1c0b9e7d3a48629c1f";

    private static readonly byte[] Tail = Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n");

    private readonly IReadOnlyList<ByteRange> ranges;
    private readonly byte[][] heads;

    /// <param name="ranges">The parts, in the order they are sent.</param>
    /// <param name="contentType">The media type of the asset.</param>
    /// <param name="length">The length of the whole body, in bytes.</param>
    public MultipartRanges(IReadOnlyList<ByteRange> ranges, string contentType, long length)
    {
        this.ranges = ranges;
        heads = [.. ranges.Select((range, index) => Head(range, index, contentType, length))];
        Length = heads.Sum(head => (long)head.Length) + ranges.Sum(range => range.Length) + Tail.Length;
    }

    /// <summary>The length of the whole multipart, in bytes.</summary>
    public long Length { get; }

    /// <summary>
    /// Reads a list of ranges. For too many, overlapping or malformed ranges the whole body is sent, which costs less.
    /// </summary>
    public static RangeKind Parse(ReadOnlySpan<char> specs, long length, out IReadOnlyList<ByteRange> ranges)
    {
        var found = new List<ByteRange>();
        ranges = found;
        var count = 0;
        foreach (var spec in specs.Split(','))
        {
            if (specs[spec].Trim(" \t").IsEmpty)
                continue;
            var kind = ByteRange.Parse(specs[spec], length, out var range);
            if (kind == RangeKind.Whole || ++count > Maximum)
                return RangeKind.Whole;
            if (kind == RangeKind.Unsatisfiable)
                continue;
            if (found.Any(range.Overlaps))
                return RangeKind.Whole;
            found.Add(range);
        }

        if (found.Count > 0)
            return RangeKind.Part;
        return count > 0 ? RangeKind.Unsatisfiable : RangeKind.Whole;
    }

    /// <summary>Sends the parts and disposes the body.</summary>
    public async Task SendAsync(BodyWriting writing, HttpResponse response, BodyBytes body)
    {
        using (body)
        {
            for (var i = 0; i < heads.Length; i++)
            {
                await response.BodyWriter.WriteAsync(heads[i]);
                await writing.CopyAsync(response, body, ranges[i]);
            }

            await response.BodyWriter.WriteAsync(Tail);
        }
    }

    private static byte[] Head(ByteRange range, int index, string contentType, long length) =>
        Encoding.ASCII.GetBytes(
            (index == 0 ? "" : "\r\n")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"--{Boundary}\r\nContent-Type: {contentType}\r\nContent-Range: {range.Of(length)}\r\n\r\n"
                )
        );
}
