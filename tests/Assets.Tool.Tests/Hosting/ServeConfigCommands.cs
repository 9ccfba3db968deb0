using Assets.Tool.CommandLine;
using Site = Assets.Tool.Tests.Harness.PublishedSite;

namespace Assets.Tool.Tests.Hosting;

/// <summary><c>assets serve-config</c> on the command line.</summary>
public sealed class ServeConfigCommands : IDisposable
{
    private readonly Site site = Site.Shop().WriteManifest();

    [Theory]
    [InlineData("nginx", "try_files ")]
    [InlineData("caddy", "file_server")]
    [InlineData("headers", "/css/site.aaaaaaaaa1.css\n")]
    [InlineData("iis", "<rewriteMap ")]
    public async Task WriteTheConfiguration(string server, string part)
    {
        var (code, output, error) = await Run("serve-config", server, site.Folder);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(part, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAFileWithoutNamesOfThisMachine()
    {
        var file = Path.Combine(site.Folder, "conf", "nginx.conf");
        await Run("serve-config", "nginx", site.Folder, "--output", file, "--root", "/app/wwwroot");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(site.Folder, text, StringComparison.Ordinal);
        Assert.Contains("root \"/app/wwwroot\";", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nginx", "--path-base", "shop")]
    [InlineData("nginx", "--upstream", "http://127.0.0.1:5000/app")]
    [InlineData("nginx", "--fallback", "none.html")]
    [InlineData("headers", "--fallback", "index.html")]
    public async Task RefuseAnOptionThatDoesNotFit(string server, string option, string value)
    {
        var (code, output, error) = await Run("serve-config", server, site.Folder, option, value);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("ASSETS542", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefuseATextThatACaddyfileCannotHave()
    {
        site.Header("index.html", "X-Name", "{$HOME}").WriteManifest();
        var (code, _, error) = await Run("serve-config", "caddy", site.Folder);
        Assert.Equal(2, code);
        Assert.Contains("ASSETS540", error, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await AssetsCommand.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
