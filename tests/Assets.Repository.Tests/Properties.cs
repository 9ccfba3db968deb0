using System.Text.RegularExpressions;

namespace Assets.Repository.Tests;

/// <summary>The list of known properties finds misspelled ones, so it must have each property that is read.</summary>
public sealed partial class Properties
{
    private static readonly IReadOnlyList<string> Known =
    [
        .. ListItem()
            .Matches(Repository.Read("src/Assets.Build.Tasks/Project/KnownProperties.cs"))
            .Select(match => match.Groups[1].Value),
    ];

    [Fact]
    public void Of_the_build_files_are_known() =>
        Assert.All(
            Directory
                .GetFiles(Repository.File("build"))
                .SelectMany(file => Use().Matches(File.ReadAllText(file)))
                .Select(match => match.Groups[1].Value),
            name => Assert.Contains(name, Known)
        );

    [Fact]
    public void That_are_known_are_documented()
    {
        var documentation = Repository.Read("docs/configuration.md");
        Assert.All(Known, name => Assert.Contains($"`{name}`", documentation, StringComparison.Ordinal));
    }

    [Fact]
    public void Are_listed_in_order() => Assert.Equal(Known.Order(StringComparer.Ordinal), Known);

    [GeneratedRegex("^ {8}\"(Assets\\w+)\",$", RegexOptions.Multiline)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\$\((Assets\w+)\)")]
    private static partial Regex Use();
}
