namespace Assets.Media.Tests.Lifecycle;

public sealed class SweepThatWouldDeleteFilesInUse
{
    [Fact]
    public async Task Is_refused_if_nobody_knows_what_is_used()
    {
        using var app = new SweepApp(references: false);
        await Refused(app, "the app has no IMediaReferences");
    }

    [Theory]
    [InlineData(".assets/releases/0123.json")]
    [InlineData("static/.assets/manifests/0123.json")]
    public async Task Is_refused_if_the_store_holds_releases_of_assets(string key)
    {
        using var app = new SweepApp();
        await app.PutAsync("used", key);
        await Refused(app, $"holds releases of assets ('{key}')");
    }

    [Fact]
    public async Task Is_not_refused_because_of_a_name_that_looks_similar()
    {
        using var app = new SweepApp();
        app.Used.Add("used");
        await app.PutAsync("used", "my.assets/a");
        Assert.Equal(2, (await app.SweepAsync()).Examined);
    }

    [Fact]
    public async Task Is_refused_if_no_file_is_used()
    {
        using var app = new SweepApp();
        await app.PutAsync("a", "b");
        await Refused(app, "the app uses none of its 2 files");
    }

    [Fact]
    public async Task Is_not_refused_if_the_app_says_that_no_file_is_used()
    {
        using var app = new SweepApp();
        await app.PutAsync("a", "b");
        app.Wait(TimeSpan.FromDays(2));
        await app.DeleteAsync(new() { AllowNoReferences = true });
        Assert.Equal("", await app.LeftAsync());
    }

    [Fact]
    public async Task Is_not_refused_if_the_store_is_empty()
    {
        using var app = new SweepApp();
        Assert.Equal(0, (await app.DeleteAsync()).Examined);
    }

    [Fact]
    public async Task Needs_an_age_that_outlasts_an_upload()
    {
        using var app = new SweepApp();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            app.SweepAsync(new() { MinimumAge = TimeSpan.FromMinutes(59) })
        );
    }

    private static async Task Refused(SweepApp app, string reason)
    {
        app.Used.Add("used");
        app.Wait(TimeSpan.FromDays(2));
        var before = await app.LeftAsync();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => app.DeleteAsync());
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, await app.LeftAsync());
    }
}
