using Assets.Media.Tests.Inspection.Samples;
using Assets.Storage;

namespace Assets.Media.Tests.Variants;

public sealed class VariantsOnDemand
{
    [Fact]
    public async Task Are_made_once_and_then_read()
    {
        using var gallery = new Gallery();
        await gallery.PutAsync();
        Assert.Equal("thumb", await gallery.ReadAsync());
        Assert.Equal("thumb", await gallery.ReadAsync());
        Assert.Equal(1, gallery.Processor.Rendered);
    }

    [Fact]
    public async Task Have_their_type_and_the_caching_of_the_image()
    {
        using var gallery = new Gallery();
        await gallery.PutAsync(headers: new() { ContentType = "image/png", CacheControl = "private, no-cache" });
        await using var variant = await gallery.OpenAsync();
        Assert.Equal("image/webp", variant!.Headers.ContentType);
        Assert.Equal("private, no-cache", variant.Headers.CacheControl);
    }

    [Fact]
    public async Task Are_made_once_for_a_hundred_requests()
    {
        var started = new TaskCompletionSource();
        using var gallery = new Gallery(new() { Before = _ => started.Task });
        await gallery.PutAsync();
        var requests = Enumerable.Range(0, 100).Select(_ => Task.Run(() => gallery.ReadAsync())).ToArray();
        started.SetResult();
        Assert.All(await Task.WhenAll(requests), text => Assert.Equal("thumb", text));
        Assert.Equal(1, gallery.Processor.Rendered);
    }

    [Fact]
    public async Task Are_read_if_another_process_was_faster()
    {
        var objects = new Assets.Storage.Memory.MemoryStore();
        using var other = new Gallery(objects: objects);
        using var gallery = new Gallery(new() { Before = _ => other.ReadAsync() }, objects: objects);
        await gallery.PutAsync();
        Assert.Equal("thumb", await gallery.ReadAsync());
        Assert.Equal((1, 1), (gallery.Processor.Rendered, other.Processor.Rendered));
    }

    [Fact]
    public async Task Are_not_cancelled_while_another_request_waits()
    {
        var making = new TaskCompletionSource<CancellationToken>();
        var finish = new TaskCompletionSource();
        using var gallery = new Gallery(
            new()
            {
                Before = token =>
                {
                    making.SetResult(token);
                    return finish.Task;
                },
            }
        );
        await gallery.PutAsync();
        using var cancellation = new CancellationTokenSource();
        var impatient = gallery.OpenAsync(cancellationToken: cancellation.Token);
        var token = await making.Task;
        var patient = gallery.ReadAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.False(token.IsCancellationRequested);
        finish.SetResult();
        Assert.Equal("thumb", await patient);
    }

    [Fact]
    public async Task Are_cancelled_with_the_last_request()
    {
        var making = new TaskCompletionSource<CancellationToken>();
        using var gallery = new Gallery(
            new()
            {
                Before = token =>
                {
                    making.SetResult(token);
                    return Task.Delay(Timeout.Infinite, token);
                },
            }
        );
        await gallery.PutAsync();
        using var cancellation = new CancellationTokenSource();
        var request = gallery.OpenAsync(cancellationToken: cancellation.Token);
        var token = await making.Task;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        Assert.True(token.IsCancellationRequested);
    }

    [Theory]
    [InlineData("large")]
    [InlineData("THUMB")]
    [InlineData("")]
    public async Task Exist_only_as_they_are_defined(string name)
    {
        using var gallery = new Gallery();
        await gallery.PutAsync();
        Assert.Null(await gallery.ReadAsync(name));
        Assert.Equal(["2026/cat.png"], await gallery.App.KeysAsync());
    }

    [Fact]
    public async Task Do_not_exist_for_a_file_that_does_not_but_may_later()
    {
        using var gallery = new Gallery();
        Assert.Null(await gallery.ReadAsync());
        await gallery.PutAsync();
        Assert.Equal("thumb", await gallery.ReadAsync());
    }

    [Theory]
    [InlineData("Hello, this is text.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>")]
    [InlineData("%PDF-1.4")]
    [InlineData("\u0089PNG\r\n\u001a\n")]
    [InlineData("")]
    public async Task Do_not_exist_for_a_file_that_is_no_image(string content)
    {
        using var gallery = new Gallery();
        await gallery.PutAsync(System.Text.Encoding.Latin1.GetBytes(content));
        Assert.Null(await gallery.ReadAsync());
        Assert.Equal(0, gallery.Processor.Rendered);
        Assert.Equal(["2026/cat.png"], await gallery.App.KeysAsync());
    }

    [Fact]
    public async Task Do_not_exist_for_an_image_that_is_too_large_by_now()
    {
        using var pixels = new Gallery(configure: files => files.Images(rules => rules.MaxPixels = 60 * 40 - 1));
        await pixels.PutAsync();
        Assert.Null(await pixels.ReadAsync());
        using var bytes = new Gallery(configure: files => files.MaxLength(10));
        await bytes.PutAsync();
        Assert.Null(await bytes.ReadAsync());
        Assert.Equal((0, 0), (pixels.Processor.Rendered, bytes.Processor.Rendered));
    }

    [Fact]
    public async Task Are_not_tried_again_for_five_minutes_if_the_image_is_damaged()
    {
        using var gallery = new Gallery(new() { Succeeds = false });
        await gallery.PutAsync();
        Assert.Null(await gallery.ReadAsync());
        gallery.Clock.Now += TimeSpan.FromMinutes(4.9);
        Assert.Null(await gallery.ReadAsync());
        Assert.Equal(1, gallery.Processor.Rendered);
        gallery.Clock.Now += TimeSpan.FromMinutes(0.1);
        Assert.Null(await gallery.ReadAsync());
        Assert.Equal(2, gallery.Processor.Rendered);
        Assert.Equal(["2026/cat.png"], await gallery.App.KeysAsync());
    }

    [Fact]
    public async Task Are_made_at_upload_if_they_are_defined_so()
    {
        using var gallery = new Gallery(atUpload: true);
        var file = await gallery.App.Files.SaveAsync(new MemoryStream(PngFile.Of(60, 40)));
        Assert.True(file.IsStored, file.Rejection?.Message);
        Assert.Contains(
            await gallery.App.KeysAsync(),
            key => key.StartsWith($"_variants/{file.File.Key}/thumb-", StringComparison.Ordinal)
        );
        await gallery.App.Files.DeleteAsync(ObjectKey.Parse(file.File.Key));
        Assert.Empty(await gallery.App.KeysAsync());
    }

    [Fact]
    public async Task Do_not_fail_an_upload()
    {
        using var gallery = new Gallery(new() { Before = _ => throw new IOException("Full.") }, atUpload: true);
        var file = await gallery.App.Files.SaveAsync(new MemoryStream(PngFile.Of(60, 40)));
        Assert.True(file.IsStored);
        Assert.Equal([file.File.Key], await gallery.App.KeysAsync());
    }
}
