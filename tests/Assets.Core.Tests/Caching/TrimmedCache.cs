using Assets.Core.Caching;

namespace Assets.Core.Tests.Caching;

public sealed class TrimmedCache : IDisposable
{
    private static readonly DateTime Now = new(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc);
    private readonly FreshFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Loses_what_is_old_and_then_what_does_not_fit()
    {
        With("v2/aa/new", 1).With("v2/aa/middle", 5).With("v2/bb/old", 40);
        CacheTrimming.Trim(folder.Root, Now, TimeSpan.FromDays(30), 150);
        Assert.Equal(["v2/aa/new"], folder.Files);
    }

    [Fact]
    public void Loses_entries_of_earlier_layouts_as_they_age_and_their_folder_last()
    {
        With("v1/aa/used", 5).With("v1/aa/unused", 40).With("v1/trimmed", 1).With("v2/aa/new", 1);
        CacheTrimming.Trim(folder.Root, Now, TimeSpan.FromDays(30), 1000);
        Assert.Equal(["v1/aa/used", "v1/trimmed", "v2/aa/new"], folder.Files);
        CacheTrimming.Trim(folder.Root, Now.AddDays(26), TimeSpan.FromDays(30), 1000);
        Assert.Equal(["v2/aa/new"], folder.Files);
        Assert.False(Directory.Exists(folder["v1"]));
    }

    [Fact]
    public void Keeps_files_of_others()
    {
        With("letters/old", 400).With("v1.txt", 400).With("v2/aa/old", 40);
        CacheTrimming.Trim(folder.Root, Now, TimeSpan.FromDays(30), 1000);
        Assert.Equal(["letters/old", "v1.txt"], folder.Files);
    }

    [Fact]
    public void Is_trimmed_once_a_day()
    {
        var cache = new ContentCache(folder.Root);
        With("v2/aa/old", 40);
        CacheTrimming.TrimDaily(cache, Now);
        Assert.Equal(["v2/trimmed"], folder.Files);
        File.SetLastWriteTimeUtc(folder["v2/trimmed"], Now);
        With("v2/aa/old", 40);
        CacheTrimming.TrimDaily(cache, Now.AddHours(23));
        Assert.Equal(["v2/aa/old", "v2/trimmed"], folder.Files);
        CacheTrimming.TrimDaily(cache, Now.AddHours(25));
        Assert.Equal(["v2/trimmed"], folder.Files);
    }

    private TrimmedCache With(string name, int days)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllBytes(folder[name], new byte[100]);
        File.SetLastWriteTimeUtc(folder[name], Now.AddDays(-days));
        return this;
    }
}
