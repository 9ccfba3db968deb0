using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

public sealed class WrongValues(WrongValues.Play scene) : EndToEnd<WrongValues.Play>(scene)
{
    [Theory]
    [InlineData("AssetsMinify is 'yes'. It must be true, false or whitespace.")]
    [InlineData("AssetsMinifier is 'terser'. It must be esbuild, nuglify or none.")]
    [InlineData("AssetsBrotliQuality is '12'")]
    [InlineData("AssetsCompressions is 'br;zst'. It must be a list of br, gzip and zstd ('zst' is not one of them;")]
    [InlineData("AssetsMissingReference is 'panic'")]
    [InlineData("AssetsBaseUrl is 'cdn.example.com'")]
    [InlineData("AssetsRemoveStaleFiles is 'no'")]
    [InlineData("AssetsKeepReleases is '-1'")]
    [InlineData("AssetsDictionaryReleases is 'all'")]
    [InlineData("AssetsJavaScriptModules is 'maps'")]
    [InlineData("AssetsSourceMaps is 'yes'. It must be none, linked or hidden.")]
    public void AreErrorsThatNameThePropertyAndTheValue(string part) =>
        Assert.Single(
            Scene.Publish.Errors,
            error => error.Code == "ASSETS002" && error.Message.Contains(part, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("The item '../more' has Minify=\"perhaps\"")]
    [InlineData("The item 'headers' has ContentType=\"text\"")]
    [InlineData("The item 'headers' has CacheControl=\"max-age=6ö\"")]
    [InlineData("<AssetRule Include=\"nothing\"> has no Match")]
    [InlineData("<AssetImport Include=\"./lit\"> is not a bare module name")]
    public void AreErrorsThatNameTheItem(string part) =>
        Assert.Single(
            Scene.Publish.Errors,
            error => error.Code == "ASSETS003" && error.Message.Contains(part, StringComparison.Ordinal)
        );

    [Fact]
    public void AreErrorsInTheProjectFile() =>
        Assert.EndsWith(
            "App.csproj",
            Assert
                .Single(Scene.Publish.Errors, error => error.Message.Contains("ContentType", StringComparison.Ordinal))
                .File,
            StringComparison.Ordinal
        );

    [Fact]
    public void FailThePublish() => Assert.Equal(1, Scene.Publish.ExitCode);

    [Fact]
    public void AreOurErrorsOnly() =>
        Assert.All(Scene.Publish.Errors, error => Assert.StartsWith("ASSETS00", error.Code, StringComparison.Ordinal));

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = await Site.WithOrdinaryFiles()
                .Put("more/more.css", "a { color: red }")
                .Project(
                    """
                    <PropertyGroup>
                      <AssetsMinify>yes</AssetsMinify>
                      <AssetsMinifier>terser</AssetsMinifier>
                      <AssetsBrotliQuality>12</AssetsBrotliQuality>
                      <AssetsCompressions>br;zst</AssetsCompressions>
                      <AssetsMissingReference>panic</AssetsMissingReference>
                      <AssetsBaseUrl>cdn.example.com</AssetsBaseUrl>
                      <AssetsRemoveStaleFiles>no</AssetsRemoveStaleFiles>
                      <AssetsKeepReleases>-1</AssetsKeepReleases>
                      <AssetsDictionaryReleases>all</AssetsDictionaryReleases>
                      <AssetsSourceMaps>yes</AssetsSourceMaps>
                      <AssetsJavaScriptModules>maps</AssetsJavaScriptModules>
                    </PropertyGroup>
                    <ItemGroup>
                      <AssetCollect Include="../more" Minify="perhaps" />
                      <AssetRule Include="nothing" Minify="false" />
                      <AssetRule Include="headers" Match="*.txt" ContentType="text" CacheControl="max-age=6ö" />
                      <AssetImport Include="./lit" Path="js/app.js" />
                    </ItemGroup>
                    """
                )
                .PublishAsync();
    }
}
