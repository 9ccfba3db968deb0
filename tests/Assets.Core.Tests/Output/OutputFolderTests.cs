using System.Security.Cryptography;
using Assets.Core.Output;

namespace Assets.Core.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly FreshFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Lengths that stay in memory, and one that does not.</summary>
    public static TheoryData<int> Lengths => [1, 1000, 1_000_000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void TakesAFileBlockByBlock(int length)
    {
        var bytes = Bytes(length);
        var (file, sha256) = Complete(new OutputFolder(folder.Root), bytes);
        Assert.Equal(bytes, File.ReadAllBytes(file));
        Assert.Equal(SHA256.HashData(bytes), sha256);
        Assert.Equal(["css/a.css.br"], folder.Files);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void CountsAFileThatIsThereAlreadyAsUnchanged(int length)
    {
        Complete(new OutputFolder(folder.Root), Bytes(length));
        var later = new OutputFolder(folder.Root);
        Complete(later, Bytes(length));
        Assert.Equal(0, later.Changed);
        Assert.Equal(["css/a.css.br"], folder.Files);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void CanBeginAFileAgain(int length)
    {
        using var file = new OutputFolder(folder.Root).Create(length);
        file.Write(Bytes(length));
        file.SetLength(0);
        file.Write("other"u8);
        var (path, sha256) = file.Complete(_ => "a");
        Assert.Equal("other", File.ReadAllText(path));
        Assert.Equal(SHA256.HashData("other"u8), sha256);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void GivesACompleteFileBack(int length)
    {
        using var file = new OutputFolder(folder.Root).Create(length);
        file.Write(Bytes(length));
        file.Complete(_ => "a");
        using var bytes = new MemoryStream();
        using (var stream = file.OpenComplete())
            stream.CopyTo(bytes);
        Assert.Equal(Bytes(length), bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void KeepsNothingOfAFileThatIsNotCompleted(int length)
    {
        using (var file = new OutputFolder(folder.Root).Create(length))
            file.Write(Bytes(length));
        Assert.Empty(folder.Files);
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7919))];

    private static (string File, byte[] Sha256) Complete(OutputFolder output, byte[] bytes)
    {
        using var file = output.Create(bytes.Length);
        foreach (var block in bytes.Chunk(64 << 10))
            file.Write(block);
        return file.Complete(_ => "css/a.css.br");
    }
}
