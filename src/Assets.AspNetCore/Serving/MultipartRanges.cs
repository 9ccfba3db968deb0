using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>Several parts in one response, <c>multipart/byteranges</c> (RFC 9110, section 14.6).</summary>
internal sealed class MultipartRanges
{
    public const string ContentType = "multipart/byteranges; boundary=" + Boundary;

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
