using Assets.Core.Diagnostics;

namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithProblems : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Missing_reference_warns_with_line_column_and_nearest_name()
    {
        site.With("css/site.css", "a { }\n  b { background: url(../img/Logo.png) }").With("img/logo.png", "x");
        var result = site.Run();
        var warning = result.Only("ASSETS201");
        Assert.Equal(new Place(site.FileOf("css/site.css"), 2, 23), warning.Place);
        Assert.Contains("Did you mean 'img/logo.png'?", warning.Message, StringComparison.Ordinal);
        Assert.Contains("url(../img/Logo.png)", result.Text("css/site.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_are_repeated_when_nothing_changed()
    {
        site.With("css/site.css", "b { background: url(gone.png) }");
        Assert.Equal(site.Run().Diagnostics, site.Run().Diagnostics);
    }

    [Fact]
    public void Missing_reference_can_be_an_error_and_then_there_is_no_output()
    {
        site.With("css/site.css", "b { background: url(gone.png) }");
        site.Options = site.Options with
        {
            Defaults = site.Options.Defaults with { MissingReference = MissingReference.Error },
        };
        var result = site.Run();
        Assert.False(result.Succeeded);
        Assert.Equal(Severity.Error, result.Only("ASSETS201").Severity);
    }

    [Fact]
    public void A_failed_run_leaves_the_earlier_output()
    {
        site.With("css/site.css", "b { background: url(a.png) }").With("css/a.png", "a");
        var earlier = site.Run();
        File.Delete(site.FileOf("css/a.png"));
        site.Options = site.Options with
        {
            Defaults = site.Options.Defaults with { MissingReference = MissingReference.Error },
        };
        Assert.False(site.Run().Succeeded);
        Assert.True(File.Exists(earlier.ManifestFile));
        Assert.True(File.Exists(earlier.Of("css/site.css").Files[0].File));
    }

    [Fact]
    public void Missing_source_map_only_loses_its_comment()
    {
        site.With("css/site.css", "b { color: red }\n/*# sourceMappingURL=site.css.map */");
        var result = site.Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal("b { color: red }\n", result.Text("css/site.css"));
    }

    [Fact]
    public void Reference_above_the_root_is_reported_and_not_followed()
    {
        site.With("css/site.css", "b { background: url(../../secret.png) }");
        Assert.Equal(1, site.Run().Only("ASSETS202").Place!.Value.Line);
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_published_unchanged()
    {
        byte[] latin1 = [.. "/* "u8, 0xe9, .. " */ b { background: url(gone.png) }"u8];
        site.With("css/site.css", latin1);
        var result = site.Run();
        Assert.Contains("offset 3", result.Only("ASSETS203").Message, StringComparison.Ordinal);
        Assert.Equal(latin1, File.ReadAllBytes(result.Of("css/site.css").Files[0].File));
        Assert.Equal("text/css", result.Of("css/site.css").ContentType);
    }

    [Fact]
    public void Two_files_for_one_path_are_an_error_that_names_both()
    {
        site.With("a.css", "a").With("../other/a.css", "b");
        var error = site.Run(site.Source("other", "other").Files()).Only("ASSETS101");
        Assert.Contains(site.FileOf("a.css"), error.Message, StringComparison.Ordinal);
        Assert.Contains("from other", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_replaces_the_earlier_file()
    {
        site.With("a.css", "a").With("../other/a.css", "b");
        Assert.Equal("b", site.Run(site.Source("other", "other", isOverride: true).Files()).Text("a.css"));
    }

    [Fact]
    public void Paths_that_differ_in_case_are_an_error_that_names_both()
    {
        site.With("a.css", "a").With("A.css", "b");
        var error = site.Run().Only("ASSETS102");
        Assert.Contains(site.FileOf("A.css"), error.Message, StringComparison.Ordinal);
        Assert.Contains(site.FileOf("a.css"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_root_is_refused()
    {
        site.With("../secret.txt", "secret");
        File.CreateSymbolicLink(site.FileOf("public.txt"), Path.Combine(site.WebRoot, "..", "secret.txt"));
        Assert.Equal(site.FileOf("public.txt"), site.Run().Only("ASSETS103").Place!.Value.File);
    }

    [Fact]
    public void A_file_behind_a_linked_folder_out_of_the_root_is_refused()
    {
        site.With("../elsewhere/a.txt", "secret");
        Directory.CreateSymbolicLink(site.FileOf("folder"), Path.Combine(site.WebRoot, "..", "elsewhere"));
        Assert.Contains("elsewhere", site.Run().Only("ASSETS103").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_inside_the_root_is_followed()
    {
        site.With("a.txt", "a");
        File.CreateSymbolicLink(site.FileOf("b.txt"), site.FileOf("a.txt"));
        Assert.Equal("a", site.Run().Text("b.txt"));
    }

    [Fact]
    public void A_dangling_link_is_an_error_that_names_it()
    {
        File.CreateSymbolicLink(site.FileOf("b.txt"), site.FileOf("gone.txt"));
        Assert.Equal(site.FileOf("b.txt"), site.Run().Only("ASSETS104").Place!.Value.File);
    }

    [Fact]
    public void Left_overs_stay_out_and_well_known_files_come_in()
    {
        site.With(".git/config", "x").With("a.css~", "x").With("CVS/Root", "x").With(".well-known/security.txt", "x");
        Assert.Equal([".well-known/security.txt"], site.Run().Assets.Select(asset => asset.Url.Value));
    }

    [Fact]
    public void A_damaged_cache_entry_counts_as_absent()
    {
        site.Options = site.Options with { Defaults = site.Options.Defaults with { Compress = true } };
        site.With("a.css", string.Concat(Enumerable.Repeat(".a { color: red }\n", 200)));
        var before = File.ReadAllBytes(site.Run().Of("a.css").Files[1].File);
        foreach (var entry in Directory.EnumerateFiles(site.Options.CacheDirectory, "*", SearchOption.AllDirectories))
            File.WriteAllText(entry, "damaged");
        Directory.Delete(site.Options.OutputDirectory, recursive: true);
        Assert.Equal(before, File.ReadAllBytes(site.Run().Of("a.css").Files[1].File));
    }
}
