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

    public static TheoryData<string> Pages =>
        [
            "README.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "samples/README.md",
            .. Directory
                .GetFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories)
                .Select(file => "docs/" + Path.GetRelativePath(Repository.File("docs"), file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_only_to_files_that_exist(string page)
    {
        var folder = Path.GetDirectoryName(Repository.File(page))!;
        var links = Link()
            .Matches(Repository.Read(page))
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(link => link.Length > 0 && !link.Contains(':', StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), link));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_only_to_sections_that_exist(string page)
    {
        var folder = Path.GetDirectoryName(Repository.File(page))!;
        var links = Link()
            .Matches(Repository.Read(page))
            .Select(match => match.Groups[1].Value.Split('#'))
            .Where(link => link.Length == 2 && !link[0].Contains(':', StringComparison.Ordinal));
        Assert.All(
            links,
            link =>
                Assert.Contains(
                    link[1],
                    Sections(link[0].Length == 0 ? Repository.File(page) : Path.Combine(folder, link[0]))
                )
        );
    }

    [Fact]
    public void Lists_every_page_in_the_reading_order()
    {
        var listed = Link().Matches(Repository.Read("docs/README.md")).Select(match => "docs/" + match.Groups[1].Value);
        Assert.Equal(
            Pages
                .Select(row => row.Data)
                .Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && page != "docs/README.md"),
            listed.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Shows_the_same_change_of_the_template_in_every_place() =>
        Assert.Equal(
            Difference().Matches(Repository.Read("README.md")).Select(match => match.Groups[1].Value),
            Difference().Matches(Repository.Read("docs/getting-started.md")).Select(match => match.Groups[1].Value)
        );

    /// <summary>The anchors that a forge gives to the headings of a page.</summary>
    private static IEnumerable<string> Sections(string file) =>
        AnyHeading()
            .Matches(File.ReadAllText(file))
            .Select(match =>
                string.Concat(
                        match
                            .Groups[1]
                            .Value.ToLowerInvariant()
                            .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')
                    )
                    .Replace(' ', '-')
            );

    [GeneratedRegex(@"^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex AnyHeading();

    [GeneratedRegex(@"```diff\n(?: # [^\n]*\n)?(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Difference();

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
