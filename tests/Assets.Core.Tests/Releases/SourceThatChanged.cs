using Assets.Core.Caching;
using Assets.Core.Releases;

namespace Assets.Core.Tests.Releases;

/// <summary>A file that is edited between the scan and the copy, when its name and validators are made already.</summary>
public sealed class SourceThatChanged : IDisposable
{
    private readonly PublishFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("TEXT")]
    [InlineData("longer text")]
    [InlineData("")]
    public void IsAnErrorThatNamesIt(string edit)
    {
        var source = folder.Source("a.1.txt");
        folder.Write("source/a.1.txt", edit);
        var problem = Assert.Single(folder.Publish(source));
        Assert.Equal(("ASSETS108", source.Source), (problem.Code, problem.Place?.File));
    }

    [Fact]
    public void IsAnErrorWhenItIsGone()
    {
        var source = folder.Source("a.1.txt");
        File.Delete(source.Source);
        Assert.Equal("ASSETS108", Assert.Single(folder.Publish(source)).Code);
    }

    [Fact]
    public void IsAnErrorWhenTheSdkCopiesIt()
    {
        var source = folder.Source("a.1.txt") with { Rule = CopyRule.ByTheSdk };
        folder.Write("source/a.1.txt", "TEXT");
        Assert.Equal("ASSETS108", Assert.Single(folder.Publish(source)).Code);
    }

    [Fact]
    public void IsNotPublished()
    {
        var source = folder.Source("a.1.txt");
        folder.Write("source/a.1.txt", "TEXT");
        folder.Publish(source);
        Assert.Equal("", folder.WebRoot);
    }

    [Fact]
    public void KeepsTheEarlierManifest()
    {
        folder.Publish(0, "b.1.txt");
        var source = folder.Source("a.1.txt");
        folder.Write("source/a.1.txt", "TEXT");
        folder.Publish(source);
        Assert.Contains("b.1.txt", folder.Text("App.assets.manifest.json"), StringComparison.Ordinal);
        Assert.Contains("b.1.txt", folder.WebRoot, StringComparison.Ordinal);
    }

    [Fact]
    public void IsReportedWithEachOther()
    {
        var (one, other) = (folder.Source("a.1.txt"), folder.Source("b.1.txt"));
        folder.Write("source/a.1.txt", "TEXT");
        folder.Write("source/b.1.txt", "TEXT");
        Assert.Equal(2, folder.Publish(one, other).Count);
    }

    [Fact]
    public void IsReadAgainByTheNextRun()
    {
        var record = folder.Write("obj/" + LastRun.FileName, "{}");
        folder.Release(folder.Source("a.1.txt")).Distrust();
        Assert.False(File.Exists(record));
    }
}
