namespace Assets.Core.Tests.Pipeline;

public sealed class SiteThatIsPublishedAgain : IDisposable
{
    // What Yarn gives every file; Nix, Bazel and images built with SOURCE_DATE_EPOCH have others of the kind.
    private static readonly DateTime FixedByYarn = new(1984, 6, 22, 21, 50, 0, DateTimeKind.Utc);
    private static readonly DateTime SourceDateEpoch = new(2024, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void FindsChangesBehindAFixedTime()
    {
        var before = With("a.txt", "5.3.1", FixedByYarn).Run().Url("a.txt");
        Assert.NotEqual(before, With("a.txt", "5.3.2", FixedByYarn).Run().Url("a.txt"));
    }

    [Fact]
    public void FindsChangesBehindATimeThatManyFilesShare()
    {
        for (var i = 0; i < 20; i++)
            With($"{i}.txt", "1", SourceDateEpoch);
        var before = site.Run().Url("7.txt");
        Assert.NotEqual(before, With("7.txt", "2", SourceDateEpoch).Run().Url("7.txt"));
    }

    private PipelineSite With(string path, string text, DateTime time)
    {
        site.With(path, text);
        File.SetLastWriteTimeUtc(site.FileOf(path), time);
        return site;
    }
}
