using System.Security.Cryptography;
using Assets.Core.Dictionaries;
using ZstdSharp;

namespace Assets.Core.Tests.Dictionaries;

public sealed class DeltaOfAFile
{
    private readonly byte[] earlier = RandomNumberGenerator.GetBytes(300_000);

    [Fact]
    public void DecodesWithItsDictionary()
    {
        byte[] file = [.. earlier[150_000..], .. earlier[..100_000], 1, 2, 3];
        var delta = Encode(file);
        Assert.True(delta.Length < 300, $"{delta.Length}");
        Assert.Equal(file, Decode(delta));
    }

    [Fact]
    public void IsTheSameEachTime() => Assert.Equal(Encode([.. earlier, 1]), Encode([.. earlier, 1]));

    /// <summary>More than one block is written, and the window is that of the file.</summary>
    [Fact]
    public void DecodesWhenTheFileIsLongerThanTheDictionary()
    {
        byte[] file = [.. Enumerable.Range(0, 4_000_000).Select(i => (byte)(i % 251)), .. earlier];
        Assert.Equal(file, Decode(Encode(file)));
    }

    /// <summary>
    /// These bytes begin dictionaries of Zstandard's own format (RFC 8878, section 5); here they are content.
    /// </summary>
    [Fact]
    public void DecodesWithADictionaryThatLooksLikeAFormattedOne()
    {
        byte[] magic = [0x37, 0xa4, 0x30, 0xec];
        magic.CopyTo(earlier, 0);
        using var output = new MemoryStream();
        byte[] file = [.. earlier, 1];
        Assert.True(DeltaEncoder.TryEncode(earlier, file, 10_000, output, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void IsNotWrittenWhenItIsTooLong()
    {
        using var output = new MemoryStream();
        var file = RandomNumberGenerator.GetBytes(10_000);
        Assert.False(DeltaEncoder.TryEncode(earlier, file, 5_000, output, TestContext.Current.CancellationToken));
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void CanBeCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            DeltaEncoder.TryEncode(earlier, earlier, 10_000, new MemoryStream(), cancelled.Token)
        );
    }

    private byte[] Encode(byte[] file)
    {
        using var output = new MemoryStream();
        Assert.True(
            DeltaEncoder.TryEncode(earlier, file, file.Length / 2, output, TestContext.Current.CancellationToken)
        );
        output.Position = 0;
        Assert.Equal(SHA256.HashData(earlier), DeltaEncoder.DictionaryOf(output));
        return output.ToArray();
    }

    private byte[] Decode(byte[] delta)
    {
        using var decoder = new Decompressor();
        decoder.LoadDictionary(earlier);
        return decoder.Unwrap(delta.AsSpan(DeltaEncoder.HeaderLength)).ToArray();
    }
}
