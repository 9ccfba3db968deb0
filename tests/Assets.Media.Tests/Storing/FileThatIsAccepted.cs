using System.Security.Cryptography;
using System.Text;
using Assets.Storage;

namespace Assets.Media.Tests.Storing;

public sealed class FileThatIsAccepted
{
    [Fact]
    public async Task Is_stored_under_a_new_key_with_what_was_found_out_about_it()
    {
        using var app = App.WithFiles();
        var file = (await app.Files.SaveAsync(App.Text("Hello"), new() { FileName = "C:\\Temp\\Hello.txt" })).File;

        Assert.Equal("files", file.Store);
        Assert.Equal("text/plain", file.ContentType);
        Assert.Equal(5, file.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("Hello"u8)), file.Sha256);
        Assert.Equal("Hello.txt", file.OriginalName);
        Assert.Null(file.Width);
        Assert.EndsWith(".txt", file.Key, StringComparison.Ordinal);
        Assert.DoesNotContain("Hello", file.Key, StringComparison.Ordinal);
        Assert.Equal([file.Key], await app.KeysAsync());
    }

    [Fact]
    public async Task Is_read_whole_and_in_part()
    {
        using var app = App.WithFiles();
        var key = (await app.Files.SaveAsync(App.Text("Hello"))).File.Reference.Key;

        await using var whole = await app.Files.OpenAsync(
            key,
            cancellationToken: TestContext.Current.CancellationToken
        );
        await using var part = await app.Files.OpenAsync(key, ByteRange.From(1));
        Assert.Equal("Hello", await new StreamReader(whole!.Content).ReadToEndAsync());
        Assert.Equal("ello", await new StreamReader(part!.Content).ReadToEndAsync());
    }

    [Theory]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) + 1)]
    [InlineData(3_000_000)]
    public async Task Is_stored_byte_for_byte_in_memory_and_in_a_temporary_file(int length)
    {
        using var app = App.WithFiles();
        var bytes = Encoding.ASCII.GetBytes(new string('x', length - 1) + "y");
        var file = (await app.Files.SaveAsync(new OneWay(bytes))).File;

        await using var stored = await app.Files.OpenAsync(file.Reference.Key);
        using var read = new MemoryStream();
        await stored!.Content.CopyToAsync(read);
        Assert.Equal(bytes, read.ToArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256);
    }

    [Fact]
    public async Task Is_public_for_ever_or_private_by_the_rule_of_its_store()
    {
        using var shared = App.WithFiles(store => store.Public());
        using var secret = App.WithFiles();
        Assert.Equal("public, max-age=31536000, immutable", (await HeadersAsync(shared)).CacheControl);
        Assert.Equal("private, no-cache", (await HeadersAsync(secret)).CacheControl);
        Assert.Equal("attachment", (await HeadersAsync(secret)).ContentDisposition);
    }

    [Fact]
    public async Task Keeps_both_of_two_with_the_same_key()
    {
        using var app = App.WithFiles(store => store.Path("{name}{ext}"));
        var upload = new MediaUpload { FileName = "report.txt" };
        var files = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => app.Files.SaveAsync(App.Text($"{i}"), upload))
        );

        Assert.Equal(8, files.Select(file => file.File.Key).Distinct().Count());
        Assert.Contains("report.txt", files.Select(file => file.File.Key));
        Assert.Equal(8, (await app.KeysAsync()).Length);
    }

    [Fact]
    public async Task Gets_the_key_that_the_app_makes()
    {
        using var app = App.WithFiles(store => store.Path(file => $"{file.Upload.Values["user"]}/{file.Sha256}"));
        var upload = new MediaUpload { Values = new Dictionary<string, string> { ["user"] = "42" } };
        var first = (await app.Files.SaveAsync(App.Text("a"), upload)).File;
        var second = (await app.Files.SaveAsync(App.Text("a"), upload)).File;
        Assert.Equal($"42/{first.Sha256}", first.Key);
        Assert.NotEqual(first.Key, second.Key);
    }

    [Fact]
    public async Task Is_deleted_once_and_again()
    {
        using var app = App.WithFiles();
        var key = (await app.Files.SaveAsync(App.Text("a"))).File.Reference.Key;
        await app.Files.DeleteAsync(key);
        await app.Files.DeleteAsync(key);
        Assert.Empty(await app.KeysAsync());
    }

    private static async Task<ObjectHeaders> HeadersAsync(App app)
    {
        var file = (await app.Files.SaveAsync(App.Text("a"))).File;
        await using var stored = await app.Files.OpenAsync(file.Reference.Key);
        return stored!.Headers;
    }
}
