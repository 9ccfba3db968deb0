using System.Diagnostics;

namespace Assets.Browser.Tests.Dictionaries;

/// <summary>
/// A copy of the published shop with its next release over it, as a deploy to the same folder: the same app, and some
/// scripts and stylesheets that have changed.
/// </summary>
internal sealed class NextStorefront : IDisposable
{
    /// <summary>What has changed: a library, and stylesheets and scripts of the shop itself.</summary>
    public static IReadOnlyList<string> Changed { get; } =
    ["lib/bootstrap/css/bootstrap.css", "lib/htmx/htmx.js", "css/base/type.css", "js/product/glazes.js"];

    private readonly string folder = Directory.CreateTempSubdirectory("assets-next-storefront-").FullName;

    public string Published => Path.Combine(folder, "published");

    public async Task PublishAsync()
    {
        Copy(Storefront.Published, Published);
        foreach (var path in Changed)
            WriteChanged(path);

        // Items of a project can only be added from outside by a file that it imports.
        var targets = Path.Combine(folder, "changed.targets");
        await File.WriteAllTextAsync(
            targets,
            $"""
            <Project>
              <ItemGroup Condition="'$(MSBuildProjectName)' == 'Storefront'">
                <AssetCollect Include="{Path.Combine(folder, "changed")}" Override="true" />
              </ItemGroup>
            </Project>
            """
        );
        using var publish = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "publish",
                    "samples/Storefront",
                    "--no-build",
                    "--configuration",
                    "Release",
                    "--output",
                    Published,
                    "-nodeReuse:false",
                    $"-p:CustomAfterMicrosoftCommonTargets={targets}",
                ]
            )
            {
                WorkingDirectory = Storefront.Root,
                RedirectStandardOutput = true,
            }
        )!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, output);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void WriteChanged(string path)
    {
        var changed = Path.Combine(folder, "changed", path);
        Directory.CreateDirectory(Path.GetDirectoryName(changed)!);
        var source = File.ReadAllText(SourceOf(path));
        File.WriteAllText(
            changed,
            path.EndsWith(".css", StringComparison.Ordinal)
                ? source + "\n.next-release { outline: 0; }\n"
                : source + "\nglobalThis.release = 'next';\n"
        );
    }

    private static string SourceOf(string path)
    {
        var shop = Path.Combine(Storefront.Root, "samples", "Storefront");
        var packages = Path.Combine(shop, "node_modules");
        return path switch
        {
            "lib/bootstrap/css/bootstrap.css" => Path.Combine(packages, "bootstrap", "dist", "css", "bootstrap.css"),
            "lib/htmx/htmx.js" => Path.Combine(packages, "htmx.org", "dist", "htmx.js"),
            _ => Path.Combine(shop, "wwwroot", path),
        };
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
