namespace Assets.Storage.Tests.Files;

/// <summary>Backups keep seconds, or give files a new time.</summary>
public sealed class RestoredFolder : FolderStore
{
    [Fact]
    public async Task Keeps_headers()
    {
        var headers = new ObjectHeaders { ContentType = "image/png" };
        await PutAsync("a", "Hello", new() { Headers = headers });
        File.SetLastWriteTimeUtc(PathOf("a"), new(2026, 1, 1));
        using var opened = await OpenAsync("a");
        Assert.Equal(headers, opened!.Headers);
    }

    [Fact]
    public async Task Does_not_give_headers_to_a_file_of_another_length()
    {
        await PutAsync("a", "Hello", new() { Headers = new() { ContentType = "image/png" } });
        await File.WriteAllTextAsync(PathOf("a"), "<script>", Cancellation);
        using var opened = await OpenAsync("a");
        Assert.Equal(ObjectHeaders.Empty, opened!.Headers);
    }

    [Fact]
    public async Task Ignores_headers_that_are_damaged()
    {
        await PutAsync("a", "Hello", new() { Headers = new() { ContentType = "image/png" } });
        var file = Directory.GetFiles(PathOf(".assets-storage/headers/a")).Single();
        await File.WriteAllTextAsync(file, "{", Cancellation);
        using var opened = await OpenAsync("a");
        Assert.Equal(ObjectHeaders.Empty, opened!.Headers);
    }
}
