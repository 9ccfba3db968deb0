using System.Globalization;
using System.IO.Compression;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Frontends;

/// <summary>
/// An app with two front ends, one with its output in wwwroot, and a class library with one. Node.js scripts take the
/// places of bundlers.
/// </summary>
internal static class SiteWithFrontends
{
    /// <summary>Writes its source into its output, and notes each run beside its folder.</summary>
    private const string Script = """
        import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
        const [name, output, ending] = process.argv.slice(2);
        appendFileSync(`../${name}-runs.txt`, `${process.pid}\n`);
        const source = readFileSync('src/main.js', 'utf8');
        console.log(`building ${name}`);
        if (source.includes('WAIT'))
          setInterval(() => {}, 1000);
        else if (source.includes('MISTAKE')) {
          console.error('src/main.js(1,7): error TS2304: Cannot find name.');
          process.exitCode = 2;
        } else {
          rmSync(output, { recursive: true, force: true });
          mkdirSync(output, { recursive: true });
          writeFileSync(`${output}/${ending}`.replace('[length]', source.length), source);
        }
        """;

    private const string Items = """
        <ItemGroup>
          <ProjectReference Include="../Components/Components.csproj" />
          <AssetFrontend Include="frontend" Command="node build.mjs frontend dist main.js" BasePath="app" />
          <AssetFrontend Include="second" Command="node build.mjs second ../wwwroot/gen main-[length].js" OutputDirectory="../wwwroot/gen" />
        </ItemGroup>
        """;

    private static readonly string LibraryItems = $"""
        <ItemGroup>
          <PackageReference Include="Assets.Build" Version="{PackedPackage.Version}" PrivateAssets="all" />
          <AssetFrontend Include="widgets" Command="node build.mjs widgets dist widget.js" BasePath="lib" />
          <AssetFrontend Include="icons" Command="node build.mjs icons ../wwwroot/gen icons.js" OutputDirectory="../wwwroot/gen" />
        </ItemGroup>
        """;

    public static Site WithFrontends(this Site site) =>
        site.WithLibrary(more: LibraryItems)
            .Frontend("App/frontend", "console.log('app');")
            .Frontend("App/second", "console.log('second');")
            .Frontend("Components/widgets", "console.log('widget');")
            .Frontend("Components/icons", "console.log('icons');")
            .Write("wwwroot/site.css", "a { color : red }")
            .Project(Items);

    public static Site Source(this Site site, string folder, string text) =>
        site.Put($"{folder}/src/main.js", text + "\n");

    /// <summary>How often a front end was built.</summary>
    public static int Runs(this Site site, string folder) => Processes(site, folder).Count;

    /// <summary>The ids of the processes that built it.</summary>
    public static IReadOnlyList<int> Processes(this Site site, string folder)
    {
        var file = Path.Combine(site.Root, folder + "-runs.txt");
        return File.Exists(file)
            ? [.. File.ReadLines(file).Select(line => int.Parse(line, CultureInfo.InvariantCulture))]
            : [];
    }

    /// <summary>The files in a package.</summary>
    public static IReadOnlyList<string> Entries(string nupkg)
    {
        using var package = ZipFile.OpenRead(nupkg);
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    private static Site Frontend(this Site site, string folder, string source) =>
        site.Source(folder, source)
            .Put($"{folder}/build.mjs", Script)
            .Put($"{folder}/package.json", """{ "private": true, "type": "module" }""")
            .Put($"{folder}/tsconfig.json", "{}");
}
