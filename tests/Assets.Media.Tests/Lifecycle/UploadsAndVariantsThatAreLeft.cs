using Assets.Media.Lifecycle;
using Assets.Media.Variants;
using Assets.Storage;

namespace Assets.Media.Tests.Lifecycle;

public sealed class UploadsAndVariantsThatAreLeft
{
    [Fact]
    public async Task Are_uploads_whose_ticket_has_expired()
    {
        using var app = await AppWith("_uploads/abc", "_uploads/abc.completed");
        var report = await app.DeleteAsync();
        Assert.Equal(new SweptTotal(2, 6), report.ExpiredUploads);
        Assert.Equal("used", await app.LeftAsync());
    }

    [Fact]
    public async Task Are_not_uploads_whose_ticket_is_valid()
    {
        using var app = await AppWith(
            store => store.Configure(options => options.TicketLifetime = TimeSpan.FromDays(7)),
            "_uploads/abc"
        );
        Assert.Equal(0, (await app.DeleteAsync()).ExpiredUploads.Count);
        Assert.Equal("_uploads/abc used", await app.LeftAsync());
    }

    [Fact]
    public async Task Are_variants_of_files_that_nothing_names()
    {
        using var app = await AppWith(Thumb, Variant("2026/gone.png"), Variant("used"));
        var report = await app.DeleteAsync();
        Assert.Equal(1, report.UnusedVariants.Count);
        Assert.Equal($"{Variant("used")} used", await app.LeftAsync());
    }

    [Fact]
    public async Task Are_variants_that_the_app_does_not_define_any_more()
    {
        using var app = await AppWith(
            Thumb,
            Variant("used"),
            "_variants/used/thumb-1a2b3c4d5e.webp",
            "_variants/used/old-1a2b.webp"
        );
        Assert.Equal(2, (await app.DeleteAsync()).UnusedVariants.Count);
        Assert.Equal($"{Variant("used")} used", await app.LeftAsync());
    }

    [Fact]
    public async Task Are_not_counted_as_files()
    {
        using var app = await AppWith(Thumb, "_uploads/abc", Variant("used"));
        var report = await app.SweepAsync();
        Assert.Equal((0, 3), (report.Orphans.Count, report.Examined));
    }

    private static readonly MediaVariant Definition = new("thumb", 100);

    private static string Variant(string key) => $"{VariantKeys.For(ObjectKey.Parse(key), Definition)}";

    private static void Thumb(MediaStoreBuilder store) => store.Configure(options => options.Variants.Add(Definition));

    private static Task<SweepApp> AppWith(params string[] keys) => AppWith(_ => { }, keys);

    private static async Task<SweepApp> AppWith(Action<MediaStoreBuilder> store, params string[] keys)
    {
        var app = new SweepApp(store: store);
        app.Used.Add("used");
        await app.PutAsync(["used", .. keys]);
        app.Wait(TimeSpan.FromDays(2));
        return app;
    }
}
