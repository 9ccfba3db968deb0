using Assets.Storage.Files;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.CommandLine;

/// <summary>The program itself, as a deploy stage starts it.</summary>
public sealed class UploadAsAProcess
{
    [Fact]
    public async Task StoresTheReleaseInAFolder()
    {
        using var site = PublishedSite.Shop().WriteManifest();
        using var target = new PublishedSite();
        var (code, output, error, _) = await RunAsync("upload", site.Folder, target.Folder);
        Assert.Equal("", error);
        Assert.Equal(0, code);
        Assert.StartsWith($"Stored 9 objects (", output, StringComparison.Ordinal);
        Assert.Equal("font", await new FileSystemStore(target.Folder).TextAsync("font/a.ccccccccc0.woff2"));
    }

    [Fact]
    public async Task WritesNoSecretWhenTheStoreCannotBeReached()
    {
        using var site = PublishedSite.Shop().WriteManifest();
        var (code, output, error, _) = await RunAsync(
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

    private static Task<ToolRun> RunAsync(params string[] arguments) =>
        ToolProcess.RunAsync(
            new Dictionary<string, string>
            {
                ["AWS_ACCESS_KEY_ID"] = "AKIAplantedkey",
                ["AWS_SECRET_ACCESS_KEY"] = "planted-secret",
                ["AWS_SESSION_TOKEN"] = "planted-token",
            },
            arguments
        );
}
