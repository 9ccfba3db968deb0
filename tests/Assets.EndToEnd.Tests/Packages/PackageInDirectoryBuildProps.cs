using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Packages;

/// <summary>
/// A repository whose Directory.Build.props gives the package to all its projects, whatever kind they are of.
/// </summary>
public sealed class PackageInDirectoryBuildProps(PackageInDirectoryBuildProps.Play scene)
    : EndToEnd<PackageInDirectoryBuildProps.Play>(scene)
{
    private const string Skipped = "Assets.Build skips Both for net9.0";

    [Fact]
    public void BuildsAllWithoutWarnings() => Assert.Empty(Scene.Build.Diagnostics);

    [Theory]
    [InlineData("Console", "net10.0")]
    [InlineData("Client", "net10.0")]
    [InlineData("Components", "net10.0")]
    [InlineData("Standard", "netstandard2.0")]
    [InlineData("Both", "net9.0")]
    public void AddsNoAssemblyToOtherProjects(string project, string framework) =>
        Assert.DoesNotContain(
            Scene.Site.Built(project, framework).Names,
            name => name.StartsWith("Assets.", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("App")]
    [InlineData("Both")]
    public void GivesWebAppsTheRuntime(string project) =>
        Assert.Contains("Assets.AspNetCore.dll", Scene.Site.Built(project).Names);

    [Fact]
    public void LeavesComponentsForTheBrowserTheRuntimeThatTheyAskFor() =>
        Assert.Contains("Assets.AspNetCore.dll", Scene.Site.Built("Widgets").Names);

    [Fact]
    public void DoesNotMakeAConsoleAppNeedAspNetCore() =>
        Assert.DoesNotContain(
            "AspNetCore",
            Scene.Site.Built("Console").Text("Console.runtimeconfig.json"),
            StringComparison.Ordinal
        );

    [Fact]
    public void ReportsOnceThatAnOlderFrameworkIsSkipped() => Assert.Equal(2, Scene.Build.Output.Split(Skipped).Length);

    [Fact]
    public void ReportsWhatToSetForTheOlderFramework() =>
        Assert.Contains("set AssetsEnabled=false for net9.0", Scene.Build.Output, StringComparison.Ordinal);

    [Fact]
    public void ReportsNothingAboutTheOthers() =>
        Assert.DoesNotContain("Assets.Build does nothing", Scene.Build.Output, StringComparison.Ordinal);

    /// <summary>Such as a test project, which is no web app and runs the code of one.</summary>
    [Fact]
    public void LetsAProjectRunTheWebAppThatItReferences() => Assert.Equal("/css/site.css", Scene.Hosted.Trim());

    [Theory]
    [InlineData("App")]
    [InlineData("Host")]
    public void GivesTheImportMapOfDevelopmentToBoth(string project) =>
        Assert.Contains(
            "js/lib/greet.js",
            Scene.Site.Built(project).Text("App.assets.development.json"),
            StringComparison.Ordinal
        );

    public sealed class Play(PackedPackage package) : Scenario(package)
    {
        public Publish Build { get; private set; } = null!;

        public string Hosted { get; private set; } = "";

        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .WithLibrary()
                .Put(
                    "Directory.Build.props",
                    $"<Project><ItemGroup>{Projects.Reference("Assets.Build")}</ItemGroup></Project>"
                )
                .Write(
                    "App.csproj",
                    Projects.Of(
                        "Microsoft.NET.Sdk.Web",
                        "net10.0",
                        """
                        <ItemGroup>
                          <ProjectReference Include="../Components/Components.csproj" />
                          <AssetImport Include="greet" Path="js/lib/greet.js" />
                        </ItemGroup>
                        """
                    )
                )
                .Write(
                    "Url.cs",
                    """
                    namespace App;

                    public static class Url
                    {
                        public static string OfStylesheet()
                        {
                            var builder = WebApplication.CreateBuilder(["--environment", "Development"]);
                            builder.Logging.ClearProviders();
                            builder.Services.AddAssets();
                            return builder.Build().Services.GetRequiredService<Assets.AspNetCore.AssetUrls>().Url(new DefaultHttpContext(), "css/site.css");
                        }
                    }
                    """
                )
                .Put("Both/Both.csproj", Projects.Of("Microsoft.NET.Sdk.Web", "net9.0;net10.0"))
                .Put("Both/Program.cs", "WebApplication.Create(args).Run();\n")
                .Put(
                    "Console/Console.csproj",
                    Projects.Of(
                        "Microsoft.NET.Sdk",
                        "net10.0",
                        "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>"
                    )
                )
                .Put("Console/Program.cs", "System.Console.WriteLine();\n")
                .Put("Standard/Standard.csproj", Projects.Of("Microsoft.NET.Sdk", "netstandard2.0"))
                .Put("Client/Client.csproj", Projects.Client())
                .Put(
                    "Client/Program.cs",
                    "await Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder.CreateDefault(args).Build().RunAsync();\n"
                )
                .Put("Widgets/Widgets.csproj", Projects.Client(Projects.Reference("Assets.AspNetCore")))
                .Put(
                    "Widgets/Program.cs",
                    "await Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder.CreateDefault(args).Build().RunAsync();\n"
                )
                .Put("Widgets/Card.razor", "@using Assets.AspNetCore\n<AssetStylesheet Path=\"css/site.css\" />\n")
                .Put(
                    "Host/Host.csproj",
                    Projects.Of(
                        "Microsoft.NET.Sdk",
                        "net10.0",
                        """
                        <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
                        <ItemGroup><ProjectReference Include="../App/App.csproj" /></ItemGroup>
                        """
                    )
                )
                .Put("Host/Host.cs", "System.Console.WriteLine(App.Url.OfStylesheet());\n");
            Build = await Site.BuildAllAsync(
                "App",
                "Both",
                "Console",
                "Standard",
                "Components",
                "Client",
                "Widgets",
                "Host"
            );
            Hosted = (
                await Command.RunAsync(
                    "dotnet",
                    [Path.Combine(Site.Root, "Host", "bin", "Debug", "net10.0", "Host.dll")],
                    Site.ProjectFolder
                )
            ).Output;
        }
    }
}
