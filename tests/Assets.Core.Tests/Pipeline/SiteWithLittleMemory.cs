namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithLittleMemory : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void PublishesTheSame()
    {
        site.Options = site.Options with
        {
            Defaults = site.Options.Defaults with { Minify = Minification.Full, Compress = true },
        };
        for (var i = 0; i < 20; i++)
            site.With($"{i}.json", $"[ {string.Join(" , ", Enumerable.Range(i, 3000))} ]");
        var ordinary = Digests();
        Directory.Delete(site.Options.OutputDirectory, recursive: true);
        Directory.Delete(site.Options.CacheDirectory, recursive: true);
        site.Options = site.Options with { MemoryBudget = 1 };
        Assert.Equal(ordinary, Digests());
        Assert.Empty(Directory.GetFileSystemEntries(site.Options.OutputDirectory, "bodies"));
    }

    [Fact]
    public void PublishesALargeFileBlockByBlockAndAgainFromTheCache()
    {
        site.Options = site.Options with
        {
            Defaults = site.Options.Defaults with { Compress = true },
            BrotliQuality = 1,
        };
        site.With("a.csv", string.Join(',', Enumerable.Range(0, 500_000).Select(i => i * 7919L % 1_000_003)));
        var first = Digests();
        Directory.Delete(site.Options.OutputDirectory, recursive: true);
        Assert.Equal(first, Digests());
        Assert.Equal(3, first.Count);
    }

    private List<string> Digests() =>
        [.. site.Run().Assets.SelectMany(asset => asset.Files).Select(file => file.Digest)];
}
