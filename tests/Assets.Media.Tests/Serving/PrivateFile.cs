using Assets.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Serving;

/// <summary>A file that is read with a signed URL.</summary>
public sealed class PrivateFile : IAsyncLifetime
{
    private readonly StillClock clock = new(1_000_000);
    private MediaSite site = null!;

    public async ValueTask InitializeAsync() =>
        site = await (
            await MediaSite.Start(services: builder => builder.Services.AddSingleton<TimeProvider>(clock))
        ).With("invoices", "a.png");

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Is_sent_and_kept_no_longer_than_its_URL_lives()
    {
        // The window of 900 seconds ends at 1,000,800, the URL an hour later.
        var url = await site.UrlOf("invoices", "a.png");
        var answer = await site.Get(url);
        Assert.Equal((200, "0123456789"), (answer.Status, answer.Text));
        Assert.Equal("private, max-age=4400", answer["Cache-Control"]);
        Assert.Equal("same-origin", answer["Cross-Origin-Resource-Policy"]);
        Assert.Equal("no-referrer", answer["Referrer-Policy"]);
        clock.Seconds += 4399;
        Assert.Equal("private, max-age=1", (await site.Get(url, $"If-None-Match: {answer["ETag"]}"))["Cache-Control"]);
        clock.Seconds += 1;
        Assert.Equal(
            (403, "no-store"),
            await site.Get(url) is var late ? (late.Status, late["Cache-Control"]) : default
        );
    }

    [Fact]
    public async Task Has_one_URL_in_a_window()
    {
        var url = await site.UrlOf("invoices", "a.png");
        clock.Seconds = 1_000_799;
        Assert.Equal(url, await site.UrlOf("invoices", "a.png"));
        clock.Seconds = 1_000_800;
        Assert.NotEqual(url, await site.UrlOf("invoices", "a.png"));
    }

    [Theory]
    [InlineData("a.png", "b.png")]
    [InlineData("/media/invoices/", "/media/receipts/")]
    [InlineData("&s=", "&d=1&s=")]
    [InlineData("&s=", "&v=thumb&s=")]
    [InlineData("&s=", "&n=setup.exe&s=")]
    [InlineData("e=", "e=1")]
    [InlineData("e=", "x=")]
    [InlineData("&s=", "&s=&t=")]
    [InlineData("&s=", "&s=x&s=")]
    [InlineData("&s=", "&s=x")]
    public async Task Is_refused_with_a_changed_URL(string old, string changed)
    {
        await using var other = await (
            await MediaSite.Start(
                media =>
                    media.Add("invoices", store => store.UseMemory("i")).Add("receipts", store => store.UseMemory("r")),
                services: builder => builder.Services.AddSingleton<TimeProvider>(clock)
            )
        ).With("invoices", "a.png");
        await other.With("receipts", "a.png");
        await other.With("invoices", "b.png");
        var url = await other.UrlOf("invoices", "a.png");
        Assert.Equal(200, (await other.Get(url)).Status);
        Assert.Contains(old, url, StringComparison.Ordinal);
        var answer = await other.Get(url.Replace(old, changed, StringComparison.Ordinal));
        Assert.Equal((403, "", "no-store"), (answer.Status, answer.Text, answer["Cache-Control"]));
    }

    [Theory]
    [InlineData("a.png")]
    [InlineData("missing.png")]
    [InlineData("_uploads/x")]
    [InlineData("_variants/x")]
    [InlineData("not//a-key")]
    public async Task Cannot_be_told_from_a_missing_one_without_a_signature(string key)
    {
        var answer = await site.Get($"/media/invoices/{key}");
        Assert.Equal((403, "", "no-store"), (answer.Status, answer.Text, answer["Cache-Control"]));
    }

    [Fact]
    public async Task Is_not_found_if_it_was_deleted() =>
        Assert.Equal(404, (await site.Get(await site.UrlOf("invoices", "deleted.png"))).Status);

    [Fact]
    public async Task Is_saved_under_the_name_in_its_URL()
    {
        var url = await site.UrlOf("invoices", "a.png", new() { Download = true, FileName = "Straße \"1\".png" });
        Assert.Equal(
            "attachment; filename=\"Stra_e _1_.png\"; filename*=UTF-8''Stra%C3%9Fe%20_1_.png",
            (await site.Get(url))["Content-Disposition"]
        );
    }

    [Fact]
    public async Task Lives_as_long_as_the_caller_wants()
    {
        var url = await site.UrlOf("invoices", "a.png", new() { Lifetime = TimeSpan.FromSeconds(10) });
        Assert.Equal("private, max-age=810", (await site.Get(url))["Cache-Control"]);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            site.UrlOf("invoices", "a.png", new() { Lifetime = TimeSpan.Zero })
        );
    }
}

/// <summary>A clock that stands still.</summary>
internal sealed class StillClock(long seconds) : TimeProvider
{
    public long Seconds { get; set; } = seconds;

    public override long TimestampFrequency => 1;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(Seconds);

    public override long GetTimestamp() => Seconds;
}
