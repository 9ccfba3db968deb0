using System.Net;
using System.Text;
using Assets.Media.Validating;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Assets.Media.Tests.Forms;

/// <summary>Nothing of a form that is refused stays in a store.</summary>
public sealed class FormThatIsRefused
{
    private static readonly Part Good = new("a", "Hello", "a.txt");
    private static readonly Part Bad = new("b", "\0\x01\x02", "b.txt");

    [Fact]
    public async Task Has_its_earlier_files_deleted()
    {
        await using var app = await FormApp.StartAsync();
        var (status, problem) = await app.RefusedAsync(Good, Bad, Good);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.Contains("\"b\":[", problem, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"TypeNotAllowed\"", problem, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], app.Form!.Files.Select(file => file.Field));
        Assert.Empty(await app.KeysAsync());
    }

    [Fact]
    public async Task Keeps_what_was_accepted_if_the_app_wants_it()
    {
        await using var app = await FormApp.StartAsync(form => form.KeepAccepted = true);
        var (status, _) = await app.RefusedAsync(Good, Bad, Good);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.Equal([true, false, true], app.Form!.Files.Select(file => file.Result.IsStored));
        Assert.Equal(2, (await app.KeysAsync()).Count);
    }

    [Fact]
    public async Task Has_more_files_than_the_store_allows()
    {
        await using var app = await FormApp.StartAsync(store: store => store.Configure(rules => rules.MaxFiles = 2));
        var (_, problem) = await app.RefusedAsync(Good, Good, Good);
        Assert.Contains("At most 2 files", problem, StringComparison.Ordinal);
        Assert.Empty(await app.KeysAsync());
    }

    [Fact]
    public async Task Has_a_file_for_a_field_that_has_no_store()
    {
        await using var app = await FormApp.StartAsync(form => form.Store = null);
        var (status, _) = await app.RefusedAsync(Good);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
    }

    [Fact]
    public async Task Has_too_many_or_too_long_fields()
    {
        await using var app = await FormApp.StartAsync(form => (form.MaxFields, form.MaxFieldsLength) = (2, 1000));
        Assert.Equal(HttpStatusCode.OK, (await app.RefusedAsync(Good, new("x", "1"), new("x", "2"))).Status);
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            (await app.RefusedAsync(Good, new("x", "1"), new("x", "2"), new("x", ""))).Status
        );
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            (await app.RefusedAsync(Good, new("x", new string('x', 1000)))).Status
        );
        Assert.Single(await app.KeysAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_not_read_further_when_a_file_is_too_long(bool onKestrel)
    {
        await using var app = await FormApp.StartAsync(store: store => store.MaxLength(100_000), onKestrel: onKestrel);
        // No length is announced. The rest is so long that a test that read it would be noticed.
        var body = new OneWay(Part.Body(Good, new Part("b", new byte[2_000_000], "b.zip")));
        using var answer = await app.Client.PostAsync("/", Part.Chunked(body));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(MediaRejectionReason.TooLarge, app.Form!.Files[^1].Result.Rejection!.Reason);
        Assert.Empty(await app.KeysAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_longer_than_all_its_files_may_be(bool announced)
    {
        await using var app = await FormApp.StartAsync(form => form.MaxLength = 300_000);
        var body = Part.Body(Good, new Part("b", new byte[400_000], "b.zip"));
        using var content = announced ? (HttpContent)Part.Form(body) : Part.Chunked(new OneWay(body));
        using var answer = await app.Client.PostAsync("/", content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(MediaRejectionReason.TooLarge, app.Form!.Rejection!.Reason);
        Assert.Empty(await app.KeysAsync());
    }

    [Fact]
    public async Task Ends_before_its_end()
    {
        await using var app = await FormApp.StartAsync();
        var body = Part.Body(Good, new Part("b", "World", "b.txt"));
        for (var length = 0; length < body.Length - 4; length++)
        {
            using var answer = await app.Client.PostAsync("/", Part.Form(body[..length]));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }

        Assert.Empty(await app.KeysAsync());
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", HttpStatusCode.UnprocessableEntity)]
    [InlineData("multipart/form-data; boundary=\"\"", HttpStatusCode.UnprocessableEntity)]
    [InlineData("nonsense", HttpStatusCode.UnsupportedMediaType)]
    public async Task Is_no_form(string contentType, HttpStatusCode expected)
    {
        await using var app = await FormApp.StartAsync();
        using var content = new ByteArrayContent(Part.Body(Good));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var answer = await app.Client.PostAsync("/", content);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Has_no_files_and_more_fields_than_the_framework_takes()
    {
        await using var app = await FormApp.StartAsync();
        using var content = new FormUrlEncodedContent(
            Enumerable.Range(0, 2000).Select(number => KeyValuePair.Create($"{number}", "x"))
        );
        using var answer = await app.Client.PostAsync("/", content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Theory]
    [InlineData("Content-Disposition: form-data\r\n")]
    [InlineData("Content-Disposition: form-data; name=\"\"; filename=\"a.txt\"\r\n")]
    [InlineData("Content-Disposition: attachment; filename=\"a.txt\"\r\n")]
    [InlineData("Content-Type: text/plain\r\n")]
    public async Task Has_a_part_without_a_name(string headers)
    {
        await using var app = await FormApp.StartAsync();
        var body = $"--{Part.Boundary}\r\n{headers}\r\nHello\r\n--{Part.Boundary}--\r\n";
        using var answer = await app.Client.PostAsync("/", Part.Form(Encoding.ASCII.GetBytes(body)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Was_aborted_by_its_client()
    {
        await using var app = await FormApp.StartAsync(onKestrel: true);
        using var abort = new CancellationTokenSource();
        var body = Part.Body(Good, new Part("b", new byte[1_000_000], "b.zip"));
        var sending = new OneWay(
            body,
            before: position =>
            {
                if (position < body.Length / 2 || abort.IsCancellationRequested)
                    return;
                for (var wait = 0; app.KeysAsync().GetAwaiter().GetResult().Count == 0; wait++)
                {
                    Assert.True(wait < 500, "The first file is not stored.");
                    Thread.Sleep(20);
                }

                abort.Cancel();
            }
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            app.Client.PostAsync("/", Part.Chunked(sending), abort.Token)
        );
        await EmptyAsync(app);
    }

    [Fact]
    public async Task Is_one_that_the_app_fails_on()
    {
        await using var app = await FormApp.StartAsync(
            store: store => store.Validate<Failing>(),
            pipeline: pipeline =>
                pipeline.Use(
                    async (context, next) =>
                    {
                        try
                        {
                            await next(context);
                        }
                        catch (InvalidTimeZoneException)
                        {
                            context.Response.StatusCode = 500;
                        }
                    }
                )
        );
        Assert.Equal(
            HttpStatusCode.InternalServerError,
            (await app.RefusedAsync(Good, Bad with { Content = [65] })).Status
        );
        Assert.Empty(await app.KeysAsync());
    }

    [Fact]
    public async Task Has_its_reasons_in_a_model_state()
    {
        await using var app = await FormApp.StartAsync();
        await app.RefusedAsync(Good, Bad);
        var state = new ModelStateDictionary();
        app.Form!.AddTo(state);
        Assert.Equal("b", Assert.Single(state).Key);
        app.Form.Files[1].Result.AddTo(state, "avatar");
        app.Form.Files[0].Result.AddTo(state, "other");
        Assert.Equal(["avatar", "b"], state.Keys.Order());
    }

    private static async Task EmptyAsync(FormApp app)
    {
        for (var wait = 0; (await app.KeysAsync()).Count > 0; wait++)
        {
            Assert.True(wait < 500, "A file is left over.");
            await Task.Delay(20);
        }
    }

    private sealed class Failing : IMediaValidator
    {
        public ValueTask<string?> ValidateAsync(MediaCandidate candidate, CancellationToken cancellationToken) =>
            candidate.Upload.FileName == "b.txt" ? throw new InvalidTimeZoneException() : new((string?)null);
    }
}
