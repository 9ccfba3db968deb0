using System.Diagnostics;

namespace Assets.Browser.Tests.Blazor;

/// <summary>Projects that templates of the SDK made, changed as a user does and published with our packages.</summary>
/// <remarks>The packages are those that publishing the sample has just built.</remarks>
public abstract class TemplateApp : IAsyncLifetime
{
    /// <summary>The newest that the tests' package source has; templates name the version of their SDK.</summary>
    private const string FrameworkVersion = "10.0.15";

    private readonly Dictionary<string, Task<CountingVisit>> visits = [];
    private readonly string folder = Directory.CreateTempSubdirectory("assets-blazor-").FullName;

    /// <summary>Only here to have the packages built before, and for its browser.</summary>
    protected TemplateApp(Storefront storefront) => Storefront = storefront;

    public Storefront Storefront { get; }

    public async ValueTask InitializeAsync()
    {
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><add key="assets-build-feed" value="{Path.Combine(
                Storefront.Root,
                "feed"
            )}" /></packageSources>
            </configuration>
            """
        );
        Write("Directory.Build.props", "<Project />");
        await CreateAsync();
        foreach (var project in Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            await SetFrameworkVersionAsync(project);
        await RunAsync("publish", "Shop", "--configuration", "Release", "--output", "out", "-nodeReuse:false");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in visits.Values)
            await (await visit).DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the published app, opens its counter and clicks; one visit is for all expectations.</summary>
    /// <param name="serve">
    /// <c>assets</c> for <c>UseAssets()</c> beside <c>MapStaticAssets()</c>, <c>framework</c> for the latter alone.
    /// </param>
    internal Task<CountingVisit> VisitAsync(string serve)
    {
        if (!visits.TryGetValue(serve, out var visit))
            visits[serve] = visit = StartAsync(serve);
        return visit;
    }

    /// <summary>Starts the published app on a free port of the loopback interface.</summary>
    private protected virtual async Task<(IAsyncDisposable Site, string Url)> ServeAsync(string published, string serve)
    {
        var site = await RunningShop.StartAsync(published, "Shop.dll", ["--serve", serve]);
        return (site, site.Url);
    }

    /// <summary>What a visitor does after the page has loaded.</summary>
    private protected virtual Task PlayAsync(CountingVisit visit) => visit.CountAsync();

    /// <summary>The page with the counter.</summary>
    protected abstract string Counter { get; }

    /// <summary>Makes the projects; <c>Shop/</c> is the one that is published.</summary>
    protected abstract Task CreateAsync();

    protected Task NewAsync(params string[] arguments) => RunAsync(["new", .. arguments, "--no-restore"]);

    protected void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    protected void Append(string file, string text) => File.AppendAllText(Path.Combine(folder, file), text);

    /// <summary>Replaces a text that the template has.</summary>
    protected void Replace(string file, string old, string text)
    {
        var path = Path.Combine(folder, file);
        var content = File.ReadAllText(path);
        Assert.Contains(old, content, StringComparison.Ordinal);
        File.WriteAllText(path, content.Replace(old, text, StringComparison.Ordinal));
    }

    protected void Reference(string project, string package) =>
        Replace(
            project,
            "</Project>",
            $"""<ItemGroup><PackageReference Include="{package}" Version="{Storefront.PackageVersion}" /></ItemGroup></Project>"""
        );

    private async Task<CountingVisit> StartAsync(string serve)
    {
        var (site, url) = await ServeAsync(Path.Combine(folder, "out"), serve);
        var visit = new CountingVisit(site, await Visit.StartAsync(Storefront.Browser), url + Counter);
        await PlayAsync(visit);
        return visit;
    }

    private static async Task SetFrameworkVersionAsync(string project)
    {
        var text = await File.ReadAllTextAsync(project);
        await File.WriteAllTextAsync(
            project,
            System.Text.RegularExpressions.Regex.Replace(
                text,
                "(Include=\"Microsoft\\.AspNetCore[^\"]*\" Version=\")[^\"]*",
                $"${{1}}{FrameworkVersion}"
            )
        );
    }

    private async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                Environment = { ["NUGET_PACKAGES"] = Path.Combine(Storefront.Root, "artifacts", "sample-packages") },
            }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }
}
