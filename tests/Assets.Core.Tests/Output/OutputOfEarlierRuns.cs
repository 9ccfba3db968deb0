using Assets.Core.Output;

namespace Assets.Core.Tests.Output;

public sealed class OutputOfEarlierRuns : IDisposable
{
    private readonly FreshFolder folder = new();

    public OutputOfEarlierRuns()
    {
        var earlier = new OutputFolder(folder.Root);
        earlier.Write("css/a.1.css", "a"u8.ToArray());
        earlier.Write("old/b.1.css", "b"u8.ToArray());
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Stays()
    {
        new OutputFolder(folder.Root).Write("css/a.2.css", "a2"u8.ToArray());
        Assert.Equal(["css/a.1.css", "css/a.2.css", "old/b.1.css"], folder.Files);
    }

    [Fact]
    public void IsNotWrittenAgain()
    {
        var later = new OutputFolder(folder.Root);
        later.Write("css/a.1.css", "a"u8.ToArray());
        Assert.Equal(0, later.Changed);
    }
}
