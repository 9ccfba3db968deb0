using System.Diagnostics;
using Assets.Core.Compressing;
using Assets.Manifest;

namespace Assets.Core.Tests.Compressing;

public sealed class FramesOfZstd
{
    private const string Program = "/usr/bin/zstd";

    private const int NoLimit = int.MaxValue;

    [Theory]
    [InlineData(200)]
    [InlineData(100_000)]
    [InlineData(20_000_000)]
    public void HaveAHeaderThatEveryClientReads(int length)
    {
        var frame = Make(new MemoryStream(new byte[length]), length, ZstandardFrames.LargestWindow)!;
        Assert.Equal([0x28, 0xB5, 0x2F, 0xFD], frame[..4]);
        var descriptor = frame[4];
        var isSingleSegment = (descriptor & 0x20) != 0;
        // RFC 8878, 3.1.1.1.1: the length of the content, but neither a checksum nor the identifier of a dictionary.
        Assert.Equal(0, descriptor & 0b1111);
        Assert.True(isSingleSegment || descriptor >> 6 > 0);
        // 3.1.1.1.2: the exponent is in the five upper bits. RFC 9659 allows 8 MB.
        Assert.True(isSingleSegment ? length <= 8 << 20 : 10 + (frame[5] >> 3) <= 23);
    }

    [Theory]
    [InlineData(99_999)]
    [InlineData(100_001)]
    [InlineData(65_536)]
    [InlineData(0)]
    public void AreIncompleteIfTheFileHasChangedItsLength(int actual) =>
        Assert.Null(Make(new MemoryStream(Compression.Text(actual)), 100_000));

    [Fact]
    public void AreIncompleteAboveTheirLimit()
    {
        var text = Compression.Text(300_000);
        var length = Make(new MemoryStream(text), text.Length)!.Length;
        Assert.NotNull(Make(new MemoryStream(text), text.Length, limit: length));
        Assert.Null(Make(new MemoryStream(text), text.Length, limit: length - 1));
    }

    [Fact]
    public void AreTheSameHoweverTheFileIsRead()
    {
        var text = Compression.Text(300_000);
        Assert.Equal(Make(new MemoryStream(text), text.Length), Make(new ShortReads(text), text.Length));
    }

    [Fact]
    public async Task AreTheSameOnAllThreads()
    {
        var text = Compression.Text(300_000);
        var frames = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() => Make(new MemoryStream(text), text.Length)!, TestContext.Current.CancellationToken)
                )
        );
        Assert.All(frames, frame => Assert.Equal(frames[0], frame));
    }

    /// <summary>More than one window, so that a decoder that keeps only the window fails on wrong offsets.</summary>
    [Fact]
    public async Task AreReadByZstdOfItsAuthors()
    {
        Assert.SkipUnless(File.Exists(Program), "zstd is missing: apt-get install zstd");
        var text = Compression.Text(2_000_000);
        var frame = Make(new MemoryStream(text), text.Length, largestWindow: 20, level: 3)!;
        var folder = Directory.CreateTempSubdirectory("assets-zstd-");
        var file = Path.Combine(folder.FullName, "frame.zst");
        await File.WriteAllBytesAsync(file, frame, TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        using (
            var zstd = Process.Start(
                new ProcessStartInfo(Program, ["-dcM1MB", file]) { RedirectStandardOutput = true }
            )!
        )
            await zstd.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        Assert.Equal(text, output.ToArray());
    }

    [Theory]
    [InlineData(2_000, 1)]
    [InlineData(150_000, 8)]
    [InlineData(7_000_000, 64)]
    [InlineData(100_000_000, 64)]
    public void TakeNoMoreMemoryThanBrotli(long length, int megabytes)
    {
        var memory = Compressor.MemoryFor(length, ContentCoding.Zstandard);
        Assert.InRange(memory, 1, (long)megabytes << 20);
        Assert.True(memory < Compressor.MemoryFor(length, ContentCoding.Brotli));
    }

    private static byte[]? Make(Stream input, long length, int largestWindow = 22, long limit = NoLimit, int level = 5)
    {
        using var encoder = ZstandardFrames.Encoder(length, level, largestWindow);
        using var output = new MemoryStream();
        return ZstandardFrames.TryWrite(encoder, input, length, output, limit, TestContext.Current.CancellationToken)
            ? output.ToArray()
            : null;
    }

    private sealed class ShortReads(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 777)]);
    }
}
