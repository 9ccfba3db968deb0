using Assets.Core.Caching;
using Assets.Core.Output;

namespace Assets.Core.Tests.Caching;

public sealed class CacheTests : IDisposable
{
    private static readonly CacheKey Key = CacheKey.Of("step", "input");
    private readonly FreshFolder folder = new();
    private readonly ContentCache cache;

    public CacheTests() => cache = new ContentCache(folder["cache"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Keeps_a_result_by_key()
    {
        cache.TryStore(Key, "result"u8.ToArray());
        Assert.Equal("result", Read(new ContentCache(folder["cache"])));
        Assert.Null(cache.TryRead(CacheKey.Of("step", "other input")));
    }

    [Fact]
    public void Keeps_an_empty_result()
    {
        cache.TryStore(Key, []);
        Assert.Equal("", Read(cache));
    }

    [Fact]
    public void Copies_a_result()
    {
        cache.TryStore(Key, new byte[1_000_000]);
        using var file = new OutputFolder(folder["out"]).Create(1);
        Assert.True(cache.TryCopy(Key, file));
        Assert.Equal(1_000_000, file.Length);
    }

    [Fact]
    public void Takes_a_damaged_result_for_absent_and_removes_it()
    {
        cache.TryStore(Key, new byte[1_000_000]);
        var entry = Path.Combine(folder.Root, Assert.Single(folder.Files));
        using (var stream = File.OpenWrite(entry))
        {
            stream.Position = 900_000;
            stream.WriteByte(1);
        }

        using var file = new OutputFolder(folder["out"]).Create(1);
        Assert.False(cache.TryCopy(Key, file));
        Assert.Equal(0, file.Length);
        Assert.False(File.Exists(entry));
    }

    [Fact]
    public void Takes_a_result_under_another_key_for_damaged()
    {
        cache.TryStore(Key, "result"u8.ToArray());
        var entry = Assert.Single(folder.Files);
        var other = CacheKey.Of("step", "other input");
        var place = folder[$"cache/v2/{other.Value[..2]}/{other.Value}"];
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Copy(folder[entry], place);
        Assert.Null(cache.TryRead(other));
        Assert.Equal("result", Read(cache));
    }

    [Fact]
    public void Uses_the_next_folder_when_the_first_is_not_writable()
    {
        File.WriteAllText(folder["file"], "");
        var two = new ContentCache(folder["file/cache"], folder["second"]);
        two.TryStore(Key, "result"u8.ToArray());
        Assert.Equal("result", Read(two));
        Assert.StartsWith("second/v2/", folder.Files.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_read_where_it_cannot_be_written()
    {
        cache.TryStore(Key, "result"u8.ToArray());
        for (var i = 0; i < 256; i++)
        {
            if (!Directory.Exists(folder[$"cache/v2/{i:x2}"]))
                File.WriteAllText(folder[$"cache/v2/{i:x2}"], "");
        }

        var two = new ContentCache(folder["cache"], folder["second"]);
        var other = CacheKey.Of("step", "other input");
        two.TryStore(other, "other"u8.ToArray());
        Assert.Equal("result", Read(two));
        Assert.NotNull(two.TryRead(other));
        Assert.Null(cache.TryRead(other));
    }

    [Fact]
    public void Stores_nothing_when_no_folder_is_writable()
    {
        File.WriteAllText(folder["file"], "");
        var none = new ContentCache(folder["file/cache"]);
        none.TryStore(Key, "result"u8.ToArray());
        Assert.Null(none.TryRead(Key));
    }

    [Fact]
    public void Is_closed_to_other_users()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes; a profile folder is closed by its ACL.");
        cache.TryStore(Key, "result"u8.ToArray());
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(folder["cache"])
        );
    }

    private static string? Read(ContentCache cache)
    {
        using var body = cache.TryRead(Key);
        return body is null ? null : System.Text.Encoding.UTF8.GetString(body.Span);
    }
}
