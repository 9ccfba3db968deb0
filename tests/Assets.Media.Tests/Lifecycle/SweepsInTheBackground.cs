using Assets.Media.Configuration;
using Assets.Media.Lifecycle;
using Assets.Storage.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assets.Media.Tests.Lifecycle;

public sealed class SweepsInTheBackground
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Are_made_by_one_instance_in_each_period()
    {
        var objects = new MemoryStore();
        SweepTurns[] instances = [new(objects, Day), new(objects, Day), new(objects, Day)];
        var noon = new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await TurnsAsync(instances, noon));
        Assert.Equal(0, await TurnsAsync(instances, noon.AddHours(6)));
        Assert.Equal(1, await TurnsAsync(instances, noon.AddDays(1)));
        Assert.Equal(0, await TurnsAsync([new(objects, Day)], noon.AddDays(1)));
    }

    [Fact]
    public async Task Delete_what_is_found()
    {
        using var app = await AppWith("used", "unused");
        using var sweeps = Sweeps(app, new() { Delete = true });
        await sweeps.SweepDueAsync(default);
        Assert.DoesNotContain("unused", await app.LeftAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Go_on_after_one_that_was_refused()
    {
        using var app = await AppWith("unused");
        using var sweeps = Sweeps(app, new() { Delete = true });
        await sweeps.SweepDueAsync(default);
        Assert.Contains("unused", await app.LeftAsync(), StringComparison.Ordinal);
        app.Used.Add("used");
        await app.PutAsync("used");
        app.Wait(2 * Day);
        await sweeps.SweepDueAsync(default);
        Assert.DoesNotContain("unused", await app.LeftAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_registered_with_an_interval_of_an_hour_or_more()
    {
        var services = new ServiceCollection();
        Assert.Throws<ArgumentOutOfRangeException>(() => services.AddMediaSweep(TimeSpan.FromMinutes(5)));
        using var app = App.WithFiles(services: more => more.AddMediaSweep(Day));
        Assert.Contains(app.Services.GetServices<IHostedService>(), service => service is ScheduledSweeps);
    }

    private static async Task<int> TurnsAsync(SweepTurns[] instances, DateTimeOffset now)
    {
        var turns = await Task.WhenAll(instances.Select(instance => instance.TakeAsync(now, default)));
        return turns.Count(isTaken => isTaken);
    }

    private static ScheduledSweeps Sweeps(SweepApp app, MediaSweepOptions options) =>
        new(
            app.Services.GetRequiredService<StoreEntries>(),
            app.Sweeper,
            app.AppClock,
            NullLogger.Instance,
            Day,
            options
        );

    private static async Task<SweepApp> AppWith(params string[] keys)
    {
        var app = new SweepApp();
        if (keys.Contains("used"))
            app.Used.Add("used");
        await app.PutAsync(keys);
        app.Wait(2 * Day);
        return app;
    }
}
