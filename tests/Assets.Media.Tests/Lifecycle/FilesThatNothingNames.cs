using Assets.Media.Lifecycle;
using Assets.Storage.Files;

namespace Assets.Media.Tests.Lifecycle;

public sealed class FilesThatNothingNames
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Are_only_reported_by_default()
    {
        using var app = await AppWith("used", "2026/unused", "unused");
        var report = await app.SweepAsync();
        Assert.Equal(["2026/unused", "unused"], app.Found.Order(StringComparer.Ordinal));
        Assert.Equal(new SweptTotal(2, 6), report.Orphans);
        Assert.Equal((3, false, "files"), (report.Examined, report.Deleted, report.Store));
        Assert.Equal("2026/unused unused used", await app.LeftAsync());
    }

    [Fact]
    public async Task Are_deleted_if_the_app_says_so()
    {
        using var app = await AppWith("used", "2026/unused", "unused");
        var report = await app.DeleteAsync();
        Assert.Equal(new SweptTotal(2, 6), report.Orphans);
        Assert.True(report.Deleted);
        Assert.Equal("used", await app.LeftAsync());
    }

    [Fact]
    public async Task Are_deleted_from_a_folder_while_it_is_read()
    {
        var folder = Directory.CreateTempSubdirectory("assets-sweep-");
        using var app = new SweepApp(objects: new FileSystemStore(folder.FullName));
        await app.PutAsync([.. Enumerable.Range(0, 50).Select(number => $"{number % 5}/{number}")]);
        app.Used.Add("1/1", "2/2");
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.LastWriteTimeUtc = DateTime.UtcNow - 2 * Day;
        await app.DeleteAsync(new() { BatchSize = 7 });
        Assert.Equal("1/1 2/2", await app.LeftAsync());
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Are_kept_for_a_day_because_their_row_may_not_be_committed_yet()
    {
        using var app = await AppWith("used");
        await app.PutAsync("new");
        app.Wait(Day - TimeSpan.FromSeconds(1));
        Assert.Equal(0, (await app.DeleteAsync()).Orphans.Count);
        app.Wait(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await app.DeleteAsync()).Orphans.Count);
    }

    [Fact]
    public async Task Are_as_old_as_the_clock_of_the_store_says()
    {
        using var app = await AppWith("used");
        await app.PutAsync("new");
        app.AppClock.Now += 30 * Day;
        await app.DeleteAsync();
        Assert.Equal("new used", await app.LeftAsync());
    }

    [Fact]
    public async Task Are_kept_if_they_are_uploaded_while_the_sweep_runs()
    {
        using var app = await AppWith("used", "unused");
        app.Used.Meanwhile = () => app.PutAsync($"upload{app.Used.Questions.Count}");
        await app.DeleteAsync(new() { MinimumAge = TimeSpan.FromHours(1) });
        Assert.Equal("upload1 upload2 used", await app.LeftAsync());
    }

    [Fact]
    public async Task Are_kept_if_their_row_is_committed_while_the_sweep_runs()
    {
        using var app = await AppWith("used", "late");
        app.Used.Meanwhile = () =>
        {
            app.Used.Add("late");
            return Task.CompletedTask;
        };
        await app.DeleteAsync();
        Assert.Equal("late used", await app.LeftAsync());
    }

    [Fact]
    public async Task Are_looked_up_in_batches()
    {
        using var app = await AppWith([.. Enumerable.Range(0, 2500).Select(number => $"{number}")]);
        app.Used.Add("7");
        var report = await app.DeleteAsync(new() { BatchSize = 1000 });
        Assert.Equal(2499, report.Orphans.Count);
        Assert.All(app.Used.Questions, count => Assert.InRange(count, 1, 1000));
        Assert.Equal("7", await app.LeftAsync());
    }

    [Fact]
    public async Task Are_searched_under_a_prefix()
    {
        using var app = await AppWith(
            "used",
            "2025/unused",
            "2026/unused",
            "_uploads/old",
            "_variants/2026/x/a-b.webp"
        );
        await app.DeleteAsync(new() { Prefix = "2025/" });
        Assert.Equal("_uploads/old _variants/2026/x/a-b.webp 2026/unused used", Ordered(await app.LeftAsync()));
    }

    private static string Ordered(string keys) =>
        string.Join(
            ' ',
            keys.Split(' ').OrderBy(key => key[0] == '_' ? 0 : 1).ThenBy(key => key, StringComparer.Ordinal)
        );

    private static async Task<SweepApp> AppWith(params string[] keys)
    {
        var app = new SweepApp();
        app.Used.Add("used");
        await app.PutAsync(keys);
        app.Wait(2 * Day);
        return app;
    }
}
