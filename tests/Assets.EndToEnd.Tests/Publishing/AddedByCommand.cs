using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>The two commands of the README, on a project that does not know us yet.</summary>
public sealed class AddedByCommand(AddedByCommand.Play scene) : EndToEnd<AddedByCommand.Play>(scene)
{
    [Fact]
    public void IsAnOrdinaryDependency() =>
        Assert.Contains(
            $"<PackageReference Include=\"Assets.Build\" Version=\"{PackedPackage.Version}\" />",
            Scene.ProjectFile,
            StringComparison.Ordinal
        );

    [Fact]
    public void ProcessesTheSite() => Assert.Contains("css/site.css", Scene.Publish.WebRoot.Fingerprinted);

    [Fact]
    public void BringsTheRuntime() => Assert.Contains("Assets.AspNetCore.dll", Scene.Publish.Files.Names);

    [Fact]
    public void LeavesTheRuntimeOutWhenSwitchedOff() =>
        Assert.DoesNotContain(
            Scene.WithoutRuntime.Files.Names,
            name => name.StartsWith("Assets.", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Assets.Core.dll")]
    [InlineData("Assets.Build.Tasks.dll")]
    public void BringsNothingOfTheBuildToTheApp(string file) => Assert.DoesNotContain(file, Scene.Publish.Files.Names);

    [Fact]
    public void BringsNoEsbuildToTheApp() =>
        Assert.DoesNotContain(Scene.Publish.Files.Names, name => name.Contains("esbuild", StringComparison.Ordinal));

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        public Publish WithoutRuntime { get; private set; } = null!;

        public string ProjectFile { get; private set; } = "";

        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Write(
                    "App.csproj",
                    """
                    <Project Sdk="Microsoft.NET.Sdk.Web">
                      <PropertyGroup>
                        <TargetFramework>net10.0</TargetFramework>
                        <ImplicitUsings>enable</ImplicitUsings>
                      </PropertyGroup>
                    </Project>
                    """
                )
                .Write("Program.cs", "var app = WebApplication.Create(args);\napp.MapStaticAssets();\napp.Run();\n");
            await Site.AddPackageAsync("Assets.Build");
            ProjectFile = await File.ReadAllTextAsync(
                Path.Combine(Site.ProjectFolder, "App.csproj"),
                TestContext.Current.CancellationToken
            );
            Publish = (await Site.PublishAsync()).Succeeded();
            Directory.Delete(Site.PublishFolder, recursive: true);
            WithoutRuntime = (await Site.PublishAsync("-p:AssetsReferenceRuntime=false")).Succeeded();
        }
    }
}
