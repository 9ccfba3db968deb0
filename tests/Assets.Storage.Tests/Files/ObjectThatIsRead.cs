namespace Assets.Storage.Tests.Files;

public sealed class ObjectThatIsRead : FolderStore
{
    [Fact]
    public async Task Stays_whole_while_it_is_replaced_and_deleted()
    {
        var first = new string('1', 1 << 20);
        await PutAsync("a", first);
        using var opened = await OpenAsync("a");
        await PutAsync("a", "second", new() { Mode = PutMode.Replace });
        await Store.DeleteAsync([ObjectKey.Parse("a")], Cancellation);
        Assert.Equal(first, await new StreamReader(opened!.Content).ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task Has_the_headers_of_its_content_while_writers_replace_it()
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await ReplaceAsync(0);
        var writers = Enumerable
            .Range(1, 2)
            .Select(writer =>
                Task.Run(
                    async () =>
                    {
                        for (var round = 0; round < 200; round++)
                            await ReplaceAsync(writer * 1_000 + round);
                    },
                    Cancellation
                )
            );
        var reader = Task.Run(
            async () =>
            {
                while (!done.IsCancellationRequested)
                {
                    using var opened = await OpenAsync("a");
                    Assert.Equal(
                        opened!.Headers.ContentType,
                        await new StreamReader(opened.Content).ReadToEndAsync(Cancellation)
                    );
                }
            },
            Cancellation
        );
        await Task.WhenAll(writers);
        await done.CancelAsync();
        await reader;
    }

    [Fact]
    public async Task Gets_a_later_time_when_it_is_replaced()
    {
        await PutAsync("a", "first");
        // The clock was set back after that.
        File.SetLastWriteTimeUtc(PathOf("a"), DateTime.UtcNow.AddHours(1));
        using var first = await OpenAsync("a");
        await PutAsync("a", "other", new() { Mode = PutMode.Replace });
        using var second = await OpenAsync("a");
        Assert.True(second!.LastModified > first!.LastModified);
        Assert.NotEqual(first.ETag, second.ETag);
    }

    private Task ReplaceAsync(int number)
    {
        var text = $"text/x-{number:d8}";
        return PutAsync(
            "a",
            text,
            new()
            {
                Mode = PutMode.Replace,
                Headers = new() { ContentType = text },
            }
        );
    }
}
