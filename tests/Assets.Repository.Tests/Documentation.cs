using System.Text.RegularExpressions;

namespace Assets.Repository.Tests;

public sealed partial class Documentation
{
    [Fact]
    public void Has_a_section_for_every_diagnostic_and_no_other()
    {
        var sources = Directory
            .GetFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .Concat(Directory.GetFiles(Repository.File("build"), "*.targets"));
        var used = sources
            .SelectMany(file => QuotedCode().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal);
        var documented = Heading()
            .Matches(Repository.Read("docs/diagnostics.md"))
            .Select(match => match.Groups[1].Value);
        Assert.Equal(used, documented);
    }

    [Fact]
    public void Lists_every_property()
    {
        var defaults = Property()
            .Matches(Repository.Read("build/Assets.Build.props") + Repository.Read("build/Assets.Build.targets"))
            .Select(match => match.Groups[1].Value)
            .Distinct();
        var documentation = Repository.Read("docs/configuration.md");
        Assert.All(defaults, name => Assert.Contains($"| `{name}` |", documentation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Names_only_scripts_that_exist(string page) =>
        Assert.All(
            Script().Matches(Repository.Read(page)).Select(match => match.Value),
            script => Assert.True(File.Exists(Repository.File(script)), script)
        );

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/configuration.md")]
    public void Links_only_to_files_that_exist(string page)
    {
        var folder = Path.GetDirectoryName(Repository.File(page))!;
        var links = Link()
            .Matches(Repository.Read(page))
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(link => link.Length > 0 && !link.Contains(':', StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), link));
    }

    [GeneratedRegex("[\"}](ASSETS\\d{3})")]
    private static partial Regex QuotedCode();

    [GeneratedRegex(@"^### (ASSETS\d{3})$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"<(Assets\w+)\s+Condition=")]
    private static partial Regex Property();

    [GeneratedRegex(@"eng/[\w.]+\.sh")]
    private static partial Regex Script();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
