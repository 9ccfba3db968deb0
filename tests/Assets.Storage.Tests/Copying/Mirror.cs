using Assets.Storage.Copying;
using Assets.Storage.Memory;

namespace Assets.Storage.Tests.Copying;

public sealed class Mirror : Copy
{
    private static readonly StoreCopyOptions Mirroring = new() { DeleteOthers = true };

    [Fact]
    public async Task Deletes_what_only_the_target_has()
    {
        await PutAsync(Source, "a", "1");
        await PutAsync(Target, "b", "2");
        var result = await RunAsync(Mirroring);
        Assert.Equal((1, 1), (result.Copied, result.Deleted));
        Assert.Equal(["Copied a 1", "Deleted b 1"], Seen.Texts);
        Assert.Equal(await ContentsAsync(Source), await ContentsAsync(Target));
    }

    [Fact]
    public async Task Deletes_only_below_the_prefix_and_not_what_is_skipped()
    {
        await PutAsync(Source, "media/a", "1");
        foreach (var key in (string[])["media/b", "media/kept", "other"])
            await PutAsync(Target, key, "2");
        await RunAsync(Mirroring with { Prefix = "media/", Skip = key => key.Value == "media/kept" });
        Assert.Equal(["Copied media/a 1", "Deleted media/b 1"], Seen.Texts);
        Assert.Equal(3, (await ContentsAsync(Target)).Length);
    }

    [Fact]
    public async Task Shows_in_a_dry_run_what_it_would_delete()
    {
        await PutAsync(Source, "a", "1");
        await PutAsync(Target, "b", "2");
        Assert.Equal(1, (await RunAsync(Mirroring with { DryRun = true })).Deleted);
        Assert.StartsWith("b", Assert.Single(await ContentsAsync(Target)), StringComparison.Ordinal);
    }

    /// <summary>A folder that is not mounted is empty.</summary>
    [Fact]
    public async Task Deletes_nothing_if_the_source_is_empty()
    {
        await PutAsync(Target, "b", "2");
        Assert.Equal(0, (await RunAsync(Mirroring, source: new MemoryStore())).Deleted);
        Assert.Single(await ContentsAsync(Target));
    }

    [Fact]
    public async Task Deletes_nothing_if_an_object_failed()
    {
        await PutAsync(Source, "a", "1");
        await PutAsync(Target, "b", "2");
        var target = new StoreBetween(Target)
        {
            BeforePut = _ => throw new ObjectStoreException(ObjectStoreFailure.Full, "Full."),
        };
        var result = await RunAsync(Mirroring, target: target);
        Assert.Equal(0, result.Deleted);
        Assert.Equal("Full.", Assert.Single(result.Problems).Reason);
        Assert.Single(await ContentsAsync(Target));
    }
}
