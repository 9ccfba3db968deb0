using System.Security.Cryptography;
using Assets.Tool.Verifying;
using ZstdSharp;

namespace Assets.Tool.Tests.Verifying;

/// <summary>An answer of a CDN that compresses with zstd.</summary>
public sealed class BodyInZstd
{
    private static readonly byte[] Plain = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i % 100))];

    private static byte[] Frame => new Compressor(3).Wrap(Plain).ToArray();

    [Fact]
    public async Task IsComparedWithoutTheCoding()
    {
        var expected = "sha384-" + Convert.ToBase64String(SHA384.HashData(Plain));
        Assert.Equal(new(expected, Plain.Length), await Read(Frame));
    }

    [Fact]
    public async Task HasNoDigestIfItIsDamaged()
    {
        Assert.Null((await Read([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).Integrity);
        Assert.Null((await Read(Frame[..^5])).Integrity);
    }

    private static Task<ServedContent> Read(byte[] body) =>
        ServedContent.ReadAsync(new MemoryStream(body), "zstd", TestContext.Current.CancellationToken);
}
