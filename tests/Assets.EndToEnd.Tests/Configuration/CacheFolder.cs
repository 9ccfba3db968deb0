using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>
/// Nobody says where the cache should be: it is where Linux keeps a user's caches, and serves every site.
/// </summary>
public sealed class CacheOfTheUser(CacheOfTheUser.Play scene) : EndToEnd<CacheOfTheUser.Play>(scene)
{
    [Fact]
    public void IsFilled() =>
        Assert.Contains(Scene.Cache.Names, name => name.StartsWith("assets-build/", StringComparison.Ordinal));

    [Fact]
    public void GivesAnotherCheckoutTheSameFiles() =>
        Assert.Equal(Scene.First.WebRoot.Content, Scene.Second.WebRoot.Content);

    [Fact]
    public void NeedsNothingNewForAnotherCheckout() => Assert.Equal(Scene.Cache.Touched, Scene.CacheLater.Touched);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        public FileTree Cache { get; private set; } = null!;

        public FileTree CacheLater { get; private set; } = null!;

        protected override async Task PlayAsync()
        {
            var caches = Path.Combine(Site.Root, "caches");
            First = (await PublishAsync(NewSite("first"), caches)).Succeeded();
            Cache = FileTree.Read(caches);
            Second = (await PublishAsync(NewSite("second"), caches)).Succeeded();
            CacheLater = FileTree.Read(caches);
        }

        private static Task<Publish> PublishAsync(Site site, string caches)
        {
            site.Variables.Remove("AssetsCacheDirectory");
            site.Variables["XDG_CACHE_HOME"] = caches;
            return site.WithOrdinaryFiles().PublishAsync();
        }
    }
}

/// <summary>The cache's folder cannot be made, as in a container without a home.</summary>
public sealed class CacheThatCannotBeWritten(CacheThatCannotBeWritten.Play scene)
    : EndToEnd<CacheThatCannotBeWritten.Play>(scene)
{
    [Fact]
    public void ChangesNoOutput() =>
        Assert.Contains(
            Scene.Publish.WebRoot.NameOf("img/logo.svg"),
            Scene.Publish.WebRoot.TextOf("css/site.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void IsReportedByNoDiagnostic() => Assert.Empty(Scene.Publish.Diagnostics);

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = (
                await Site.WithOrdinaryFiles()
                    .PublishAsync($"-p:AssetsCacheDirectory={Path.Combine(Site.ProjectFolder, "App.csproj", "cache")}")
            ).Succeeded();
    }
}

/// <summary>The disk that holds the cache is full.</summary>
public sealed class FullCacheDisk(FullCacheDisk.Play scene) : EndToEnd<FullCacheDisk.Play>(scene)
{
    [Fact]
    public void CostsNothingButTime() => Assert.Equal(Scene.First.WebRoot.Content, Scene.Second.WebRoot.Content);

    [Fact]
    public void IsReportedByNoDiagnostic() => Assert.Empty(Scene.Second.Diagnostics);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            First = (await NewSite("first").WithOrdinaryFiles().PublishAsync()).Succeeded();
            using var disk = SmallDisk.At(Site.CacheFolder, kilobytes: 16);
            Second = (await disk.PublishAsync(Site.WithOrdinaryFiles())).Succeeded();
        }
    }
}

/// <summary>Two sites are published at the same time, with one cache that is empty.</summary>
public sealed class CacheOfTwoPublishesAtOnce(CacheOfTwoPublishesAtOnce.Play scene)
    : EndToEnd<CacheOfTwoPublishesAtOnce.Play>(scene)
{
    [Fact]
    public void ServesBoth() => Assert.Equal(Scene.First.WebRoot.Content, Scene.Second.WebRoot.Content);

    [Fact]
    public void IsReportedByNoDiagnostic() => Assert.Empty(Scene.First.Diagnostics.Concat(Scene.Second.Diagnostics));

    [Fact]
    public void HoldsNoHalfFile() =>
        Assert.DoesNotContain(Scene.Cache.Names, name => name.EndsWith(".tmp", StringComparison.Ordinal));

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        public FileTree Cache { get; private set; } = null!;

        protected override async Task PlayAsync()
        {
            var caches = Path.Combine(Site.Root, "caches");
            var both = await Task.WhenAll(
                PublishAsync(NewSite("first"), caches),
                PublishAsync(NewSite("second"), caches)
            );
            (First, Second) = (both[0].Succeeded(), both[1].Succeeded());
            Cache = FileTree.Read(caches);
        }

        private static Task<Publish> PublishAsync(Site site, string caches)
        {
            site.Variables["AssetsCacheDirectory"] = caches;
            return site.WithOrdinaryFiles().PublishAsync();
        }
    }
}
