using System.IO.Compression;
using Assets.Core.Compressing;
using Assets.Manifest;

namespace Assets.Core.Tests.Compressing;

public sealed class TextThatCompresses
{
    public static TheoryData<ContentCoding, int> CodingsAndLengths()
    {
        var data = new TheoryData<ContentCoding, int>();
        foreach (var coding in ContentCodings.SelfContained)
        {
            // Around the block, where a last empty read must still end the stream.
            foreach (var length in new[] { 200, 65535, 65536, 65537, 131072, 300_000 })
                data.Add(coding, length);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(CodingsAndLengths))]
    public void DecompressesToTheInput(ContentCoding coding, int length)
    {
        var text = Compression.Text(length);
        Assert.Equal(text, Compression.Undo(Compression.Do(text, coding)!, coding));
    }

    [Theory]
    [InlineData(ContentCoding.Brotli)]
    [InlineData(ContentCoding.Gzip)]
    [InlineData(ContentCoding.Zstandard)]
    public void IsTheSameEachTime(ContentCoding coding) =>
        Assert.Equal(
            Compression.Do(Compression.Text(100_000), coding),
            Compression.Do(Compression.Text(100_000), coding)
        );

    [Fact]
    public void HasAGzipHeaderWithoutTimeAndSystem() =>
        Assert.Equal(
            "1F-8B-08-00-00-00-00-00-02-FF",
            BitConverter.ToString(Compression.Do(Compression.Text(1000), ContentCoding.Gzip)!, 0, 10)
        );

    [Fact]
    public void IsSmallerAtAHigherQuality() =>
        Assert.True(
            Compression.Do(Compression.Text(100_000), ContentCoding.Brotli)!.Length
                < Compression.Do(Compression.Text(100_000), ContentCoding.Brotli, quality: 1)!.Length
        );

    [Fact]
    public void StreamsFromAFileOfAnyLength()
    {
        using var input = new MemoryStream(Compression.Text(3_000_000));
        using var output = new MemoryStream();
        Assert.True(
            Compressor.Compress(
                input,
                input.Length,
                output,
                ContentCoding.Brotli,
                5,
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(input.ToArray(), Compression.Undo(output.ToArray(), ContentCoding.Brotli));
    }

    [Theory]
    [InlineData(ContentCoding.Brotli)]
    [InlineData(ContentCoding.Zstandard)]
    public void StopsBetweenBlocksWhenCancelled(ContentCoding coding)
    {
        using var cancelled = new CancellationTokenSource();
        using var input = new CancellingStream(Compression.Text(1_000_000), cancelled);
        Assert.Throws<OperationCanceledException>(() =>
            Compressor.Compress(input, input.Length, Stream.Null, coding, 11, cancelled.Token)
        );
        Assert.Equal(64 << 10, input.Position);
    }

    private sealed class CancellingStream(byte[] bytes, CancellationTokenSource source) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer)
        {
            var read = base.Read(buffer);
            source.Cancel();
            return read;
        }
    }
}

public sealed class BytesThatDoNotCompress
{
    [Theory]
    [InlineData(ContentCoding.Brotli)]
    [InlineData(ContentCoding.Gzip)]
    [InlineData(ContentCoding.Zstandard)]
    public void HaveNoVariant(ContentCoding coding)
    {
        var noise = new byte[300_000];
        new Random(1).NextBytes(noise);
        Assert.Null(Compression.Do(noise, coding));
    }

    [Theory]
    [InlineData(94_000, ContentCoding.Brotli, true)]
    [InlineData(97_000, ContentCoding.Brotli, false)]
    [InlineData(94_000, ContentCoding.Zstandard, true)]
    [InlineData(97_000, ContentCoding.Zstandard, false)]
    public void HaveOneFromFivePercentSavedOn(int noiseLength, ContentCoding coding, bool hasVariant)
    {
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes.AsSpan(0, noiseLength));
        Assert.Equal(hasVariant, Compression.Do(bytes, coding) is not null);
    }
}

public sealed class FileTypes
{
    [Theory]
    [InlineData("a.css")]
    [InlineData("a.JS")]
    [InlineData("a.svg")]
    [InlineData("a.wasm")]
    [InlineData("a.ttf")]
    [InlineData("a.webmanifest")]
    [InlineData("a.js.map")]
    public void AreTried(string path) => Assert.True(Compressor.IsWorthTrying(LogicalPath.Parse(path), 1000));

    [Theory]
    [InlineData("a.woff2")]
    [InlineData("a.png")]
    [InlineData("a.js.gz")]
    [InlineData("a.mp4")]
    [InlineData("a.pdf")]
    [InlineData("css")]
    public void AreNotCompressed(string path) => Assert.False(Compressor.IsWorthTrying(LogicalPath.Parse(path), 1000));

    [Fact]
    public void AreNotCompressedWhenTiny() => Assert.False(Compressor.IsWorthTrying(LogicalPath.Parse("a.css"), 199));
}

internal static class Compression
{
    public static byte[] Text(int length)
    {
        var random = new Random(length);
        var text = new byte[length];
        for (var i = 0; i < length; i++)
            text[i] = (byte)"etaoin shrdlu{};\n"[random.Next(17)];
        return text;
    }

    public static byte[]? Do(byte[] body, ContentCoding coding, int quality = 11) =>
        Compressor.Compress(body, coding, quality, TestContext.Current.CancellationToken);

    public static byte[] Undo(byte[] compressed, ContentCoding coding)
    {
        using var input = new MemoryStream(compressed);
        using Stream stream = coding switch
        {
            ContentCoding.Brotli => new BrotliStream(input, CompressionMode.Decompress),
            ContentCoding.Zstandard => new ZstdSharp.DecompressionStream(input),
            _ => new GZipStream(input, CompressionMode.Decompress),
        };
        using var output = new MemoryStream();
        stream.CopyTo(output);
        return output.ToArray();
    }
}
