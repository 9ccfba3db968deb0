using Assets.Build.Tasks.Project;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests.Project;

public sealed class FrontendItemsOfAProject : IDisposable
{
    private ProjectOnDisk project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void HaveDefaultsFromTheirPackageFile()
    {
        project.Write(
            "frontend/package.json",
            """{ "packageManager": "pnpm@9", "scripts": { "build": "vite build", "dev": "vite" } }"""
        );
        var item = Read(("BasePath", "/app/"));
        Assert.Equal(("pnpm run build", "pnpm run dev", "app"), (item.Command, item.DevCommand, item.BasePath));
        Assert.Equal(Full("frontend/dist"), item.OutputDirectory);
        Assert.Equal(Full("frontend"), item.WorkingDirectory);
        Assert.Empty(project.Reported);
    }

    [Fact]
    public void HaveNoCommandWithoutAPackageFile()
    {
        var item = Read();
        Assert.Null(item.Command);
        Assert.Null(item.DevCommand);
    }

    [Fact]
    public void HaveTheirOutputRelativeToTheirFolder() =>
        Assert.Equal(Full("dist/app"), Read(("OutputDirectory", @"..\dist\app")).OutputDirectory);

    [Fact]
    public void HaveTheBasePathOfTheirPlaceInTheWebRoot()
    {
        var item = Read(("OutputDirectory", "../wwwroot/dist"));
        Assert.Equal((true, "dist"), (item.IsInWebRoot, item.BasePath));
    }

    [Theory]
    [InlineData("NODE_ENV=production; API_URL ;X=a=b", "NODE_ENV=production X=a=b", "API_URL")]
    [InlineData("A=1;A=2", "A=2", "")]
    public void HaveVariables(string environment, string variables, string inherited)
    {
        var item = Read(("Environment", environment));
        Assert.Equal(variables, string.Join(' ', item.Variables.Select(pair => $"{pair.Key}={pair.Value}")));
        Assert.Equal(inherited, string.Join(' ', item.Inherited));
    }

    [Theory]
    [InlineData("Comand", "x", "AssetFrontend has no metadata 'Comand'. Did you mean 'Command'?")]
    [InlineData("OutputDir", "x", "AssetFrontend has no metadata 'OutputDir'.")]
    [InlineData("BuildOn", "always", "must be publish or build")]
    [InlineData("Environment", "=x", "variables such as NODE_ENV=production;API_URL")]
    [InlineData("DevServer", "localhost:5173", "an address such as http://localhost:5173")]
    [InlineData("Minify", "yes", "must be true, false or whitespace")]
    public void AreReportedAtTheirPlace(string name, string value, string message)
    {
        project.Dispose();
        project = new ProjectOnDisk($"""<AssetFrontend Include="frontend" {name}="{value}" />""");
        _ = Read((name, value));
        Assert.Equal(["2,35 ASSETS003"], project.Places);
        Assert.Contains(message, project.Reported[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreCollectedAfterTheOtherSources()
    {
        var collected = project.Collect(
            project.Item(
                "frontend",
                ("AssetsFrontend", "true"),
                ("Command", "x"),
                ("BasePath", "app"),
                ("Minify", "false")
            ),
            project.Item("inside", ("AssetsFrontend", "true"), ("OutputDirectory", "../wwwroot/dist")),
            project.Item("lib", ("BasePath", "lib"))
        );
        Assert.Equal(["lib lib", "frontend/dist app"], collected.Select(item => $"{item.Include} {item.BasePath}"));
        Assert.Equal(Full("frontend/dist"), collected[1].Location);
        Assert.True(collected[1].Optional);
        Assert.Empty(project.Reported);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AreInTheDevelopmentManifest(bool startsServers)
    {
        project.Write("frontend/package.json", """{ "scripts": { "dev": "vite" } }""");
        var item = Read(("BasePath", "app"), ("DevServer", "http://localhost:5173/")).ForDevelopment(startsServers);
        Assert.Equal(new(Full("frontend"), "app", "http://localhost:5173", "npm run dev", startsServers), item);
    }

    [Fact]
    public void CannotStartAServerWithoutACommand() =>
        Assert.False(Read().ForDevelopment(startServer: true).StartServer);

    private FrontendItem Read(params (string, string)[] metadata) =>
        Assert.Single(
            FrontendItems.Read([project.Item("frontend", metadata)], project.Folder, project.Files, project.Report)
        );

    private string Full(string path) => Path.GetFullPath(path, project.Folder);
}
