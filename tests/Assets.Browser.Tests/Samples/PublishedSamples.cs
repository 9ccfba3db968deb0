using System.Diagnostics;

namespace Assets.Browser.Tests.Samples;

/// <summary>The small samples, published in one run of MSBuild, and a visit to each.</summary>
/// <remarks>The package they are published with is the one that publishing the shop has just built.</remarks>
public sealed class PublishedSamples(Storefront storefront) : IAsyncLifetime
{
    private readonly Dictionary<string, Task<SampleVisit>> visits = [];

    public static TheoryData<string> Names { get; } =
    ["Blazor", "Esbuild", "Minimal", "Mvc", "Tailwind", "TypeScript", "Vite", "Vue", "Webpack"];

    public static string FolderOf(string sample) => Path.Combine(Storefront.Root, "artifacts", "samples", sample);

    internal Task<SampleVisit> VisitAsync(string sample) => visits[sample];

    public async ValueTask InitializeAsync()
    {
        using var publish = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                ["msbuild", "eng/samples.proj", "-restore", "-target:Publish", "-maxCpuCount", "-nodeReuse:false"]
            )
            {
                WorkingDirectory = Storefront.Root,
                RedirectStandardOutput = true,
            }
        )!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, output);

        // A visit consists mostly of waiting, so all are made at once.
        foreach (var row in Names)
            visits[row.Data] = SampleVisit.MakeAsync(storefront.Browser, row.Data, FolderOf(row.Data));
        await Task.WhenAll(visits.Values).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
