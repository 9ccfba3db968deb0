using System.Security.Cryptography;

namespace Assets.Core.Tests;

public sealed class SourceSnapshotTests : IDisposable
{
    private static readonly byte[] Scanned = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];
    private readonly FreshFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void GivesTheBytesThatWereScanned() => Assert.Equal(Scanned, Read(Scanned));

    [Theory]
    [InlineData(0)]
    [InlineData(199_999)]
    public void FailsAtTheEndWhenAByteIsAnother(int offset)
    {
        var edited = Scanned.ToArray();
        edited[offset]++;
        Assert.Equal(folder["a"], Assert.Throws<SourceChangedException>(() => Read(edited)).File);
    }

    [Fact]
    public void FailsAtTheEndWhenTheFileIsShorter() =>
        Assert.Throws<SourceChangedException>(() => Read(Scanned[..100_000]));

    [Fact]
    public void FailsForAReaderThatHasSeenEnough()
    {
        using var snapshot = Open([.. Scanned, 0]);
        snapshot.ReadExactly(new byte[10]);
        Assert.Throws<SourceChangedException>(snapshot.ReadToEnd);
    }

    [Fact]
    public void NamesTheFileThatIsGone()
    {
        var failure = Assert.Throws<FileFailureException>(() => new SourceSnapshot(folder["gone"], []));
        Assert.Equal((FileOperation.Read, folder["gone"]), (failure.Operation, failure.File));
    }

    private byte[] Read(byte[] found)
    {
        using var snapshot = Open(found);
        using var bytes = new MemoryStream();
        snapshot.CopyTo(bytes);
        return bytes.ToArray();
    }

    private SourceSnapshot Open(byte[] found)
    {
        File.WriteAllBytes(folder["a"], found);
        return new SourceSnapshot(folder["a"], SHA256.HashData(Scanned));
    }
}
