using System.Text;

namespace Assets.Core.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly FreshFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void MakesTheFolder()
    {
        AtomicFile.Write(folder["a/b.txt"], "new"u8.ToArray());
        Assert.Equal("new", File.ReadAllText(folder["a/b.txt"]));
    }

    [Fact]
    public void ReplacesWhatIsThere()
    {
        File.WriteAllText(folder["a.txt"], "something longer");
        AtomicFile.Write(folder["a.txt"], "new"u8.ToArray());
        Assert.Equal("new", File.ReadAllText(folder["a.txt"]));
        Assert.Equal(["a.txt"], folder.Files);
    }

    [Theory]
    [InlineData("same", false)]
    [InlineData("diff", true)]
    [InlineData("longer", true)]
    public void WritesOnlyWhatIsDifferent(string content, bool isWritten)
    {
        File.WriteAllText(folder["a.txt"], "same");
        var bytes = Encoding.UTF8.GetBytes(content);
        Assert.Equal(isWritten, AtomicFile.WriteIfDifferent(folder["a.txt"], stream => stream.Write(bytes)));
        File.WriteAllText(folder["b.txt"], "same");
        Assert.Equal(isWritten, AtomicFile.WriteIfDifferent(folder["b.txt"], bytes));
        Assert.Equal(content, File.ReadAllText(folder["a.txt"]));
        Assert.Equal(content, File.ReadAllText(folder["b.txt"]));
        Assert.Equal(["a.txt", "b.txt"], folder.Files);
    }

    [Fact]
    public void ChangesNothingWhenTheContentCannotBeMade()
    {
        File.WriteAllText(folder["a.txt"], "old");
        Assert.Throws<InvalidOperationException>(() =>
            AtomicFile.WriteIfDifferent(
                folder["a.txt"],
                stream =>
                {
                    stream.Write("half"u8);
                    throw new InvalidOperationException();
                }
            )
        );
        Assert.Equal("old", File.ReadAllText(folder["a.txt"]));
        Assert.Equal(["a.txt"], folder.Files);
    }

    [Fact]
    public void NamesTheFileThatCannotBeWrittenAndLeavesNoOther()
    {
        Directory.CreateDirectory(folder["a.txt"]);
        var failure = Assert.Throws<FileFailureException>(() => AtomicFile.Write(folder["a.txt"], "new"u8.ToArray()));
        Assert.Equal((FileOperation.Write, folder["a.txt"]), (failure.Operation, failure.File));
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void LetsManyWriteTheSameFile()
    {
        Parallel.For(
            0,
            200,
            i => AtomicFile.WriteIfDifferent(folder["a.txt"], stream => stream.Write(Encoding.UTF8.GetBytes($"{i:d3}")))
        );
        Assert.Equal(3, File.ReadAllText(folder["a.txt"]).Length);
        Assert.Equal(["a.txt"], folder.Files);
    }
}
