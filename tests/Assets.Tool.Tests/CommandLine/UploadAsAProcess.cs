using System.Diagnostics;
using Assets.Storage.Files;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.CommandLine;

/// <summary>The program itself, as a deploy stage starts it.</summary>
public sealed class UploadAsAProcess
{
    /// <summary>
    /// In its own output folder: in that of the tests, assemblies that ASP.NET Core has are left out.
    /// </summary>
    private static readonly string Program = Path.Combine(
        AppContext
            .BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)
            .Replace(
                Path.Combine("tests", "Assets.Tool.Tests"),
                Path.Combine("src", "Assets.Tool"),
                StringComparison.Ordinal
            ),
        "assets.dll"
    );

    [Fact]
    public async Task StoresTheReleaseInAFolder()
    {
        using var site = PublishedSite.Shop().WriteManifest();
        using var target = new PublishedSite();
        var (code, output, error) = await RunAsync("upload", site.Folder, target.Folder);
        Assert.Equal("", error);
        Assert.Equal(0, code);
        Assert.StartsWith($"Stored 9 objects (", output, StringComparison.Ordinal);
        Assert.Equal("font", await new FileSystemStore(target.Folder).TextAsync("font/a.ccccccccc0.woff2"));
    }

    [Fact]
    public async Task WritesNoSecretWhenTheStoreCannotBeReached()
    {
        using var site = PublishedSite.Shop().WriteManifest();
        var (code, output, error) = await RunAsync(
            "upload",
            site.Folder,
            "s3://bucket/shop",
            "--setting",
            // Nothing listens on port 1 of this machine.
            "Endpoint=http://127.0.0.1:1",
            "--setting",
            "Region=us-east-1"
        );
        Assert.Equal(1, code);
        Assert.Contains("error ASSETS504", error, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", output + error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AWS_ACCESS_KEY_ID"] = "AKIAplantedkey";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "planted-secret";
        start.Environment["AWS_SESSION_TOKEN"] = "planted-token";
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
