using Assets.Core.Caching;

namespace Assets.Core.Tests.Pipeline;

/// <summary>A site whose cache is shared between machines.</summary>
public sealed class SiteWithRemoteCache : IDisposable
{
    private readonly PipelineSite site = Shop();
    private readonly PipelineSite other = Shop();
    private int fetches;

    public void Dispose()
    {
        site.Dispose();
        other.Dispose();
    }

    [Fact]
    public void IsFetchedOnceInARunThatMissesSomething()
    {
        Run(site, () => { });
        Assert.Equal(1, fetches);
    }

    [Fact]
    public void IsNotFetchedWhenNothingIsMissing()
    {
        Run(site, () => { });
        Run(site, () => { });
        Directory.Delete(site.Options.OutputDirectory, recursive: true);
        Run(site, () => { });
        Assert.Equal(1, fetches);
    }

    [Fact]
    public void IsNotFetchedByARunThatOnlyChecks()
    {
        site.Options = site.Options with { ChecksOnly = true };
        Run(site, () => { });
        Assert.Equal(0, fetches);
    }

    [Fact]
    public void TakesEveryResultFromWhatWasFetched()
    {
        var made = Run(other, () => { });
        var results = Cached(other);
        var taken = Run(site, () => Copy(other.Options.CacheDirectory, site.Options.CacheDirectory));
        Assert.Equal(Digests(made), Digests(taken));
        Assert.Equal(results, Cached(site));
    }

    [Fact]
    public void ListsEveryResultOfASite()
    {
        Run(site, () => { });
        Assert.Equal(Cached(site), Uses(site).Order(StringComparer.Ordinal));
        Assert.InRange(Uses(site).Count, 5, 10);
    }

    [Fact]
    public void ListsEveryResultAfterOneFileHasChanged()
    {
        Run(site, () => { });
        var before = Uses(site);
        site.With("1.json", Json(9));
        Run(site, () => { });
        var after = Uses(site);
        Assert.Equal(before.Count, after.Count);
        Assert.NotEqual(before, after);
        Assert.Equal(Cached(site).Count - before.Except(after).Count(), after.Count);
    }

    [Fact]
    public void ListsEveryResultWhenItIsConfiguredLater()
    {
        site.Run();
        Assert.False(File.Exists(Path.Combine(site.Options.OutputDirectory, CacheUses.FileName)));
        Run(site, () => { });
        Assert.Equal(Cached(site), Uses(site).Order(StringComparer.Ordinal));
    }

    private static PipelineSite Shop()
    {
        var site = new PipelineSite();
        site.Options = site.Options with
        {
            Defaults = site.Options.Defaults with { Minify = Minification.Full, Compress = true },
        };
        return site.With("0.json", Json(0)).With("1.json", Json(1));
    }

    private static string Json(int i) => $"[ {string.Join(" , ", Enumerable.Range(i, 1000))} ]";

    private PipelineResult Run(PipelineSite machine, Action fetch)
    {
        machine.Options = machine.Options with
        {
            FetchCache = () =>
            {
                fetches++;
                fetch();
            },
        };
        return machine.Run();
    }

    private static IReadOnlyList<string> Uses(PipelineSite machine) =>
        [.. CacheUses.Read(Path.Combine(machine.Options.OutputDirectory, CacheUses.FileName)).Select(key => key.Value)];

    private static IReadOnlyList<string> Cached(PipelineSite machine) =>
        [
            .. Directory
                .EnumerateFiles(machine.Options.CacheDirectory, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(file))
                .Where(name => name.Length == 64)
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Digests(PipelineResult result) =>
        result.Assets.SelectMany(asset => asset.Files).Select(file => file.Digest);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
