namespace Assets.Storage.Tests.Files;

public sealed class WriterThatIsKilled : FolderStore
{
    private string Unfinished => PathOf(".assets-storage/unfinished");

    [Fact]
    public async Task Leaves_nothing_that_is_visible()
    {
        using var writer = Program.Start(new() { RedirectStandardInput = true }, Program.Put, Root, "a/b.txt");
        await writer.StandardInput.BaseStream.WriteAsync(new byte[300_000], Cancellation);
        await writer.StandardInput.BaseStream.FlushAsync(Cancellation);
        // Two parts are written, and the writer waits for more.
        while (!UnfinishedFiles().Any(file => file.Length > 0))
            await Task.Delay(20, Cancellation);
        writer.Kill();
        await writer.WaitForExitAsync(Cancellation);

        Assert.Empty(await ListAsync());
        Assert.Null(await OpenAsync("a/b.txt"));
        await PutAsync("a/b.txt");
        using var opened = await OpenAsync("a/b.txt");
        Assert.Equal(ObjectHeaders.Empty, opened!.Headers);
    }

    [Fact]
    public async Task Leaves_a_file_that_is_deleted_after_a_day()
    {
        Directory.CreateDirectory(Unfinished);
        var (old, recent) = (
            Path.Combine(Unfinished, $"{Guid.NewGuid():n}"),
            Path.Combine(Unfinished, $"{Guid.NewGuid():n}")
        );
        var locked = Path.Combine(Unfinished, "create.lock");
        foreach (var file in (string[])[old, recent, locked])
            await File.WriteAllTextAsync(file, "unfinished", Cancellation);
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-25));
        File.SetLastWriteTimeUtc(locked, DateTime.UtcNow.AddHours(-25));
        await PutAsync("a");
        Assert.Equal([recent, locked], new[] { old, recent, locked }.Where(File.Exists));
    }

    [Fact]
    public async Task Leaves_headers_that_no_other_object_gets()
    {
        await PutAsync("a", "first", new() { Headers = new() { ContentType = "text/x-killed" } });
        // As if the writer had been killed before it published the file.
        File.Delete(PathOf("a"));
        await PutAsync("a", "other");
        using var opened = await OpenAsync("a");
        Assert.Equal(ObjectHeaders.Empty, opened!.Headers);
    }

    [Fact]
    public async Task Leaves_headers_of_the_object_that_it_replaced()
    {
        await PutAsync("a", "first", new() { Headers = new() { ContentType = "text/x-first" } });
        var kept = Directory.GetFiles(PathOf(".assets-storage/headers/a")).Single();
        var body = await File.ReadAllBytesAsync(kept, Cancellation);
        await PutAsync("a", "other", new() { Mode = PutMode.Replace });
        // As if the writer had been killed before it deleted them.
        await File.WriteAllBytesAsync(kept, body, Cancellation);
        using var opened = await OpenAsync("a");
        Assert.Equal(ObjectHeaders.Empty, opened!.Headers);
    }

    private FileInfo[] UnfinishedFiles() =>
        Directory.Exists(Unfinished) ? new DirectoryInfo(Unfinished).GetFiles() : [];
}
