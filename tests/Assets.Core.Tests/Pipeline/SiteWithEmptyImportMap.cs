using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assets.Core.Importing;
using Assets.Core.References.Resolving;

namespace Assets.Core.Tests.Pipeline;

/// <summary>Static pages with an import map for the SDK to fill.</summary>
public sealed partial class SiteWithEmptyImportMap : IDisposable
{
    private readonly PipelineSite site = new();

    public SiteWithEmptyImportMap()
    {
        site.With("index.html", "<script type=\"importmap\"></script><script type=module src=js/app.js></script>")
            .With("docs/page.html", "<script type=\"importmap\"> </script>")
            .With("docs/app.html", "<base href=\"/\"><script type=\"importmap\"></script>")
            .With("js/app.js", "import './a b.js'; export {}")
            .With("js/a b.js", "export {}")
            .With("js/classic.js", "f()");
        site.Options = site.Options with
        {
            FrameworkFiles = new Dictionary<string, FrameworkFile>
            {
                ["_framework/dotnet.js"] = new("_framework/dotnet.x.js", "sha256-a+b="),
            },
            Imports = [new BareImport("app", "js/app.js")],
        };
    }

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("index.html", "./")]
    [InlineData("docs/page.html", "../")]
    [InlineData("docs/app.html", "./")]
    public void The_map_names_modules_as_published(string page, string root)
    {
        var result = site.Run();
        Assert.Equal(
            new Dictionary<string, string>
            {
                [$"{root}_framework/dotnet.js"] = $"{root}_framework/dotnet.x.js",
                [$"{root}js/a b.js"] = root + result.Url("js/a b.js").Replace(" ", "%20", StringComparison.Ordinal),
                [$"{root}js/app.js"] = root + result.Url("js/app.js"),
                ["app"] = root + result.Url("js/app.js"),
            },
            Member(result, page, "imports")
        );
    }

    [Fact]
    public void The_map_has_the_hash_of_each_file()
    {
        var result = site.Run();
        var file = File.ReadAllBytes(result.Of("js/app.js").Files[0].File);
        var integrity = Member(result, "index.html", "integrity");
        Assert.Equal(3, integrity.Count);
        Assert.Equal(
            "sha384-" + Convert.ToBase64String(SHA384.HashData(file)),
            integrity["./" + result.Url("js/app.js")]
        );
        Assert.Equal("sha256-a+b=", integrity["./_framework/dotnet.x.js"]);
    }

    [Fact]
    public void The_placeholder_of_a_file_of_the_framework_is_filled()
    {
        site.With("index.html", "<script src=\"_framework/dotnet#[.{fingerprint}].js\"></script>");
        Assert.Equal("<script src=\"_framework/dotnet.x.js\"></script>", site.Run().Text("index.html"));
    }

    [Fact]
    public void A_map_is_left_empty_unless_it_is_to_be_filled()
    {
        site.Options = site.Options with { FrameworkFiles = null };
        Assert.StartsWith(
            "<script type=\"importmap\"></script>",
            site.Run().Text("index.html"),
            StringComparison.Ordinal
        );
    }

    private static Dictionary<string, string> Member(PipelineResult result, string page, string name)
    {
        using var map = JsonDocument.Parse(Map().Match(result.Text(page)).Groups["map"].Value);
        return map
            .RootElement.GetProperty(name)
            .EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value.GetString()!);
    }

    [GeneratedRegex("""<script type="importmap">(?<map>[^<]*)</script>""")]
    private static partial Regex Map();
}
