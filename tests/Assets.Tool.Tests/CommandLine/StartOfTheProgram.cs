using Assets.Storage.Tests.Servers;
using Assets.Tool.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Assets.Tool.Tests.CommandLine;

/// <summary>An upload without changes takes as long as the program needs to start.</summary>
public sealed class StartOfTheProgram
{
    [Fact]
    public async Task LoadsOnlyTheCloudOfTheAddress()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The assemblies of another process are read from /proc.");
        var requested = new TaskCompletionSource();
        var read = new TaskCompletionSource();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            requested.TrySetResult();
            await read.Task;
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        });
        using var site = PublishedSite.Shop().WriteManifest();
        await using var tool = ToolProcess.Start(
            new Dictionary<string, string> { ["AWS_ACCESS_KEY_ID"] = "key", ["AWS_SECRET_ACCESS_KEY"] = "secret" },
            "upload",
            site.Folder,
            "s3://bucket",
            "--setting",
            $"Endpoint={server.Url}"
        );
        await requested.Task.WaitAsync(TestContext.Current.CancellationToken);
        var loaded = tool.Assemblies();
        read.SetResult();
        Assert.Equal(1, (await tool.EndAsync()).Code);
        Assert.Contains("AWSSDK.S3", loaded);
        // Spectre.Console draws on terminals only.
        Assert.DoesNotContain(
            loaded,
            name =>
                name.Contains("Azure", StringComparison.Ordinal)
                || name.Contains("Google", StringComparison.Ordinal)
                || name.StartsWith("Spectre", StringComparison.Ordinal)
        );
    }
}
