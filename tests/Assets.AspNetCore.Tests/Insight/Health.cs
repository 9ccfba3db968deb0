using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assets.AspNetCore.Tests.Insight;

public sealed class Health : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();

    [Fact]
    public async Task IsGoodWhenEveryFileIsThere() => Assert.Equal((HealthStatus.Healthy, "4 assets are whole."), await Check(() => { }));

    [Fact]
    public async Task IsBadWhenAFileIsMissing() => Assert.Equal(
        (HealthStatus.Unhealthy, "ASSETS405: 1 published files are missing or changed: 'css/site.3f9ab20c1k.css.br'; publish again and deploy the whole folder."),
        await Check(() => File.Delete(site.FileOf("css/site.css", Manifest.ContentCoding.Brotli))));

    [Fact]
    public async Task IsBadWhenAFileIsCutOff() =>
        Assert.Equal(HealthStatus.Unhealthy, (await Check(() => File.WriteAllText(site.FileOf("img/logo.png"), ""))).Status);

    [Fact]
    public async Task IsBadWhenAFileHasOtherBytesOfTheSameLength() =>
        Assert.Contains("'img/logo.2222222222.png'", (await Check(() => File.WriteAllBytes(site.FileOf("img/logo.png"), new byte[200]))).Text, StringComparison.Ordinal);

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
        var entry = (await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["assets"];
        return (entry.Status, entry.Description);
    }

    private static void Add(WebApplicationBuilder builder) => builder.Services.AddHealthChecks().AddAssetsCheck();
}
