using System.Diagnostics;

namespace Assets.Benchmarks.Publishing;

/// <summary>An ordinary web project in a folder of its own, with one site as its wwwroot.</summary>
internal sealed class SiteProject(CommandLine options, string site, Contender contender)
{
    public string Site => site;

    public Contender Contender => contender;

    public string Folder { get; } = Path.Combine(options.Work, site, contender.Key);

    public string Output => Path.Combine(Folder, "out");

    private string Cache => Path.Combine(options.Work, site, "cache");

    private string Packages => Path.Combine(options.Work, "packages");

    public IEnumerable<string> PublishArguments =>
    [
        "publish", "--no-restore", "-c", "Release", "-o", Output, "-nodeReuse:false", "-p:UseSharedCompilation=false",
        $"-p:AssetsCacheDirectory={Cache}", .. contender.Properties,
    ];

    /// <summary>Writes the project and its files anew.</summary>
    public void Create()
    {
        Delete(Folder);
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "Site.csproj"), ProjectFile);
        File.WriteAllText(Path.Combine(Folder, "Program.cs"), ProgramFile);
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), FeedFile);
        // The repository's own settings end here: this is a user's project.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(Folder, name), "<Project />\n");
        if (site != "empty")
            Run("node", Path.Combine(options.Repository, "benchmarks", "sites", "layout.mjs"), site, Path.Combine(Folder, "wwwroot"));
    }

    /// <summary>Brings the project to where the scenario starts; restoring is never part of the measurement.</summary>
    public void Prepare(Scenario scenario)
    {
        if (scenario == Scenario.Unchanged) return;
        foreach (var folder in new[] { "obj", "bin", "out" })
            Delete(Path.Combine(Folder, folder));
        if (scenario == Scenario.Cold && contender.Package)
        {
            Delete(Cache);
            // The packages are rebuilt under the same version while it is developed.
            Delete(Path.Combine(Packages, "assets.build"));
            Delete(Path.Combine(Packages, "assets.aspnetcore"));
        }
        Run("dotnet", "restore", "-nodeReuse:false", Folder);
    }

    private string ProjectFile => $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>{(contender.Package ? """<PackageReference Include="Assets.Build" Version="0.1.0" />""" : "")}</ItemGroup>
        </Project>

        """;

    private const string ProgramFile = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapStaticAssets();
        app.Run();

        """;

    private string FeedFile => $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{Packages}" /></config>
          <packageSources><add key="assets-build-feed" value="{Path.Combine(options.Repository, "feed")}" /></packageSources>
        </configuration>

        """;

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{command} {string.Join(' ', arguments)}' ended with {process.ExitCode}: {output}");
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
