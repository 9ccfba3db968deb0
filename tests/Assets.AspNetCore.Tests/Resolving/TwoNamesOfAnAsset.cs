using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Serving;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;

namespace Assets.AspNetCore.Tests.Resolving;

public sealed class TwoNamesOfAnAsset : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();

    [Fact]
    public void ShareTheirRepresentationsSoThatABodyIsHeldOnce()
    {
        using var assets = Open();
        Assert.Same(
            assets.Find("css/site.css")!.Representations,
            assets.Find("css/site.3f9ab20c1k.css")!.Representations
        );
    }

    [Fact]
    public void AreAnsweredByOneObjectEach()
    {
        using var assets = Open();
        Assert.Same(assets.Find("css/site.css"), assets.Find("css/site.css"));
        Assert.NotSame(assets.Find("css/site.css"), assets.Find("css/site.3f9ab20c1k.css"));
    }

    [Fact]
    public void ArePublishedFirstWhenAnotherAssetIsPlainlyCalledTheSame()
    {
        site.Add("css/site.3f9ab20c1k.css", [1], "css/site.3f9ab20c1k.9999999999.css");
        using var assets = Open();
        Assert.Equal("css/site.css", assets.Find("css/site.3f9ab20c1k.css")!.Path);
    }

    [Fact]
    public void AreOneObjectUnderLoad()
    {
        using var assets = Open();
        var seen = new Representation[64][];
        Parallel.For(
            0,
            seen.Length,
            i => seen[i] = assets.Find(i % 2 == 0 ? "css/site.css" : "css/site.3f9ab20c1k.css")!.Representations
        );
        Assert.Single(seen.Distinct());
    }

    public void Dispose() => site.Dispose();

    private PublishedAssets Open()
    {
        site.WriteManifest();
        return new(ManifestIndex.Read(site.Manifest), site.WebRoot, DateTime.UtcNow, new());
    }
}
