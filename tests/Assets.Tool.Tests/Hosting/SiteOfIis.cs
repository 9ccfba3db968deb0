using System.Text.RegularExpressions;
using System.Xml.Linq;
using Assets.Tool.Hosting;

namespace Assets.Tool.Tests.Hosting;

/// <summary>
/// <c>web.config</c>. No IIS is here: its rules are read as the documentation of URL Rewrite describes them.
/// </summary>
public sealed class SiteOfIis : IClassFixture<ConformanceFolder>
{
    private readonly ConformanceFolder site;
    private readonly XDocument document;

    public SiteOfIis(ConformanceFolder site)
    {
        this.site = site;
        document = XDocument.Parse(
            ServerConfiguration.Of(HostingKind.Iis, site.Read(), new() { Root = "/", Fallback = "app.html" }).Text
        );
    }

    [Fact]
    public void GivesEachFileItsCaching()
    {
        foreach (var path in HostedSite.Of(site.Read(), withIndexFiles: true).Paths)
        {
            var expected = path.CacheControl == "no-cache" ? null : path.CacheControl;
            Assert.Equal(
                expected,
                Response("Cache-Control", Encoded(path.Path) + "?v=1") is "no-cache"
                    ? null
                    : Response("Cache-Control", Encoded(path.Path) + "?v=1")
            );
        }
    }

    [Fact]
    public void HasTheFilesOfPlainNames() =>
        Assert.Equal("/css/site.3f9ab20c1k.css", Maps("Assets.Names")["/css/site.css"]);

    [Fact]
    public void HasOneTypeForEachExtension()
    {
        var types = document.Descendants("mimeMap").ToList();
        Assert.Equal(types.Count, types.DistinctBy(type => type.Attribute("fileExtension")!.Value).Count());
        Assert.Contains(
            types,
            type =>
                type.Attribute("fileExtension")!.Value == ".css"
                && type.Attribute("mimeType")!.Value == "text/css; charset=utf-8"
        );
        Assert.All(types, type => Assert.Equal("remove", ((XElement)type.PreviousNode!).Name.LocalName));
    }

    [Fact]
    public void HasOnlyElementsAndNamesThatIisKnows()
    {
        string[] known =
        [
            "configuration",
            "system.webServer",
            "staticContent",
            "remove",
            "mimeMap",
            "clientCache",
            "httpProtocol",
            "customHeaders",
            "add",
            "urlCompression",
            "rewrite",
            "rewriteMaps",
            "rewriteMap",
            "rules",
            "rule",
            "match",
            "conditions",
            "action",
            "outboundRules",
        ];
        Assert.All(document.Descendants(), element => Assert.Contains(element.Name.LocalName, known));
        var names = document.Descendants("rule").Select(rule => rule.Attribute("name")!.Value).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(
            document.Descendants().SelectMany(element => element.Attributes("pattern")),
            pattern => Assert.NotNull(new Regex(pattern.Value, RegexOptions.ECMAScript))
        );
    }

    private Dictionary<string, string> Maps(string name) =>
        document
            .Descendants("rewriteMap")
            .Single(map => map.Attribute("name")!.Value == name)
            .Elements("add")
            .ToDictionary(row => row.Attribute("key")!.Value, row => row.Attribute("value")!.Value);

    /// <summary>What the outbound rules make of a header of an answer with status 200.</summary>
    private string? Response(string header, string url)
    {
        string? value = null;
        foreach (var rule in document.Descendants("outboundRules").Elements("rule"))
        {
            if (rule.Element("match")!.Attribute("serverVariable")!.Value != "RESPONSE_" + header.Replace('-', '_'))
                continue;
            var captures = new List<string> { url };
            if (rule.Element("conditions")!.Elements("add").All(condition => Matches(condition, url, captures)))
                value = Filled(rule.Element("action")!.Attribute("value")!.Value, captures);
        }

        return value;
    }

    private bool Matches(XElement condition, string url, List<string> captures)
    {
        var input = Filled(condition.Attribute("input")!.Value, captures);
        input = input switch
        {
            "{RESPONSE_STATUS}" => "200",
            "{REQUEST_URI}" => url,
            _ when input.StartsWith("{Assets.", StringComparison.Ordinal) => Maps(
                    input[1..input.IndexOf(':', StringComparison.Ordinal)]
                )
                .GetValueOrDefault(input[(input.IndexOf(':', StringComparison.Ordinal) + 1)..^1], ""),
            _ => throw new InvalidDataException(input),
        };
        var match = Regex.Match(input, condition.Attribute("pattern")!.Value, RegexOptions.ECMAScript);
        captures.AddRange(match.Groups.Values.Skip(1).Select(group => group.Value));
        return match.Success;
    }

    private static string Filled(string text, List<string> captures)
    {
        for (var i = 1; i < captures.Count; i++)
            text = text.Replace($"{{C:{i}}}", captures[i], StringComparison.Ordinal);
        return text;
    }

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
