using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Assets.Repository.Tests;

/// <summary>Workflows and pipelines of the documentation are valid YAML; they cannot be run here.</summary>
public sealed partial class YamlInDocumentation
{
    public static TheoryData<string> Pages =>
        [.. Documentation.Pages.Select(row => row.Data).Where(page => Block().IsMatch(Repository.Read(page)))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void IsValid(string page) =>
        Assert.All(
            Block().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value),
            text =>
            {
                var yaml = new YamlStream();
                yaml.Load(new StringReader(text));
                Assert.NotEmpty(yaml.Documents[0].AllNodes);
            }
        );

    [Theory]
    [InlineData("docs/recipes/github-actions.md")]
    [InlineData("docs/recipes/azure-pipelines.md")]
    public void IsChecked(string page) => Assert.Contains(page, Pages.Select(row => row.Data));

    [GeneratedRegex(@"^```ya?ml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
