using Assets.Core.Diagnostics;
using Assets.Core.Importing;
using Assets.Manifest;

namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithImportMap : IDisposable
{
    private readonly PipelineSite site = new();

    public SiteWithImportMap()
    {
        site.Options = site.Options with { JavaScriptModules = JavaScriptModules.ImportMap };
        site.With(
                "js/app.js",
                "import './cart.js'; import('./lazy.js'); new Worker(new URL('./work.js', import.meta.url));"
            )
            .With(
                "js/cart.js",
                "import data from './data.json' with { type: 'json' }; import { html } from 'lit'; export const "
                    + "cart = 1;"
            )
            .With("js/lazy.js", "import './cart.js';")
            .With("js/work.js", "postMessage(1)")
            .With("js/data.json", "{}")
            .With("js/classic.js", "window.x = 1")
            .With("js/alone.js", "export default 2")
            .With("lib/lit/index.js", "export const html = 1")
            .With("lib/lit/deep/more.js", "export default 3");
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void Specifiers_stay_as_they_are() =>
        Assert.Contains(
            "import './cart.js'; import('./lazy.js');",
            site.Run().Text("js/app.js"),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_no_import_map_reaches_is_rewritten()
    {
        var result = site.Run();
        Assert.Contains(
            $"new URL('./{result.Of("js/work.js").Url.Name}'",
            result.Text("js/app.js"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_map_holds_modules_and_what_they_import_and_nothing_else() =>
        Assert.Equal(
            [
                "/js/alone.js",
                "/js/app.js",
                "/js/cart.js",
                "/js/data.json",
                "/js/lazy.js",
                "/lib/lit/deep/more.js",
                "/lib/lit/index.js",
            ],
            Imports(site.Run()).Keys
        );

    [Fact]
    public void One_changed_module_renames_one_file()
    {
        var before = Urls(site.Run());
        var after = Urls(site.With("js/cart.js", "export const cart = 2;").Run());
        Assert.Equal(["js/cart.js"], before.Keys.Where(path => before[path] != after[path]));
    }

    [Fact]
    public void A_cycle_of_modules_has_no_cycle_of_names()
    {
        site.With("js/cart.js", "import './app.js'; export const cart = 1;");
        var before = Urls(site.Run());
        var after = Urls(site.With("js/app.js", "import './cart.js'; 2").Run());
        Assert.Equal(["js/app.js"], before.Keys.Where(path => before[path] != after[path]));
    }

    [Fact]
    public void A_module_that_keeps_its_plain_name_needs_no_entry()
    {
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Fingerprint = false } };
        Assert.Empty(Imports(site.Run()));
    }

    [Fact]
    public void Bare_names_are_added()
    {
        site.Options = site.Options with { Imports = [new BareImport("lit", "lib/lit/index.js")] };
        Assert.Equal("lib/lit/index.js", Imports(site.Run())["lit"]);
    }

    [Fact]
    public void A_prefix_stands_for_each_module_below_it()
    {
        site.Options = site.Options with
        {
            JavaScriptModules = JavaScriptModules.Rewrite,
            Imports = [new BareImport("lit/", "lib/lit/")],
        };
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["lit/deep/more.js"] = "lib/lit/deep/more.js",
                ["lit/index.js"] = "lib/lit/index.js",
            },
            Imports(site.Run())
        );
    }

    [Fact]
    public void Names_change_the_map_on_the_next_run_too()
    {
        site.Run();
        site.Options = site.Options with { Imports = [new BareImport("lit", "lib/lit/index.js")] };
        Assert.Contains("lit", Imports(site.Run()).Keys);
    }

    [Theory]
    [InlineData("lib/lit/indx.js", "Did you mean 'lib/lit/index.js'?")]
    [InlineData("lib/lot/", "The folder 'lib/lot/' has no modules")]
    public void A_name_of_a_missing_module_is_an_error(string path, string message)
    {
        site.Options = site.Options with { Imports = [new BareImport(path.EndsWith('/') ? "lit/" : "lit", path)] };
        var diagnostic = site.Run().Only("ASSETS006");
        Assert.Equal(Severity.Error, diagnostic.Severity);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, string> Imports(PipelineResult result) =>
        ManifestJson.Read(result.ManifestFile!).Imports;

    private static Dictionary<string, string> Urls(PipelineResult result) =>
        result.Assets.ToDictionary(asset => asset.Source.Path.Value, asset => asset.Url.Value);
}
