using Assets.Media.Configuration;
using Assets.Media.DirectUploads;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Uploading;

/// <summary>Three steps: a ticket, the file, the check.</summary>
public sealed class DirectUpload
{
    private static readonly MediaUpload Hello = new() { FileName = "hello.txt", Length = 5 };

    [Fact]
    public async Task Stores_what_was_sent_under_a_new_key_and_leaves_only_the_result_in_the_quarantine()
    {
        using var app = App.WithFiles();
        var ticket = (await app.Files.CreateUploadAsync(Hello)).Ticket!;
        Assert.Equal("PUT", ticket.Method);
        Assert.Null(await SendAsync(app, ticket, "Hello"));
        Assert.All(await app.KeysAsync(), key => Assert.StartsWith("_uploads/", key, StringComparison.Ordinal));

        var file = (await app.Files.CompleteUploadAsync(ticket.Token)).File;
        Assert.Equal("hello.txt", file.OriginalName);
        Assert.Equal("text/plain", file.ContentType);
        Assert.Equal(2, (await app.KeysAsync()).Length);
        Assert.Contains(await app.KeysAsync(), key => key.EndsWith(".completed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gives_the_same_file_when_it_is_completed_again()
    {
        using var app = App.WithFiles();
        var ticket = await SentAsync(app);
        var first = await app.Files.CompleteUploadAsync(ticket.Token);
        var second = await app.Files.CompleteUploadAsync(ticket.Token);
        Assert.Equal(first.File, second.File);
    }

    [Fact]
    public async Task Gives_one_file_when_it_is_completed_several_times_at_once()
    {
        using var app = App.WithFiles();
        var ticket = await SentAsync(app);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => app.Files.CompleteUploadAsync(ticket.Token)));
        Assert.Single(await app.KeysAsync(), key => !key.StartsWith("_uploads/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Can_be_completed_after_the_file_has_arrived_and_not_before()
    {
        using var app = App.WithFiles();
        var ticket = (await app.Files.CreateUploadAsync(Hello)).Ticket!;
        var early = await app.Files.CompleteUploadAsync(ticket.Token);
        Assert.Equal(MediaRejectionReason.Incomplete, early.Rejection!.Reason);
        await SendAsync(app, ticket, "Hello");
        Assert.True((await app.Files.CompleteUploadAsync(ticket.Token)).IsStored);
    }

    [Fact]
    public async Task Is_checked_by_the_same_rules_and_deleted_if_it_breaks_one()
    {
        using var app = App.WithFiles(store => store.Allow("image/png"));
        var ticket = (await app.Files.CreateUploadAsync(new() { FileName = "a.png" })).Ticket!;
        await SendAsync(app, ticket, "<script>alert(1)</script>");
        var result = await app.Files.CompleteUploadAsync(ticket.Token);
        Assert.Equal(MediaRejectionReason.TypeNotAllowed, result.Rejection!.Reason);
        Assert.All(await app.KeysAsync(), key => Assert.EndsWith(".completed", key, StringComparison.Ordinal));
        var again = await app.Files.CompleteUploadAsync(ticket.Token);
        Assert.Equal(MediaRejectionReason.TicketNotValid, again.Rejection!.Reason);
    }

    [Fact]
    public async Task Ends_at_the_limit_while_it_arrives()
    {
        using var app = App.WithFiles(store => store.MaxLength(100_000));
        var ticket = (await app.Files.CreateUploadAsync(new() { FileName = "a.txt" })).Ticket!;
        var content = new OneWay(new byte[10_000_000]);
        var rejection = await ReceiveAsync(app, ticket, content);
        Assert.Equal(MediaRejectionReason.TooLarge, rejection!.Reason);
        Assert.InRange(content.ReadSoFar, 100_001, 1_000_000);
        Assert.Empty(await app.KeysAsync());
    }

    [Fact]
    public async Task Does_not_replace_what_was_sent_before()
    {
        using var app = App.WithFiles();
        var ticket = await SentAsync(app);
        Assert.Equal(MediaRejectionReason.TicketNotValid, (await SendAsync(app, ticket, "Other"))!.Reason);
        var file = (await app.Files.CompleteUploadAsync(ticket.Token)).File;
        await using var stored = await app.Files.OpenAsync(file.Reference.Key);
        Assert.Equal("Hello", await new StreamReader(stored!.Content).ReadToEndAsync());
    }

    [Theory]
    [InlineData(11L, "a.txt", MediaRejectionReason.TooLarge)]
    [InlineData(0L, "a.txt", MediaRejectionReason.Empty)]
    [InlineData(5L, "a.exe", MediaRejectionReason.ExtensionMismatch)]
    public async Task Gets_no_ticket_for_what_would_be_refused(long length, string name, MediaRejectionReason reason)
    {
        using var app = App.WithFiles(store => store.MaxLength(10).Allow(".txt"));
        var result = await app.Files.CreateUploadAsync(new() { FileName = name, Length = length });
        Assert.Null(result.Ticket);
        Assert.Equal(reason, result.Rejection!.Reason);
    }

    [Fact]
    public async Task Is_refused_when_its_time_is_over()
    {
        var clock = new Clock();
        using var app = App.WithFiles(services: services => services.AddSingleton<TimeProvider>(clock));
        var ticket = await SentAsync(app);
        clock.Now += TimeSpan.FromHours(2);
        var result = await app.Files.CompleteUploadAsync(ticket.Token);
        Assert.Equal(MediaRejectionReason.TicketNotValid, result.Rejection!.Reason);
    }

    [Fact]
    public async Task Is_refused_for_every_changed_token()
    {
        using var app = App.WithFiles();
        var token = (await SentAsync(app)).Token;
        // The last character of Base64 has bits that mean nothing.
        for (var i = 0; i < token.Length - 1; i++)
        {
            var changed = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            Assert.False((await app.Files.CompleteUploadAsync(changed)).IsStored, changed);
        }

        foreach (var text in new[] { "", ".", "a.b", token[..20], token + "A", "é.ü" })
            Assert.False((await app.Files.CompleteUploadAsync(text)).IsStored, text);
        Assert.True((await app.Files.CompleteUploadAsync(token)).IsStored);
    }

    [Fact]
    public async Task Belongs_to_one_store()
    {
        using var app = App.With(media =>
            media.Add("a", store => store.UseMemory("a")).Add("b", store => store.UseMemory("b"))
        );
        var ticket = (await app["a"].CreateUploadAsync(Hello)).Ticket!;
        var result = await app["b"].CompleteUploadAsync(ticket.Token);
        Assert.Equal(MediaRejectionReason.TicketNotValid, result.Rejection!.Reason);
    }

    private static async Task<UploadTicket> SentAsync(App app)
    {
        var ticket = (await app.Files.CreateUploadAsync(Hello)).Ticket!;
        Assert.Null(await SendAsync(app, ticket, "Hello"));
        return ticket;
    }

    private static Task<MediaRejection?> SendAsync(App app, UploadTicket ticket, string text) =>
        ReceiveAsync(app, ticket, App.Text(text));

    private static Task<MediaRejection?> ReceiveAsync(App app, UploadTicket ticket, Stream content) =>
        app
            .Services.GetRequiredService<DirectUploadTickets>()
            .ReceiveAsync(app.Services.GetRequiredService<StoreEntries>()["files"], ticket.Token, content, default);
}
