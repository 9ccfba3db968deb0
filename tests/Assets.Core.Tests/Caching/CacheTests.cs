using Assets.Core.Caching;

namespace Assets.Core.Tests.Caching;

public sealed class CacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assets-cache-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Keeps_a_result_by_key()
    {
        var cache = ContentCache.Open(folder);
        cache.Write(CacheKey.Of("step", "input"), ["result"u8.ToArray()]);
        Assert.Equal(
            "result"u8.ToArray(),
            ContentCache.Open(folder).Read(CacheKey.Of("step", "input"))!.Span.ToArray()
        );
        Assert.Null(cache.Read(CacheKey.Of("step", "other input")));
    }

    [Fact]
    public void Keeps_an_empty_result()
    {
        var cache = ContentCache.Open(folder);
        cache.Write(CacheKey.Of("step"), []);
        Assert.True(cache.Read(CacheKey.Of("step"))!.Span.IsEmpty);
    }

    [Fact]
    public void Uses_the_next_folder_when_the_first_cannot_be_written()
    {
        var file = Path.Combine(folder, "a-file");
        File.WriteAllText(file, "");
        Assert.StartsWith(
            Path.Combine(folder, "second"),
            ContentCache.Open(Path.Combine(file, "cache"), Path.Combine(folder, "second")).Folder,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Trims_what_is_old_and_then_what_does_not_fit()
    {
        var now = new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc);
        foreach (var (name, age) in new[] { ("new", 1), ("middle", 5), ("old", 40) })
        {
            File.WriteAllBytes(Path.Combine(folder, name), new byte[100]);
            File.SetLastWriteTimeUtc(Path.Combine(folder, name), now.AddDays(-age));
        }

        CacheTrimming.Trim(folder, now, TimeSpan.FromDays(30), 150);
        Assert.Equal(["new"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }
}
