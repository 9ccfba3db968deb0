using System.Text.RegularExpressions;
using Assets.Core.Importing;
using Assets.Core.Naming;
using Assets.Core.References.Resolving;
using Assets.Core.Tests.Pipeline;
using Assets.Manifest;

namespace Assets.Core.Tests.Naming;

public sealed partial class ModulesUnderAnImportMap : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .With("js/m.js", "export default 1;")
        .With("js/lang/de.js", "document.title = 'de';")
        .With("js/lang/de.json", "{}")
        .With("lib/add/mask.js", "export class Mask {}")
        .With("lib/add/compose.js", "import { Mask } from './mask.js'; export const x = Mask;");

    public ModulesUnderAnImportMap() =>
        site.Options = site.Options with { JavaScriptModules = JavaScriptModules.ImportMap };

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("import './lang/de.js'; import(`./lang/${x}.js`)", "js/lang/de.js")]
    [InlineData("import('./lang/' + x + '.json', { with: { type: 'json' } })", "js/lang/de.json")]
    [InlineData("import './m.js'; import(`./m.js?t=${x}`)", "js/m.js")]
    [InlineData("import './m.js'; import('./m.js' + '?t=' + x)", "js/m.js")]
    [InlineData("import './m.js'; import('./m.js' + x)", "js/m.js")]
    [InlineData("import './m.js?v=1'", "js/m.js")]
    [InlineData("import './m.js'; import './lang/de.js'", "")]
    public void Keep_their_names_when_the_map_does_not_lead_every_import_to_one_url(string script, string kept)
    {
        site.With("js/app.js", script);
        Assert.Equal(kept, site.Kept());
    }

    [Fact]
    public void Are_absent_from_the_map_then()
    {
        site.With("js/app.js", "import './m.js'; import(`./m.js?t=${x}`)");
        Assert.DoesNotContain("/js/m.js", ManifestJson.Read(site.Run().ManifestFile!).Imports.Keys);
    }

    [Fact]
    public void Are_not_kept_for_a_query_when_imports_are_rewritten()
    {
        site.Options = site.Options with { JavaScriptModules = JavaScriptModules.Rewrite };
        site.With("js/app.js", "import './m.js?v=1'; import(`./m.js?t=${x}`); import('./m.js' + '?t=' + x)");
        Assert.Equal("", site.Kept());
    }

    [Fact]
    public void Are_reported_with_the_import()
    {
        site.With("js/app.js", "import './m.js?v=1'");
        Assert.Contains(
            "this import has a query ('./m.js?v=1')",
            site.Run().Only("ASSETS221").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Have_plain_names_in_a_static_page_without_the_map()
    {
        const string page =
            "<script type=importmap>{\"imports\": {\"add\": \"./lib/add/mask.js\", \"add/\": \"./lib/add/\"}}</script>"
            + "<link rel=modulepreload href=lib/add/mask.js><script type=module src=lib/add/mask.js></script>";
        site.With("index.html", page);
        var result = site.Run();
        Assert.Equal(page, result.Text("index.html"));
        Assert.NotEqual("lib/add/mask.js", result.Url("lib/add/mask.js"));
    }

    [Fact]
    public void Have_published_names_in_a_static_page_with_the_map()
    {
        site.Options = site.Options with { FrameworkFiles = new Dictionary<string, FrameworkFile>() };
        site.With("app.js", "import { Mask } from 'add/mask.js';")
            .With(
                "index.html",
                "<script type=importmap></script><script type=importmap>{\"imports\": {\"add/\": \"./lib/add/\"}}"
                    + "</script><script type=module src=app.js></script>"
            );
        var text = Fingerprint().Replace(site.Run().Text("index.html"), ".*.");
        Assert.Contains("\"./lib/add/mask.js\": \"./lib/add/mask.*.js\"", text, StringComparison.Ordinal);
        Assert.Contains(
            "{\"add/\": \"./lib/add/\", \"add/mask.js\": \"./lib/add/mask.*.js\"}",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("src=app.*.js", text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\.[0-9a-z]{10}\.")]
    private static partial Regex Fingerprint();
}
