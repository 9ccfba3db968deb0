using System.Text.RegularExpressions;

namespace Assets.Repository.Tests;

/// <summary>The readme files that are packed: a gallery shows them without the repository around them.</summary>
public sealed partial class PackagePages
{
    [Theory]
    [InlineData("src/Assets.Build.Package/PACKAGE.md")]
    [InlineData("src/Assets.AspNetCore/PACKAGE.md")]
    [InlineData("src/Assets.Storage/PACKAGE.md")]
    [InlineData("src/Assets.Storage.S3/PACKAGE.md")]
    [InlineData("src/Assets.Storage.Azure/PACKAGE.md")]
    [InlineData("src/Assets.Storage.Google/PACKAGE.md")]
    [InlineData("src/Assets.Storage.Testing/PACKAGE.md")]
    [InlineData("src/Assets.Media/PACKAGE.md")]
    [InlineData("src/Assets.Media.EntityFrameworkCore/PACKAGE.md")]
    [InlineData("src/Assets.Media.Images/PACKAGE.md")]
    [InlineData("src/Assets.Templates/PACKAGE.md")]
    [InlineData("src/Assets.Tool/PACKAGE.md")]
    public void HaveAbsoluteLinksOnly(string page) =>
        Assert.All(
            Link().Matches(Repository.Read(page)),
            link => Assert.StartsWith("https://", link.Groups[1].Value, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("src/Assets.Build.Package/PACKAGE.md")]
    public void ShowTheSameExampleAsTheReadme(string page) =>
        Assert.Equal(Example().Match(Repository.Read("README.md")).Value, Example().Match(Repository.Read(page)).Value);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\| before \| after \|\n.*\n.*\n")]
    private static partial Regex Example();
}
