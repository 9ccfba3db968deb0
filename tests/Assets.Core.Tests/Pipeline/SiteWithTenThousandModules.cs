namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithTenThousandModules : IDisposable
{
    private const int Count = 10_000;

    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void In_a_chain_are_named_from_its_end_and_a_change_there_renames_all()
    {
        Chain(last: "export default 1");
        var before = site.Run();
        Assert.Contains(before.Url("m1.js"), before.Text("m0.js"), StringComparison.Ordinal);
        Assert.Contains(before.Url($"m{Count - 1}.js"), before.Text($"m{Count - 2}.js"), StringComparison.Ordinal);

        site.With($"m{Count - 1}.js", "export default 2");
        Assert.Equal(Count, Renamed(before, site.Run()));
    }

    [Fact]
    public void In_a_chain_keep_their_names_above_all_that_did_not_change()
    {
        Chain(last: "export default 1");
        var before = site.Run();
        site.With("m9.js", "import './m10.js'; 2");
        Assert.Equal(10, Renamed(before, site.Run()));
    }

    [Fact]
    public void In_one_cycle_are_named_together()
    {
        Chain(last: "import './m0.js'; 1");
        var before = site.Run();
        Assert.Contains(before.Url("m0.js"), before.Text($"m{Count - 1}.js"), StringComparison.Ordinal);

        site.With("m5000.js", "import './m5001.js'; 2");
        Assert.Equal(Count, Renamed(before, site.Run()));
    }

    private static int Renamed(PipelineResult before, PipelineResult after)
    {
        var urls = before.Assets.Select(asset => asset.Url).ToHashSet();
        return after.Assets.Count(asset => !urls.Contains(asset.Url));
    }

    private void Chain(string last)
    {
        for (var i = 0; i < Count - 1; i++)
            site.With($"m{i}.js", $"import './m{i + 1}.js';");
        site.With($"m{Count - 1}.js", last);
    }
}
