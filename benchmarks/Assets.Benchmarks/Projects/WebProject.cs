namespace Assets.Benchmarks.Projects;

/// <summary>An ordinary web project in a folder of its own: of the plain SDK, or with our package.</summary>
/// <param name="folder">Holds the project, what it publishes and its NuGet packages.</param>
/// <param name="feed">The folder with our packages; null for the plain SDK.</param>
internal sealed class WebProject(string folder, string? feed)
{
    public string Folder { get; } = Path.Combine(folder, "project");

    public string WebRoot => Path.Combine(Folder, "wwwroot");

    public string Output { get; } = Path.Combine(folder, "out");

    private string Removed { get; } = Path.Combine(folder, "removed");

    /// <summary>Of the project alone: our package is rebuilt under the same version while it is developed.</summary>
    private string Packages => Path.Combine(folder, "packages");

    /// <summary>Writes the project anew, without assets.</summary>
    public void Create()
    {
        Delete(folder);
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "Site.csproj"), ProjectFile);
        File.WriteAllText(Path.Combine(Folder, "Program.cs"), ProgramFile);
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), FeedFile);
        // The repository's own settings end here: this is a user's project.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(Folder, name), "<Project />\n");
    }

    /// <summary>Moves all output out of the way.</summary>
    public void RemoveOutput()
    {
        foreach (var output in new[] { Path.Combine(Folder, "obj"), Path.Combine(Folder, "bin"), Output })
            Remove(output);
    }

    /// <summary>
    /// Moves a folder out of the way until the project is created anew. Deleting it here would make the publish slower
    /// that comes next: for a while ext4 does not reuse deleted inodes, and searches past them for each new file.
    /// </summary>
    public void Remove(string output)
    {
        if (!Directory.Exists(output))
            return;

        Directory.CreateDirectory(Removed);
        Directory.Move(output, Path.Combine(Removed, Guid.NewGuid().ToString("n")));
    }

    public void Restore() => Command.Run("dotnet", "restore", "-nodeReuse:false", Folder);

    public void Publish(params IEnumerable<string> properties)
    {
        Restore();
        Command.Run("dotnet", PublishArguments(properties));
    }

    /// <summary>Of a publish whose restore has been done.</summary>
    public IEnumerable<string> PublishArguments(params IEnumerable<string> properties) =>
        ["publish", Folder, "--no-restore", "-c", "Release", "-o", Output, .. WithoutServers, .. properties];

    /// <summary>Of a build whose restore has been done.</summary>
    public IEnumerable<string> BuildArguments(params IEnumerable<string> properties) =>
        ["build", Folder, "--no-restore", "-c", "Release", .. WithoutServers, .. properties];

    private static IEnumerable<string> WithoutServers => ["-nodeReuse:false", "-p:UseSharedCompilation=false"];

    private string ProjectFile =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                {(feed is null ? "" : $"""<PackageReference Include="Assets.Build" Version="{VersionIn(feed)}" />""")}
              </ItemGroup>
            </Project>

            """;

    internal static string VersionIn(string feed) =>
        Path.GetFileNameWithoutExtension(Directory.GetFiles(feed, "Assets.Build.*.nupkg").Single())[
            "Assets.Build.".Length..
        ];

    private const string ProgramFile = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapStaticAssets();
        app.Run();

        """;

    private string FeedFile =>
        $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Packages}" /></config>
              <packageSources>{(
                feed is null ? "" : $"""<add key="assets-build-feed" value="{feed}" />"""
            )}</packageSources>
            </configuration>

            """;

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
