using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithMissingReferences : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Message_says_what_is_missing_and_which_rule_to_set()
    {
        site.With("css/site.css", "b { background: url(../gone.png) }");
        Assert.Equal(
            "'../gone.png' stays as it is written: no source of assets has 'gone.png'; add it, "
                + "or if it is meant: <AssetRule Include=\"site.css\" Match=\"css/site.css\" "
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
    public void One_more_than_is_shown_is_shown_too()
    {
        site.With("css/a.css", Broken(11));
        Assert.Equal(
            11,
            site.Run()
                .Diagnostics.Count(diagnostic =>
                    diagnostic.Message.StartsWith("'gone", StringComparison.Ordinal)
                    && diagnostic.Severity == Severity.Warning
                )
        );
    }

    private static AssetRule Rule(string match, MissingReference missing) =>
        new(match, Glob.ParseList(match), new AssetPolicy(MissingReference: missing));

    private static string Broken(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $".a{i} {{ background: url(gone{i}.png) }}\n"));

    private void Rules(params AssetRule[] rules) => site.Options = site.Options with { Rules = rules };
}
