namespace Assets.Storage.Tests.Copying;

public sealed class CopyOverEarlierObjects : Copy
{
    [Fact]
    public async Task Copies_only_what_is_missing()
    {
        await PutAsync(Source, "a", "1");
        await PutAsync(Source, "b", "2");
        await PutAsync(Target, "b", "2");
        var result = await RunAsync();
        Assert.Equal((1, 1), (result.Copied, result.Kept));
        Assert.Equal(["Copied a 1", "Kept b 1"], Seen.Texts);
    }

    [Fact]
    public async Task Keeps_and_reports_what_has_another_length()
    {
        await PutAsync(Source, "a", "new content");
        await PutAsync(Target, "a", "old");
        var result = await RunAsync();
        Assert.False(result.IsComplete);
        Assert.Equal(
            "'a' was not copied, because the target has another object with this key, which has 3 bytes instead of 11.",
            Assert.Single(result.Problems).Reason
        );
        Assert.StartsWith("a: old", Assert.Single(await ContentsAsync(Target)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replaces_what_has_another_length_if_that_is_asked_for()
    {
        await PutAsync(Source, "a", "new content");
        await PutAsync(Target, "a", "old");
        var result = await RunAsync(new() { Replace = true });
        Assert.True(result.IsComplete);
        Assert.Equal((1, 11L), (result.Replaced, result.Bytes));
        Assert.Equal(await ContentsAsync(Source), await ContentsAsync(Target));
    }

    [Theory]
    [InlineData("new", "text/plain", "has other content")]
    [InlineData("old", "text/html", "has other headers")]
    public async Task Finds_other_content_of_the_same_length_by_reading(string content, string type, string reason)
    {
        await PutAsync(Source, "a", content, Headers with { ContentType = type });
        await PutAsync(Source, "b", "same");
        await PutAsync(Target, "a", "old");
        await PutAsync(Target, "b", "same");
        Assert.True((await RunAsync()).IsComplete);
        var result = await RunAsync(new() { Verify = true });
        Assert.Contains(reason, Assert.Single(result.Problems).Reason, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(new() { Verify = true, Replace = true })).Replaced);
        Assert.Equal(await ContentsAsync(Source), await ContentsAsync(Target));
    }

    [Fact]
    public async Task Ignores_differences_that_stores_make()
    {
        await PutAsync(Source, "a", "1", new());
        await PutAsync(Target, "a", "1", new() { ContentType = "application/octet-stream" });
        await PutAsync(Source, "b", "1", new() { ContentType = "text/a; b=c", CacheControl = "private, max-age=1" });
        await PutAsync(Target, "b", "1", new() { ContentType = "text/a;b=c", CacheControl = "max-age=1,private" });
        Assert.True((await RunAsync(new() { Verify = true })).IsComplete);
    }

    [Fact]
    public async Task Keeps_what_only_the_target_has()
    {
        await PutAsync(Source, "a", "1");
        await PutAsync(Target, "b", "2");
        await RunAsync();
        Assert.Equal(2, (await ContentsAsync(Target)).Length);
    }
}
