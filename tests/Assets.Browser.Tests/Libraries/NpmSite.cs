using System.Diagnostics;

namespace Assets.Browser.Tests.Libraries;

/// <summary>
/// A site over npm packages in a fresh folder: <c>package.json</c>, its lock file and the folder <c>site/</c> of a
/// definition.
/// </summary>
/// <remarks>The package it is published with is the one that publishing the sample has just built.</remarks>
internal sealed class NpmSite : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assets-npm-site-").FullName;

    /// <param name="name">The folder of the definition in this project.</param>
    public NpmSite(string name)
    {
        var definition = Path.Combine(Storefront.Root, "tests", "Assets.Browser.Tests", name);
        foreach (var file in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(definition, file), Path.Combine(folder, file));

        var site = Path.Combine(definition, "site");
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(
                folder,
                Path.GetRelativePath(site, file)
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
              <config><add key="globalPackagesFolder" value="{Path.Combine(
                Storefront.Root,
                "artifacts",
                "sample-packages"
            )}" /></config>
              <packageSources><add key="assets-build-feed" value="{Path.Combine(
                Storefront.Root,
                "feed"
            )}" /></packageSources>
            </configuration>
            """
        );
    }

    public Task<string> InstallAsync() =>
        RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");

    /// <summary>Publishes to a folder of this name and returns what was printed.</summary>
    public Task<string> PublishAsync(string output, params string[] arguments) =>
        RunAsync(
            "dotnet",
            [
                "publish",
                "-c",
                "Release",
                "-o",
                Published(output),
                "-nodeReuse:false",
                $"-p:AssetsBuildVersion={Storefront.PackageVersion}",
                .. arguments,
            ]
        );

    public string Published(string output) => Path.Combine(folder, output);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}
