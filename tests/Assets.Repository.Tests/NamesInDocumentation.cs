using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Assets.Repository.Tests;

/// <summary>
/// Properties, items, metadata, targets and codes that the documentation names exist, and those that exist are
/// documented. The names are those of build/Assets.Build.targets.buildschema.json, which tests of the tasks compare with
/// the tasks.
/// </summary>
public sealed partial class NamesInDocumentation
{
    private static readonly JsonNode Schema = JsonNode.Parse(
        Repository.Read("build/Assets.Build.targets.buildschema.json")
    )!;

    private static readonly IReadOnlySet<string> Properties = Names(Schema["properties"]!);

    private static readonly IReadOnlySet<string> Items = Names(Schema["items"]!);

    /// <summary>Public targets: others begin with an underscore.</summary>
    private static readonly IReadOnlySet<string> Targets = Directory
        .GetFiles(Repository.File("build"), "*.targets")
        .SelectMany(file => PublicTarget().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups[1].Value)
        .ToHashSet(StringComparer.Ordinal);

    private static readonly string AllPages = string.Concat(
        Documentation.Pages.Select(row => Repository.Read(row.Data)).Append(Repository.Read("docs/configuration.md"))
    );

    public static TheoryData<string> Pages => Documentation.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public void InExamplesExist(string page) =>
        Assert.All(
            XmlBlock().Matches(Repository.Read(page)).Select(match => Parsed(match.Groups[1].Value)),
            block =>
            {
                foreach (var element in block.Descendants())
                {
                    if (element.Name.LocalName.StartsWith("Assets", StringComparison.Ordinal))
                        Assert.Contains(element.Name.LocalName, Properties);
                    else if (element.Name.LocalName.StartsWith("Asset", StringComparison.Ordinal))
                        CheckItem(element);
                }
            }
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void OfTheCommandLineExist(string page) =>
        Assert.All(
            CommandLine().Matches(Repository.Read(page)),
            option =>
                Assert.Contains(option.Groups["name"].Value, option.Groups["kind"].Value == "p" ? Properties : Targets)
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void OfDiagnosticsExist(string page)
    {
        var documented = Code().Matches(Repository.Read("docs/diagnostics.md")).Select(match => match.Groups[1].Value);
        Assert.All(
            MentionedCode().Matches(Repository.Read(page)).Select(match => match.Value).Except(Elsewhere),
            code => Assert.Contains(code, documented)
        );
    }

    [Fact]
    public void OfTablesInTheReferenceAreProperties() =>
        Assert.All(
            PropertyRow().Matches(Repository.Read("docs/configuration.md")).Select(match => match.Groups[1].Value),
            name => Assert.True(Properties.Contains(name) || Targets.Contains(name), name)
        );

    [Fact]
    public void OfEveryTargetAreDocumented() =>
        Assert.All(Targets, name => Assert.Contains($"`{name}`", AllPages, StringComparison.Ordinal));

    [Fact]
    public void OfEveryItemAreInTheReference()
    {
        var page = Repository.Read("docs/configuration.md");
        Assert.All(Items, name => Assert.Matches($@"`{name}`|## {name}\b", page));
    }

    // Codes that a page names because an earlier version had them.
    private static readonly IReadOnlyList<string> Elsewhere = [];

    private static void CheckItem(XElement element)
    {
        Assert.Contains(element.Name.LocalName, Items);
        var known = Names(Schema["items"]![element.Name.LocalName]!["metadata"]!);
        Assert.All(
            element
                .Attributes()
                .Select(attribute => attribute.Name.LocalName)
                .Concat(element.Elements().Select(child => child.Name.LocalName))
                .Except(["Include", "Exclude", "Update", "Remove", "Condition"]),
            name => Assert.Contains(name, known)
        );
    }

    private static HashSet<string> Names(JsonNode node) => [.. node.AsObject().Select(property => property.Key)];

    /// <summary>Examples are parts of a file, with ellipses where a reader knows what is meant.</summary>
    private static XElement Parsed(string text) =>
        XElement.Parse($"<Part xmlns:xs='xs'>{Ellipsis().Replace(text, "")}</Part>");

    [GeneratedRegex(@"^```xml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex XmlBlock();

    [GeneratedRegex(@" ?… ?")]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"-(?<kind>[pt]):(?<name>Assets\w+)")]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"<Target\s+Name=""(Assets\w+)""")]
    private static partial Regex PublicTarget();

    [GeneratedRegex(@"^### (ASSETS\d{3})$", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"ASSETS\d{3}")]
    private static partial Regex MentionedCode();

    [GeneratedRegex(@"^\| `(Assets\w+)`", RegexOptions.Multiline)]
    private static partial Regex PropertyRow();
}
