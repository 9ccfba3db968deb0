using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Core.References;
using Assets.Core.References.Resolving;
using Assets.Web;

namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithMissingReferences : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Message_has_the_missing_path_and_the_rule_to_set()
    {
        site.With("css/site.css", "b { background: url(../gone.png) }");
        Assert.Equal(
            "No asset matches '../gone.png' (looked for 'gone.png'); the reference was left unchanged. Add the file, "
                + "or suppress this with <AssetRule Include=\"site.css\" Match=\"css/site.css\" "
                + "MissingReference=\"ignore\" />",
            site.Run().Only("ASSETS201").Message
        );
    }

    [Fact]
    public void A_rule_silences_a_package_and_nothing_else()
    {
        site.With("lib/a/a.css", "b { background: url(gone.png), url(../../../up.png) }")
            .With("site.css", "b { background: url(gone.png) }");
        Rules(Rule("lib/a/**", MissingReference.Ignore));
        Assert.Equal(site.FileOf("site.css"), Assert.Single(site.Run().Diagnostics).Place!.Value.File);
    }

    [Fact]
    public void The_last_rule_wins()
    {
        site.With("lib/a.css", "b { background: url(gone.png) }");
        Rules(Rule("lib/**", MissingReference.Ignore), Rule("lib/a.css", MissingReference.Error));
        Assert.Equal(Severity.Error, site.Run().Only("ASSETS201").Severity);
    }

    [Fact]
    public void A_source_decides_for_its_files()
    {
        site.With("../other/a.css", "b { background: url(gone.png) }");
        Assert.Empty(
            site.Run(
                (
                    site.Source("other", "other") with
                    {
                        Policy = new AssetPolicy(MissingReference: MissingReference.Ignore),
                    }
                ).Files()
            ).Diagnostics
        );
    }

    [Fact]
    public void Many_in_one_folder_become_one_line_with_a_rule_for_all()
    {
        site.With("lib/editor/css/a.css", Broken(200)).With("css/site.css", Broken(2));
        var told = site.Run()
            .Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning)
            .Select(diagnostic => diagnostic.Message)
            .ToList();
        Assert.Equal(13, told.Count);
        Assert.StartsWith(
            "and 190 more references to missing assets from files below 'lib/editor'",
            told[^1],
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "<AssetRule Include=\"editor\" Match=\"lib/editor/**\" MissingReference=\"ignore\" />",
            told[^1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Folded_ones_are_still_there_as_information()
    {
        site.With("lib/editor/a.css", Broken(200));
        Assert.Equal(190, site.Run().Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Information));
    }

    [Fact]
    public void Folded_ones_are_repeated_when_nothing_changed()
    {
        site.With("lib/editor/a.css", Broken(200));
        Assert.Equal(site.Run().Diagnostics, site.Run().Diagnostics);
    }

    [Fact]
    public void A_single_hidden_one_is_shown_instead_of_a_summary()
    {
        site.With("css/a.css", Broken(11));
        Assert.Equal(
            11,
            site.Run()
                .Diagnostics.Count(diagnostic =>
                    diagnostic.Message.StartsWith("No asset matches 'gone", StringComparison.Ordinal)
                    && diagnostic.Severity == Severity.Warning
                )
        );
    }

    [Fact]
    public void Suggestions_are_searched_for_those_that_are_shown()
    {
        var assets = Enumerable
            .Range(0, 3000)
            .Select(i => SourceAsset.Generated(Icon($"icon-{i:0000}.svg"), AssetPolicy.Undecided));
        var wrong = Enumerable.Range(0, 3000).Select(i => Missing($"icons/item-{i:0000}.svg")).ToList();
        var scanned = new ScannedAsset(
            SourceAsset.Generated(Icon("icons.css"), AssetPolicy.Undecided),
            [],
            [],
            IsUtf8: true,
            []
        )
        {
            Unresolved = wrong,
        };
        var report = new ReferenceReport([.. assets]);
        Assert.Equal(3001, report.Of([scanned], TestContext.Current.CancellationToken).Count);
        Assert.InRange(report.Compared, 1, ReferenceReport.Shown * 3000);
    }

    [Fact]
    public void A_cancelled_report_ends()
    {
        var scanned = new ScannedAsset(
            SourceAsset.Generated(Icon("icons.css"), AssetPolicy.Undecided),
            [],
            [],
            IsUtf8: true,
            []
        )
        {
            Unresolved = [Missing("icons/gone.svg")],
        };
        Assert.Throws<OperationCanceledException>(() => new ReferenceReport([]).Of([scanned], new(canceled: true)));
    }

    [Theory]
    [InlineData("./b", "b.js", "Browsers need the whole file name in an import, with its extension: './b.js'.")]
    [InlineData(
        "./b?x",
        "b/index.js",
        "Browsers need the whole file name in an import, with its extension: './b/index.js?x'."
    )]
    [InlineData("./c", "b.js", "Browsers need the whole file name in an import, with its extension. Correct")]
    [InlineData("./modul.js", "module.js", "Did you mean 'module.js'?")]
    public void An_import_without_extension_is_explained(string specifier, string other, string cause)
    {
        site.With("a.js", $"import '{specifier}'").With(other, "");
        Assert.Contains(cause, site.Run().Only("ASSETS201").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_below_a_path_is_reported_once()
    {
        foreach (var page in (string[])["a", "b", "c"])
            site.With(
                    $"{page}/index.html",
                    $"<link rel=stylesheet href=/samples/{page}/site.css><script src=/samples/gone.js></script>"
                )
                .With($"{page}/site.css", "");
        var told = site.Run().Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning).ToList();
        Assert.Equal(["ASSETS204", "ASSETS201", "ASSETS201", "ASSETS201"], told.Select(diagnostic => diagnostic.Code));
        Assert.StartsWith(
            "3 references begin with '/samples/', the first is '/samples/a/site.css'.",
            told[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_reference_below_a_path_is_a_mistake_like_others()
    {
        site.With("index.html", "<img src=/old/img/logo.png>").With("img/logo.png", "");
        Assert.Contains("Did you mean 'img/logo.png'?", site.Run().Only("ASSETS201").Message, StringComparison.Ordinal);
    }

    private static LogicalPath Icon(string name) => LogicalPath.Parse("icons/" + name);

    private static UnresolvedReference Missing(string path) =>
        new(
            new Reference(ReferenceKind.StylesheetUrl, ReferenceSyntax.CssUrl, 0, 0, path),
            Resolution.Missing(path),
            Severity.Warning,
            default
        );

    private static AssetRule Rule(string match, MissingReference missing) =>
        new(match, Glob.ParseList(match), new AssetPolicy(MissingReference: missing));

    private static string Broken(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $".a{i} {{ background: url(gone{i}.png) }}\n"));

    private void Rules(params AssetRule[] rules) => site.Options = site.Options with { Rules = rules };
}
