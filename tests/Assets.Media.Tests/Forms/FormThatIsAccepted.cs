using System.Net;
using System.Net.Http.Json;
using System.Text;
using Assets.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Forms;

public sealed class FormThatIsAccepted
{
    [Fact]
    public async Task Has_its_fields_and_stored_files()
    {
        await using var app = await FormApp.StartAsync();
        using var answer = await app.PostAsync(
            new("title", "Größe"),
            new("file", "Hello", "C:\\fakepath\\grüße.txt"),
            new("title", "second"),
            new("file", "World", "b.txt")
        );
        var files = await answer.Content.ReadFromJsonAsync<StoredFile[]>();
        Assert.Equal(["grüße.txt", "b.txt"], files!.Select(file => file.OriginalName));
        Assert.Equal("Größe,second", app.Form!.Fields["title"].ToString());
        Assert.Equal(files, app.Form.FilesOf("file"));
        Assert.Equal(2, (await app.KeysAsync()).Count);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/profiles/streamed")]
    public async Task Has_its_first_file_stored_before_the_second_one_arrives(string path)
    {
        await using var app = await FormApp.StartAsync(
            services: services =>
                services.AddControllers().AddApplicationPart(typeof(Validating.ProfilesController).Assembly),
            pipeline: app => app.MapControllers()
        );
        var body = Part.Body(new("a", "Hello", "a.txt"), new Part("b", "World", "b.txt"));
        var half = Encoding.UTF8.GetString(body).IndexOf("World", StringComparison.Ordinal);
        var stored = false;
        // The second half is not sent before the file of the first half is in the store.
        var sending = new OneWay(
            body,
            piece: half,
            before: position =>
            {
                for (var wait = 0; position == half && !stored && wait < 1000; wait++)
                {
                    stored = app.KeysAsync().GetAwaiter().GetResult().Count == 1;
                    Thread.Sleep(10);
                }
            }
        );
        using var answer = await app.Client.PostAsync(path, Part.Chunked(sending));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(stored);
    }

    [Fact]
    public async Task May_have_inputs_in_which_no_file_was_chosen()
    {
        await using var app = await FormApp.StartAsync();
        using var answer = await app.PostAsync(new("a", "", ""), new("b", "Hello", "b.txt"), new("c", "", ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["b"], app.Form!.Files.Select(file => file.Field));
    }

    [Fact]
    public async Task Has_a_store_for_each_field_and_values_for_paths()
    {
        await using var app = await FormApp.StartAsync(
            form =>
            {
                form.Stores["invoice"] = "others";
                form.Values = _ => new Dictionary<string, string> { ["owner"] = "42" };
            },
            store => store.Path("{owner}/{name}{ext}")
        );
        using var answer = await app.PostAsync(new("invoice", "a", "a.txt"), new("file", "b", "b.txt"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["others", "files"], app.Form!.Files.Select(file => file.Result.File.Store));
        Assert.Equal(["42/b.txt"], await app.KeysAsync());
    }

    [Fact]
    public async Task Can_have_been_read_by_something_else()
    {
        await using var app = await FormApp.StartAsync(pipeline: app =>
            app.Use(
                async (context, next) =>
                {
                    await context.Request.ReadFormAsync();
                    await next(context);
                }
            )
        );
        using var answer = await app.PostAsync(new("title", "x"), new("file", "Hello", "a.txt"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("x", app.Form!.Fields["title"]);
        Assert.Single(app.Form.FilesOf("file"));
    }

    [Fact]
    public async Task Can_have_no_files_and_no_parts()
    {
        await using var app = await FormApp.StartAsync();
        using var content = new FormUrlEncodedContent([new("title", "x")]);
        using var answer = await app.Client.PostAsync("/", content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("x", app.Form!.Fields["title"]);
    }

    [Fact]
    public async Task Can_be_taken_back()
    {
        await using var app = await FormApp.StartAsync();
        using var answer = await app.PostAsync(new("a", "a", "a.txt"), new("b", "b", "b.txt"));
        await app.Form!.DeleteFilesAsync();
        Assert.Empty(await app.KeysAsync());
    }

    [Fact]
    public async Task Can_have_files_of_the_length_that_the_store_allows_on_a_server_that_allows_less()
    {
        await using var app = await FormApp.StartAsync(store: store => store.MaxLength(40_000_000), onKestrel: true);
        var zip = new byte[31_000_000];
        "PK\x03\x04"u8.CopyTo(zip);
        using var answer = await app.PostAsync(new Part("file", zip, "a.zip"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
