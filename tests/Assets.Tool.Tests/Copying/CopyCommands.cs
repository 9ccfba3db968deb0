using System.Text.Json;
using Assets.Tool.CommandLine;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Copying;

/// <summary>Command lines, in the process of the tests.</summary>
public sealed class CopyCommands : IAsyncLifetime
{
    private readonly FilledFolder folder = new();

    private string Target => folder.Other("target");

    public async ValueTask InitializeAsync() => await folder.FillAsync();

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return default;
    }

    [Fact]
    public async Task CopyWhatHasThePrefix()
    {
        var (code, output, _) = await RunAsync("--prefix", "2026/");
        Assert.Equal(ExitCode.Success, code);
        Assert.Equal($"Copied 3 objects, replaced 0 (9.4 MB) and deleted 0 in {Target}; 0 existed.\n", output);
        await folder.AssertAreInAsync(folder.OtherStore("target"));
    }

    [Fact]
    public async Task ShowEachStepInADryRun()
    {
        var (code, output, _) = await RunAsync("--dry-run");
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("copy    2026/11/photo.jpg\n", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public async Task DeleteOnlyWithYes()
    {
        await folder.OtherStore("target").PutAsync("other", "1");
        var (_, output, _) = await RunAsync("--delete");
        Assert.Contains("delete  other\n", output, StringComparison.Ordinal);
        Assert.Contains("Run the command again with --yes.", output, StringComparison.Ordinal);
        Assert.Equal(["other"], await folder.OtherStore("target").KeysAsync());
        await RunAsync("--delete", "--yes");
        Assert.Equal(await folder.Store.KeysAsync(), await folder.OtherStore("target").KeysAsync());
    }

    [Fact]
    public async Task KeepAndReportWhatDiffers()
    {
        await folder.OtherStore("target").PutAsync("2026/11/photo.jpg", "other content");
        var (code, _, error) = await RunAsync();
        Assert.Equal(ExitCode.Negative, code);
        Assert.Contains(
            "error ASSETS514: '2026/11/photo.jpg' was not copied, because the target has another object with this key, "
                + "which has 13 bytes instead of 3. Add --replace to replace it.",
            error,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Success, (await RunAsync("--replace")).Code);
        Assert.Equal(ExitCode.Success, (await RunAsync("--verify")).Code);
    }

    [Fact]
    public async Task ReportAnEmptySource()
    {
        var (code, _, error) = await RunAsync("--prefix", "2027/", "--delete", "--yes");
        Assert.Equal(ExitCode.Failure, code);
        Assert.Contains("error ASSETS513: Nothing was copied or deleted", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteOneJsonDocument()
    {
        var (_, output, _) = await RunAsync("--json");
        using var document = JsonDocument.Parse(output);
        Assert.True(document.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(4, document.RootElement.GetProperty("copied").GetInt32());
    }

    [Theory]
    [InlineData(".")]
    [InlineData("below")]
    [InlineData("..")]
    public async Task RefuseAddressesThatOverlap(string relative)
    {
        var to = Path.GetFullPath(Path.Combine(folder.Source, relative));
        var (code, _, error) = await RunAtAsync(folder.Source, to);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("overlap", error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] options) =>
        RunAtAsync([folder.Source, Target, .. options]);

    private static async Task<(int Code, string Output, string Error)> RunAtAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var token = TestContext.Current.CancellationToken;
        var code = await AssetsCommand.RunAsync(["copy", .. arguments], output, error, token);
        return (code, output.ToString(), error.ToString());
    }
}
