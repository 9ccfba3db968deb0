using System.Text.RegularExpressions;
using Assets.Core.Importing;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Naming;

public sealed partial class PageWithImportMapOfFolders : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .With("lib/add/mask.js", "export class Mask {}")
        .With("lib/add/deep/compose.js", "import { Mask } from '../mask.js'; export const x = Mask;")
        .With("lib/add/unused.js", "export const x = 1;")
        .With("lib/own.js", "export const x = 1;");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(
        """{"imports": {"add/": "./lib/add/"}}""",
        "import 'add/mask.js'; import('add/deep/compose.js'); import 'add/absent.js'; import 'other/mask.js'",
        """{"imports": {"add/": "./lib/add/", "add/deep/compose.js": "./lib/add/deep/compose.*.js", "add/mask.js": "./lib/add/mask.*.js"}}"""
    )]
    [InlineData(
        """{"imports": {"add/": "/lib/add/", "add/mask.js": "/lib/own.js", "add/deep/": "/lib/"}}""",
        "import 'add/mask.js'; import 'add/deep/own.js'",
        """{"imports": {"add/": "/lib/add/", "add/mask.js": "/lib/own.*.js", "add/deep/": "/lib/", "add/deep/own.js": "/lib/own.*.js"}}"""
    )]
    [InlineData(
        """{"imports": {}, "scopes": {"/a/": {"add/": "./lib/add/"}}}""",
        "import 'add/mask.js'",
        """{"imports": {}, "scopes": {"/a/": {"add/": "./lib/add/", "add/mask.js": "./lib/add/mask.*.js"}}}"""
    )]
    [InlineData(
        """{"imports": {"add/": "./lib/add/"}}""",
        "import(`add/${x}k.js`)",
        """{"imports": {"add/": "./lib/add/", "add/mask.js": "./lib/add/mask.*.js"}}"""
    )]
    [InlineData("""{"imports": {"add/": "https://cdn.example/"}}""", "import 'add/mask.js'", null)]
    [InlineData("""{"imports": {"add/": "./lib/add/"}}""", "import './lib/add/mask.js'", null)]
    public void Names_the_modules_that_are_imported(string map, string script, string? expected)
    {
        site.With("index.html", Page(map)).With("app.js", script);
        Assert.Equal(Page(expected ?? map), Fingerprint().Replace(site.Run().Text("index.html"), ".*."));
    }

    [Fact]
    public void Counts_what_scripts_in_pages_import()
    {
        site.With(
            "index.html",
            Page("""{"imports": {"add/": "./lib/add/"}}""") + "<script type=module>import 'add/mask.js'</script>"
        );
        var result = site.Run();
        Assert.Contains(
            $"\"add/mask.js\": \"./{result.Url("lib/add/mask.js")}\"",
            result.Text("index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Stays_as_it_is_when_imports_are_not_rewritten()
    {
        site.Options = site.Options with { JavaScriptModules = JavaScriptModules.ImportMap };
        var page = Page("""{"imports": {"add/": "./lib/add/"}}""");
        site.With("index.html", page).With("app.js", "import 'add/mask.js'");
        Assert.Equal(page, site.Run().Text("index.html"));
    }

    private static string Page(string map) => $"<script type=\"importmap\">{map}</script>";

    [GeneratedRegex(@"\.[0-9a-z]{10}\.")]
    private static partial Regex Fingerprint();
}
