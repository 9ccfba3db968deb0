namespace Assets.Build.Tasks.Tests;

public sealed class StaticWebAssetPathTests
{
    [Theory]
    [InlineData("css/site#[.{fingerprint}]?.css", "css/site.css", 8)]
    [InlineData("Acme#[.{fingerprint}]!.lib.module.js", "Acme.lib.module.js", 4)]
    [InlineData("css/site#[.{fingerprint=bpsjddww0n}]?.css", "css/site.css", 8)]
    [InlineData("css/site#[.{fingerprint}].css", "css/site.css", 8)]
    [InlineData("LICENSE#[.{fingerprint}]?", "LICENSE", 7)]
    [InlineData("css\\site#[.{fingerprint}]?.css", "css/site.css", 8)]
    [InlineData("css/site.css", "css/site.css", null)]
    [InlineData("odd#[name].css", "odd#[name].css", null)]
    [InlineData("odd#[name.css", "odd#[name.css", null)]
    public void Reads_what_the_SDK_writes(string relativePath, string plain, int? index) =>
        Assert.Equal(new StaticWebAssetPath(plain, index), StaticWebAssetPath.Parse(relativePath));

    [Fact]
    public void Finds_the_name_that_the_SDK_would_publish() =>
        Assert.Equal(
            "Acme.0123456789.lib.module.js",
            StaticWebAssetPath.Parse("Acme#[.{fingerprint}]!.lib.module.js").With("0123456789")
        );
}
