using Assets.AspNetCore.Insight;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assets.AspNetCore.Tests.Insight;

public sealed class Health : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();

    [Fact]
    public async Task IsGoodWhenEveryFileIsThere() =>
        Assert.Equal((HealthStatus.Healthy, "4 assets are whole."), await Check(() => { }));

    [Fact]
    public async Task IsBadWhenAFileIsMissing() =>
        Assert.Equal(
            (
                HealthStatus.Unhealthy,
                "ASSETS405: 1 published files are missing or changed: 'css/site.3f9ab20c1k.css.br'. Publish again "
                    + "and deploy the whole folder."
            ),
            await Check(() => File.Delete(site.FileOf("css/site.css", Manifest.ContentCoding.Brotli)))
        );

    [Fact]
    public async Task IsBadWhenAFileIsCutOff() =>
        Assert.Equal(
            HealthStatus.Unhealthy,
            (await Check(() => File.WriteAllText(site.FileOf("img/logo.png"), ""))).Status
        );

    [Fact]
    public async Task IsBadWhenAFileHasOtherBytesOfTheSameLength() =>
        Assert.Contains(
            "'img/logo.2222222222.png'",
            (await Check(() => File.WriteAllBytes(site.FileOf("img/logo.png"), new byte[200]))).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task IsBadWhenACompressedFileHasOtherBytes()
    {
        var file = site.FileOf("css/site.css", Manifest.ContentCoding.Brotli);
        Assert.Contains(
            "'css/site.3f9ab20c1k.css.br'",
            (await Check(() => File.WriteAllBytes(file, new byte[new FileInfo(file).Length]))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task IsBadWhenADeltaHasOtherBytes()
    {
        using var deltas = PublishedSite.WithDeltas();
        await using var app = RunningSite.Of(deltas, services: Add);
        File.WriteAllBytes(deltas.FileOf("js/app.js", Manifest.ContentCoding.DictionaryZstandard), new byte[60]);
        Assert.Contains("'js/app.5555555555.js.0000000000.dcz'", (await Check(app)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsLookedAtAgainAfterAWhile()
    {
        var clock = new Clock();
        await using var app = RunningSite.Of(
            site,
            services: builder =>
            {
                Add(builder);
                builder.Services.AddSingleton<TimeProvider>(clock);
            }
        );
        var file = site.FileOf("img/logo.png");
        Assert.Equal(HealthStatus.Healthy, (await Check(app)).Status);
        File.Move(file, file + ".away");
        clock.Seconds += 9;
        Assert.Equal(HealthStatus.Healthy, (await Check(app)).Status);
        clock.Seconds += 1;
        Assert.Equal(HealthStatus.Unhealthy, (await Check(app)).Status);
        File.Move(file + ".away", file);
        clock.Seconds += 10;
        Assert.Equal(HealthStatus.Healthy, (await Check(app)).Status);
    }

    [Fact]
    public async Task ReadsABoundedNumberOfBytesAtATime()
    {
        site.Add("video/film.mp4", new byte[20 << 20]);
        site.WriteManifest();
        using var assets = new PublishedAssets(ManifestIndex.Read(site.Manifest), site.WebRoot, DateTime.UtcNow, new());
        using var scan = new DeploymentScan(assets);
        using (var film = File.OpenWrite(site.FileOf("video/film.mp4")))
        {
            film.Position = (20 << 20) - 1;
            film.WriteByte(1);
        }

        var rounds = 0;
        for (; scan.Wrong.Count == 0 && rounds < 20; rounds++)
            await scan.ContinueAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("video/film.mp4", 3), (Assert.Single(scan.Wrong).File, rounds));
    }

    [Theory]
    [InlineData("Development", HealthStatus.Healthy)]
    [InlineData("Production", HealthStatus.Degraded)]
    public async Task DependsOnTheEnvironmentWhenThereIsNoManifest(string environment, HealthStatus status)
    {
        await using var app = RunningSite.Live(site.Root, environment, services: Add);
        Assert.Equal(status, (await Check(app)).Status);
    }

    public void Dispose() => site.Dispose();

    private async Task<(HealthStatus Status, string? Text)> Check(Action damage)
    {
        await using var app = RunningSite.Of(site, services: Add);
        damage();
        return await Check(app);
    }

    private static async Task<(HealthStatus Status, string? Text)> Check(RunningSite app)
    {
        var entry = (
            await app
                .Services.GetRequiredService<HealthCheckService>()
                .CheckHealthAsync(TestContext.Current.CancellationToken)
        ).Entries["assets"];
        return (entry.Status, entry.Description);
    }

    private sealed class Clock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    private static void Add(WebApplicationBuilder builder) => builder.Services.AddHealthChecks().AddAssetsCheck();
}
