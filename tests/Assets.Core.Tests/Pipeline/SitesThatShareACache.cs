namespace Assets.Core.Tests.Pipeline;

/// <summary>Two builds of one solution, which share a cache that is empty.</summary>
public sealed class SitesThatShareACache : IDisposable
{
    private readonly PipelineSite one = new();
    private readonly PipelineSite other = new();

    public void Dispose()
    {
        one.Dispose();
        other.Dispose();
    }

    [Fact]
    public void BothSucceedAtOnceWithTheSameBytes()
    {
        foreach (var site in new[] { one, other })
        {
            site.Options = site.Options with
            {
                CacheDirectory = one.Options.CacheDirectory,
                Defaults = site.Options.Defaults with { Minify = Minification.Full, Compress = true },
            };
            for (var i = 0; i < 100; i++)
                site.With($"{i}.json", $"[ {string.Join(" , ", Enumerable.Range(i, 300))} ]");
        }

        var results = new PipelineResult[2];
        var token = TestContext.Current.CancellationToken;
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = token },
            () => results[0] = one.Run(token),
            () => results[1] = other.Run(token)
        );
        Assert.Equal(
            results[0].Assets.SelectMany(asset => asset.Files).Select(file => file.Digest),
            results[1].Assets.SelectMany(asset => asset.Files).Select(file => file.Digest)
        );
        Assert.Equal(100 * 3, results[0].Assets.Sum(asset => asset.Files.Count));
    }
}
