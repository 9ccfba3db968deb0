using Assets.Storage.Memory;

namespace Assets.Storage.Tests.Copying;

public sealed class CopyToAnEmptyStore : Copy
{
    [Fact]
    public async Task Brings_content_headers_and_metadata()
    {
        await PutAsync(Source, "a/ü +%.txt", "Hello");
        await PutAsync(Source, "empty", "", new());
        var result = await RunAsync();
        Assert.True(result.IsComplete);
        Assert.Equal((2, 0, 5L), (result.Copied, result.Kept, result.Bytes));
        Assert.Equal(await ContentsAsync(Source), await ContentsAsync(Target));
        Assert.Contains("a/ü +%.txt: Hello (text/plain br no-cache attachment owner=7)", await ContentsAsync(Target));
    }

    [Fact]
    public async Task Brings_what_has_the_prefix_and_is_not_skipped()
    {
        foreach (var key in (string[])["media/a", "media/_uploads/b", "other/c"])
            await PutAsync(Source, key, "1");
        await RunAsync(
            new() { Prefix = "media/", Skip = key => key.Value.StartsWith("media/_uploads/", StringComparison.Ordinal) }
        );
        Assert.Equal(["Copied media/a 1"], Seen.Texts);
        Assert.Single(await ContentsAsync(Target));
    }

    [Fact]
    public async Task Changes_nothing_in_a_dry_run()
    {
        await PutAsync(Source, "a", "1");
        var result = await RunAsync(new() { DryRun = true });
        Assert.Equal(1, result.Copied);
        Assert.Equal(["Copied a 1"], Seen.Texts);
        Assert.Empty(await ContentsAsync(Target));
    }

    [Fact]
    public async Task Leaves_out_what_is_deleted_meanwhile()
    {
        await PutAsync(Source, "a", "1");
        await PutAsync(Source, "b", "2");
        var source = new StoreBetween(Source)
        {
            BeforeOpen = key => key.Value == "a" ? Source.DeleteAsync([key], Cancellation) : Task.CompletedTask,
        };
        var result = await RunAsync(source: source);
        Assert.True(result.IsComplete);
        Assert.Equal(["Copied b 1"], Seen.Texts);
    }

    [Fact]
    public async Task Keeps_what_is_stored_meanwhile()
    {
        await PutAsync(Source, "a", "old");
        var target = new StoreBetween(Target) { BeforePut = _ => PutAsync(Target, "a", "new") };
        var result = await RunAsync(target: target);
        Assert.Equal((0, 1), (result.Copied, result.Kept));
        Assert.StartsWith("a: new", Assert.Single(await ContentsAsync(Target)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_bounded_number_of_objects_at_a_time()
    {
        for (var i = 0; i < 40; i++)
            await PutAsync(Source, $"{i}", "1");
        var (current, most) = (0, 0);
        var target = new StoreBetween(Target)
        {
            BeforePut = async _ =>
            {
                var now = Interlocked.Increment(ref current);
                InterlockedMaximum(ref most, now);
                await Task.Delay(1, Cancellation);
                Interlocked.Decrement(ref current);
            },
        };
        await RunAsync(new() { Parallel = 3 }, target: target);
        Assert.InRange(most, 1, 3);
        Assert.Equal(40, (await ContentsAsync(Target)).Length);
    }

    [Fact]
    public async Task Is_complete_with_an_empty_source()
    {
        var result = await RunAsync(source: new MemoryStore());
        Assert.True(result.IsComplete);
        Assert.Equal(0, result.Copied);
    }

    private static void InterlockedMaximum(ref int maximum, int value)
    {
        for (var current = maximum; value > current; current = maximum)
            Interlocked.CompareExchange(ref maximum, value, current);
    }
}
