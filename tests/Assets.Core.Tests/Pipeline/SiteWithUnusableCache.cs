namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithUnusableCache : IDisposable
{
    private readonly PipelineSite site = new();

    public SiteWithUnusableCache() =>
        site.Options = site.Options with
        {
            Defaults = site.Options.Defaults with { Minify = Minification.Full, Compress = true },
        };

    public void Dispose() => site.Dispose();

    [Fact]
    public void PublishesAllWhenNoFolderCanHoldIt()
    {
        site.Options = site.Options with { CacheDirectory = Path.Combine(Blocked(site.FileOf("../file")), "cache") };
        Blocked(Path.Combine(site.Options.OutputDirectory, "cache"));
        PublishesAll();
    }

    [Fact]
    public void PublishesAllWhenASubfolderBelongsToAnotherUser()
    {
        foreach (var layout in new[] { "v1", "v2" })
        {
            for (var i = 0; i < 256; i++)
                Blocked(Path.Combine(site.Options.CacheDirectory, layout, $"{i:x2}"));
        }

        PublishesAll();
    }

    private void PublishesAll()
    {
        site.With("data.json", string.Concat("[ ", string.Join(" , ", Enumerable.Range(0, 300)), " ]"));
        var result = site.Run();
        Assert.Empty(result.Diagnostics);
        Assert.StartsWith("[0,1,", result.Text("data.json"), StringComparison.Ordinal);
        Assert.Equal(3, result.Of("data.json").Files.Count);
    }

    /// <summary>A file in the place of a folder, which stops even root.</summary>
    private static string Blocked(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, []);
        return file;
    }
}
