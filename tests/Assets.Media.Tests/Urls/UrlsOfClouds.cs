using Assets.Media.Tests.Serving;
using Assets.Storage;
using Assets.Storage.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Urls;

/// <summary>Files in stores that sign URLs, and files that are reached directly.</summary>
public sealed class UrlsOfClouds : IDisposable
{
    private readonly StillClock clock = new(1_000_000);
    private readonly SigningStore store;
    private App? app;

    public UrlsOfClouds() => store = new(clock);

    [Fact]
    public async Task Stay_the_same_for_a_window_and_are_valid_for_the_lifetime()
    {
        Start();
        var url = await UrlOf("a.png");
        Assert.Equal(TimeSpan.FromMinutes(75), store.Last!.Lifetime);
        clock.Seconds += 899;
        Assert.Equal(url, await UrlOf("a.png"));
        clock.Seconds += 1;
        Assert.NotEqual(url, await UrlOf("a.png"));
    }

    [Fact]
    public async Task Are_others_for_other_keys_and_options()
    {
        Start();
        string[] urls =
        [
            await UrlOf("a.png"),
            await UrlOf("b.png"),
            await UrlOf("a.png", new() { Download = true }),
            await UrlOf("a.png", new() { FileName = "x.png" }),
            await UrlOf("a.png", new() { Lifetime = TimeSpan.FromHours(2) }),
        ];
        Assert.Equal(5, urls.Distinct().Count());
    }

    [Fact]
    public async Task Are_one_for_simultaneous_callers()
    {
        Start();
        var urls = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => UrlOf("a.png"))));
        Assert.Single(urls.Distinct());
    }

    /// <summary>What is shown is sent as what its extension says, so that a page in disguise is a broken image.</summary>
    [Theory]
    [InlineData("a.png", false, "inline", "image/png")]
    [InlineData("a.PNG", false, "inline", "image/png")]
    [InlineData("a.png", true, "attachment; filename=\"a.png\"", null)]
    [InlineData("a.pdf", false, "attachment; filename=\"a.pdf\"", null)]
    [InlineData("a.html", false, "attachment; filename=\"a.html\"", null)]
    [InlineData("a.svg", false, "attachment; filename=\"a.svg\"", null)]
    [InlineData("x/a", false, "attachment; filename=\"a\"", null)]
    public async Task Bind_disposition_and_type(string key, bool download, string disposition, string? type)
    {
        Start();
        await UrlOf(key, new() { Download = download });
        Assert.Equal((disposition, type), (store.Last!.ResponseContentDisposition, store.Last.ResponseContentType));
    }

    [Fact]
    public async Task Are_those_of_the_app_if_the_store_does_not_sign()
    {
        Start();
        store.Signs = false;
        Assert.StartsWith("/media/files/a.png?e=", await UrlOf("a.png"), StringComparison.Ordinal);
        store.Signs = true;
        Assert.StartsWith("/media/files/a.png?e=", await UrlOf("a.png"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_those_of_the_app_if_it_serves_the_files()
    {
        Start(files => files.Configure(options => options.ServeByApp = true));
        Assert.StartsWith("/media/files/a.png?e=", await UrlOf("a.png"), StringComparison.Ordinal);
        Assert.Null(store.Last);
    }

    [Fact]
    public async Task Are_those_of_the_app_if_a_policy_decides()
    {
        Start(files => files.RequireAuthorization("staff"));
        Assert.Equal("/media/files/a.png", await UrlOf("a.png"));
    }

    [Fact]
    public async Task Have_the_window_shortened_to_seven_days_in_all()
    {
        Start();
        var week = TimeSpan.FromDays(7);
        await UrlOf("a.png", new() { Lifetime = week - TimeSpan.FromMinutes(1) });
        Assert.Equal(week, store.Last!.Lifetime);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => UrlOf("a.png", new() { Lifetime = week * 2 }));
    }

    [Theory]
    [InlineData("https://cdn.example/a", "https://cdn.example/a/2026/%C3%A4%20%2B.png")]
    [InlineData("https://cdn.example/", "https://cdn.example/2026/%C3%A4%20%2B.png")]
    public async Task Are_direct_for_a_public_store_with_a_URL(string publicUrl, string url)
    {
        Start(files => files.Public().Configure(options => options.PublicUrl = publicUrl));
        Assert.Equal(url, await UrlOf("2026/ä +.png"));
    }

    public void Dispose() => app?.Dispose();

    private void Start(Action<MediaStoreBuilder>? rules = null) =>
        app = App.With(
            media =>
                media.Add(
                    "files",
                    files =>
                    {
                        files.Use(_ => StoreAddress.Parse("s3://bucket"), (_, _) => store);
                        rules?.Invoke(files);
                    }
                ),
            services => services.AddSingleton<TimeProvider>(clock),
            ("Assets:Media:SigningKeys:0", MediaSite.Key)
        );

    private async Task<string> UrlOf(string key, MediaUrlOptions? options = null) =>
        await app!["files"].GetUrlAsync(ObjectKey.Parse(key), options);

    /// <summary>Signs with the current time, as the clouds do.</summary>
    private sealed class SigningStore(TimeProvider clock) : IObjectStore
    {
        private readonly MemoryStore objects = new();
        private int count;

        public bool Signs { get; set; } = true;

        public SignedUrlOptions? Last { get; private set; }

        public async ValueTask<SignedUrl> SignUrlAsync(
            ObjectKey key,
            SignedUrlOptions? options,
            CancellationToken cancellationToken
        )
        {
            options!.Check();
            Last = options;
            await Task.Yield();
            return Signs
                ? new(
                    new($"https://bucket.example/{Interlocked.Increment(ref count)}"),
                    new Dictionary<string, string>(),
                    clock.GetUtcNow() + options.Lifetime
                )
                : throw new ObjectStoreException(ObjectStoreFailure.NotSupported, "It does not sign.");
        }

        public Task PutAsync(ObjectKey key, Stream content, PutOptions? options, CancellationToken cancellationToken) =>
            objects.PutAsync(key, content, options, cancellationToken);

        public Task<StoredObject?> OpenAsync(ObjectKey key, ByteRange? range, CancellationToken cancellationToken) =>
            objects.OpenAsync(key, range, cancellationToken);

        public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken) =>
            objects.DeleteAsync(keys, cancellationToken);

        public IAsyncEnumerable<ObjectEntry> ListAsync(string prefix, CancellationToken cancellationToken) =>
            objects.ListAsync(prefix, cancellationToken);
    }
}
