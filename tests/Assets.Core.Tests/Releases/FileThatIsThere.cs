namespace Assets.Core.Tests.Releases;

/// <summary>What an earlier publish has left under the same name.</summary>
public sealed class FileThatIsThere : IDisposable
{
    private static readonly DateTime Old = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly PublishFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void IsNotReplacedUnderAFingerprintedNameOfItsLength() => Assert.Equal("TEXT", After("a.1.txt", "TEXT"));

    [Fact]
    public void IsReplacedUnderAFingerprintedNameOfAnotherLength() =>
        Assert.Equal("text", After("a.1.txt", "half"[..2]));

    /// <summary>Package managers give every file one time, and a version number has one length.</summary>
    [Fact]
    public void IsReplacedUnderAPlainNameWhenOnlyItsBytesDiffer() => Assert.Equal("text", After("a.txt", "TEXT"));

    [Fact]
    public void IsNotWrittenAgainWhenItsBytesAreTheSame()
    {
        folder.Publish(0, "a.txt");
        File.SetLastWriteTimeUtc(folder.PathOf("out/wwwroot/a.txt"), Old);
        folder.Publish(0, "a.txt");
        Assert.Equal(Old, File.GetLastWriteTimeUtc(folder.PathOf("out/wwwroot/a.txt")));
    }

    [Fact]
    public void CanBeReadOnly()
    {
        folder.Write("out/wwwroot/a.txt", "earlier");
        File.SetAttributes(folder.PathOf("out/wwwroot/a.txt"), FileAttributes.ReadOnly);
        folder.Publish(0, "a.txt");
        Assert.Equal("text", folder.Text("wwwroot/a.txt"));
    }

    private string After(string name, string earlier)
    {
        File.SetLastWriteTimeUtc(folder.Write("out/wwwroot/" + name, earlier), Old);
        var source = folder.Source(name);
        File.SetLastWriteTimeUtc(source.Source, Old);
        folder.Publish(source);
        return folder.Text("wwwroot/" + name);
    }
}
