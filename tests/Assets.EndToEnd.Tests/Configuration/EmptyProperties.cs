using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>A script passes each property on, and nothing has set them: <c>-p:AssetsMinify=$MINIFY</c>.</summary>
public sealed class EmptyProperties(EmptyProperties.Play scene) : EndToEnd<EmptyProperties.Play>(scene)
{
    [Fact]
    public void HaveTheirDefaults() => Assert.Equal(Scene.First.WebRoot.Content, Scene.Second.WebRoot.Content);

    [Fact]
    public void AreNoErrors() => Assert.Empty(Scene.Second.Diagnostics);

    [Fact]
    public void KeepTheManifest() => Assert.Equal(Scene.First.Manifest, Scene.Second.Manifest);

    [Fact]
    public void KeepTheRuntime() => Assert.True(Scene.Second.Files.Has("Assets.AspNetCore.dll"));

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        private static readonly IReadOnlyList<string> Properties =
        [
            "AssetsEnabled",
            "AssetsReferenceRuntime",
            "AssetsMinify",
            "AssetsMinifier",
            "AssetsFingerprint",
            "AssetsCompress",
            "AssetsCompressions",
            "AssetsBrotliQuality",
            "AssetsMissingReference",
            "AssetsJavaScriptModules",
            "AssetsSourceMaps",
            "AssetsCheckViews",
            "AssetsStaticWebAssetEndpoints",
            "AssetsRemoveStaleFiles",
            "AssetsKeepOriginalNames",
            "AssetsTreatWarningsAsErrors",
            "AssetsBaseUrl",
            "AssetsIgnore",
            "AssetsPrecacheManifest",
            "AssetsCacheDirectory",
            "AssetsEsbuildPath",
        ];

        protected override async Task PlayAsync()
        {
            Site.Variables["XDG_CACHE_HOME"] = Site.CacheFolder;
            First = (await Site.WithOrdinaryFiles().PublishAsync()).Succeeded();
            Directory.Delete(Path.Combine(Site.ProjectFolder, "obj", "Release"), recursive: true);
            Second = (await Site.PublishAsync([.. Properties.Select(property => $"-p:{property}=")])).Succeeded();
        }
    }
}
