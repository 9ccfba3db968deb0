using System.Diagnostics;

namespace Assets.Browser.Tests.Libraries;

/// <summary>
/// A site of real libraries that import one another by bare names, collected from node_modules and published with the
/// packed package.
/// </summary>
/// <remarks>Its files are in <c>site/</c>. The package is the one that publishing the sample has just built.</remarks>
public sealed class LibrarySite(Storefront storefront) : IAsyncLifetime
{
    private static readonly string Definition = Path.Combine(
        Storefront.Root,
        "tests",
        "Assets.Browser.Tests",
        "Libraries"
    );

    private readonly string folder = Directory.CreateTempSubdirectory("assets-libraries-").FullName;

    public Storefront Storefront => storefront;

    public async ValueTask InitializeAsync()
    {
        foreach (var file in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(Definition, file), Path.Combine(folder, file));
        foreach (
            var file in Directory.EnumerateFiles(Path.Combine(Definition, "site"), "*", SearchOption.AllDirectories)
        )
        {
            var copy = Path.Combine(
                folder,
                Path.GetRelativePath(Path.Combine(Definition, "site"), file)
                    .Replace(".csproj.xml", ".csproj", StringComparison.Ordinal)
                    .Replace(".cs.txt", ".cs", StringComparison.Ordinal)
            );
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{folder}/packages" /></config>
              <packageSources><add key="assets-build-feed" value="{Path.Combine(
                Storefront.Root,
                "feed"
            )}" /></packageSources>
            </configuration>
            """
        );
        await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        foreach (var modules in new[] { "rewrite", "importmap" })
            await RunAsync(
                "dotnet",
                "publish",
                "-c",
                "Release",
                "-o",
                Published(modules),
                "-nodeReuse:false",
                $"-p:AssetsJavaScriptModules={modules}",
                $"-p:AssetsBuildVersion={Storefront.PackageVersion}",
                "-warnaserror:ASSETS201;ASSETS210"
            );
    }

    public string Published(string modules) => Path.Combine(folder, "out-" + modules);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }
}
