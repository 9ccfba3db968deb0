using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Assets.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.Media.Tests.Stores;

/// <summary>What media gives on every store, through a real server: what a browser does is the same on all of them.</summary>
public abstract class MediaContract : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private WebApplication app = null!;

    /// <summary>Says where the store is.</summary>
    private protected abstract void Use(MediaStoreBuilder store);

    /// <summary>Skips the tests where the server of the store is missing.</summary>
    private protected virtual void Require() { }

    private IMediaStorage Files => app.Services.GetRequiredService<MediaStores>()["files"];

    private IObjectStore Objects => app.Services.GetRequiredService<Media.Configuration.StoreEntries>()["files"].Store;

    public async ValueTask InitializeAsync()
    {
        Require();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Logging.ClearProviders();
        builder.Services.AddMedia(media =>
            media
                .Configure(options => options.SigningKeys = [Serving.MediaSite.Key])
                .Add(
                    "files",
                    store =>
                    {
                        Use(store);
                        store.MaxLength(1_000_000).Path("{name}{ext}");
                    }
                )
        );
        app = builder.Build();
        app.MapMedia();
        app.MapMediaUploads("/uploads", "files");
        await app.StartAsync();
        client.BaseAddress = new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        client.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_file_is_stored_read_whole_and_in_part_and_deleted()
    {
        var file = await SaveAsync("Hello, store", $"grüße {Guid.NewGuid():n}.txt");
        await using (var whole = await Files.OpenAsync(file.Reference.Key))
        {
            Assert.Equal("Hello, store", await new StreamReader(whole!.Content).ReadToEndAsync());
            Assert.Equal("text/plain", whole.Headers.ContentType);
            Assert.Equal(file.Sha256, whole.Headers.Metadata["sha256"]);
        }

        await using (var part = await Files.OpenAsync(file.Reference.Key, ByteRange.Suffix(5)))
            Assert.Equal("store", await new StreamReader(part!.Content).ReadToEndAsync());
        await Files.DeleteAsync(file.Reference.Key);
        Assert.Null(await Files.OpenAsync(file.Reference.Key));
        await Files.DeleteAsync(file.Reference.Key);
    }

    [Fact]
    public async Task Files_of_one_name_at_the_same_time_are_all_kept()
    {
        var name = $"{Guid.NewGuid():n}.txt";
        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SaveAsync($"file {i}", name)));
        Assert.Equal(8, files.Select(file => file.Key).Distinct().Count());
        foreach (var (file, i) in files.Select((file, i) => (file, i)))
        {
            await using var stored = await Files.OpenAsync(file.Reference.Key);
            Assert.Equal($"file {i}", await new StreamReader(stored!.Content).ReadToEndAsync());
        }
    }

    [Fact]
    public async Task A_signed_url_gives_the_file_as_it_was_found_and_nothing_without_its_signature()
    {
        var file = await SaveAsync("Hello", $"{Guid.NewGuid():n}.txt");
        var url = await Files.GetUrlAsync(file.Reference.Key, new() { FileName = "straße 1.txt" });
        Assert.Equal(url, await Files.GetUrlAsync(file.Reference.Key, new() { FileName = "straße 1.txt" }));
        using var answer = await client.GetAsync(url);
        Assert.Equal("Hello", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal("straße 1.txt", disposition.FileNameStar);
        using var part = await client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Range = new RangeHeaderValue(1, 3) } }
        );
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("ell", await part.Content.ReadAsStringAsync());
        using var bare = await client.GetAsync(url.Split('?')[0]);
        Assert.False(bare.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_direct_upload_is_sent_as_the_ticket_says_checked_and_stored()
    {
        var ticket = await TicketAsync("notes.txt", 5);
        using (var sent = await SendAsync(ticket, "Hello"))
            Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());
        var file = await CompleteAsync(ticket);
        Assert.Equal("notes.txt", file!.OriginalName);
        await using var stored = await Files.OpenAsync(file.Reference.Key);
        Assert.Equal("Hello", await new StreamReader(stored!.Content).ReadToEndAsync());
        Assert.Equal("attachment", stored.Headers.ContentDisposition);
        Assert.Null(await Objects.OpenAsync(QuarantineOf(ticket)));
        Assert.Equal(file, await CompleteAsync(ticket));
    }

    [Fact]
    public async Task A_direct_upload_that_breaks_a_rule_is_refused_and_deleted()
    {
        var ticket = await TicketAsync("notes.txt", 5);
        using (await SendAsync(ticket, "<!doctype html><script>alert(1)</script>")) { }

        using var answer = await client.PostAsJsonAsync("/uploads/complete", new { token = ticket.Token });
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("text/html", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(await Objects.OpenAsync(QuarantineOf(ticket)));
    }

    [Fact]
    public async Task A_direct_upload_that_is_too_long_is_never_stored()
    {
        var ticket = await TicketAsync("notes.txt", 5);
        using (await SendAsync(ticket, new string('a', 1_000_001))) { }

        using var answer = await client.PostAsJsonAsync("/uploads/complete", new { token = ticket.Token });
        Assert.False(answer.IsSuccessStatusCode);
        Assert.Null(await Objects.OpenAsync(QuarantineOf(ticket)));
    }

    [Fact]
    public async Task A_file_in_the_quarantine_is_not_served()
    {
        var ticket = await TicketAsync("notes.txt", 5);
        using (await SendAsync(ticket, "Hello")) { }

        using var answer = await client.GetAsync($"/media/files/{QuarantineOf(ticket)}");
        Assert.False(answer.IsSuccessStatusCode);
        Assert.True((await CompleteAsync(ticket)) is not null);
    }

    private async Task<StoredFile> SaveAsync(string text, string name)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return (await Files.SaveAsync(content, new() { FileName = name })).File;
    }

    private async Task<UploadTicket> TicketAsync(string name, long length)
    {
        using var answer = await client.PostAsJsonAsync("/uploads", new { fileName = name, length });
        return (await answer.Content.ReadFromJsonAsync<UploadTicket>())!;
    }

    /// <summary>As media-upload.js sends it.</summary>
    private async Task<HttpResponseMessage> SendAsync(UploadTicket ticket, string text)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(ticket.Method),
            new Uri(client.BaseAddress!, ticket.Url)
        );
        HttpContent file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        if (ticket.Method == "POST")
        {
            var form = new MultipartFormDataContent();
            foreach (var (name, value) in ticket.Fields)
                form.Add(new StringContent(value) { Headers = { ContentType = null } }, $"\"{name}\"");
            form.Add(file, "\"file\"", "\"blob\"");
            file = form;
        }

        request.Content = file;
        foreach (var (name, value) in ticket.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    private async Task<StoredFile?> CompleteAsync(UploadTicket ticket)
    {
        using var answer = await client.PostAsJsonAsync("/uploads/complete", new { token = ticket.Token });
        return await answer.Content.ReadFromJsonAsync<StoredFile>();
    }

    private static ObjectKey QuarantineOf(UploadTicket ticket)
    {
        var token = System.Text.Json.JsonDocument.Parse(
            System.Buffers.Text.Base64Url.DecodeFromChars(
                ticket.Token.AsSpan(0, ticket.Token.IndexOf('.', StringComparison.Ordinal))
            )
        );
        return ObjectKey.Parse($"_uploads/{token.RootElement.GetProperty("Id").GetString()}");
    }
}
