using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks.Tests;

/// <summary>Where the SDK publishes a file, which only its private items say.</summary>
public sealed class StaticWebAssetTargetTests
{
    [Theory]
    [InlineData("css/site.css", "css/site.css", false)]
    [InlineData("css/site#[.{fingerprint}]?.css", "css/site.css", false)]
    [InlineData("css/site#[.{fingerprint}]!.css", "css/site.abc.css", true)]
    [InlineData("_framework/dotnet#[.{fingerprint}].js", "_framework/dotnet.abc.js", true)]
    [InlineData("css/site#[.{fingerprint=xyz}]!.css.br", "css/site.xyz.css.br", true)]
    [InlineData("css/site#[.{fingerprint=xyz}]?.css.br", "css/site.css.br", false)]
    public void Names_follow_the_expression(string relativePath, string name, bool isFingerprinted) =>
        Assert.Equal((name, isFingerprinted), StaticWebAssetTarget.OnDisk(relativePath, "abc"));

    [Theory]
    [InlineData("Discovered", "/", "", "wwwroot/a.css")]
    [InlineData("Computed", "shop", "shop", "wwwroot/shop/a.css")]
    [InlineData("Package", "_content/Lib", "", "wwwroot/_content/Lib/a.css")]
    [InlineData("Project", "_content/Lib/", "/shop/", "wwwroot/shop/_content/Lib/a.css")]
    public void Paths_have_the_base_path_of_the_site_and_of_the_reference(
        string sourceType,
        string basePath,
        string siteBasePath,
        string path
    )
    {
        var asset = new TaskItem("/site/a.css");
        asset.SetMetadata("RelativePath", "a.css");
        asset.SetMetadata("SourceType", sourceType);
        asset.SetMetadata("BasePath", basePath);
        Assert.Equal(path, StaticWebAssetTarget.Of(asset, siteBasePath).Name);
    }
}
