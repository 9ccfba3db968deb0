using System.Text.RegularExpressions;

namespace Assets.Repository.Tests;

/// <summary>The readme files that are packed: a gallery shows them without the repository around them.</summary>
public sealed partial class PackagePages
{
    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Repository.File("src"), "PACKAGE.md", SearchOption.AllDirectories)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void HaveAbsoluteLinksOnly(string page) =>
        Assert.All(
            Link().Matches(File.ReadAllText(page)),
            link => Assert.StartsWith("https://", link.Groups[1].Value, StringComparison.Ordinal)
        );

    [Fact]
    public void ExistForBothPackages() => Assert.Equal(2, Pages.Count);

    [Theory]
    [InlineData("src/Assets.Build.Package/PACKAGE.md")]
    public void ShowTheSameExampleAsTheReadme(string page) =>
        Assert.Equal(Example().Match(Repository.Read("README.md")).Value, Example().Match(Repository.Read(page)).Value);

    [GeneratedRegex(@"\]\(([^)\s]+)\)|(?:src|href)=""([^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"\| before \| after \|\n.*\n.*\n")]
    private static partial Regex Example();
}
