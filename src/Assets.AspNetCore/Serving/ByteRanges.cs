using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>Several parts in one answer, <c>multipart/byteranges</c> (RFC 9110, section 14.6).</summary>
internal static class ByteRanges
{
    /// <summary>More are asked for by nobody but attackers (RFC 9110, section 17.15).</summary>
    private const int Maximum = 16;

    /// <summary>Long enough to stand in no asset by chance.</summary>
    private const string Boundary = "assets-part-5f1c0b9e7d3a48629c1f";

    public const string ContentType = "multipart/byteranges; boundary=" + Boundary;

    /// <summary>Reads a list. Too many ranges, overlapping ones and malformed ones mean the whole body, which costs less than what they ask for.</summary>
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

        return found.Count > 0 ? RangeKind.Part : count > 0 ? RangeKind.Unsatisfiable : RangeKind.Whole;
    }

    /// <summary>Sends the parts in the order they were asked for.</summary>
    public static async Task SendAsync(BodyWriting writing, HttpResponse response, OpenedBody body, IReadOnlyList<ByteRange> ranges, string contentType, long length)
    {
        using (body)
        {
            var heads = ranges.Select((range, index) => Head(range, index, contentType, length)).ToList();
            var tail = Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n");
            response.Headers.ContentLength = heads.Sum(head => (long)head.Length) + ranges.Sum(range => range.Length) + tail.Length;
            response.Headers.ContentType = ContentType;
            for (var i = 0; i < ranges.Count; i++)
            {
                await response.BodyWriter.WriteAsync(heads[i]);
                await writing.CopyAsync(response, body, ranges[i]);
            }

            await response.BodyWriter.WriteAsync(tail);
        }
    }

    private static byte[] Head(ByteRange range, int index, string contentType, long length) => Encoding.ASCII.GetBytes(
        (index == 0 ? "" : "\r\n") +
        string.Create(CultureInfo.InvariantCulture, $"--{Boundary}\r\nContent-Type: {contentType}\r\nContent-Range: {range.Of(length)}\r\n\r\n"));
}
