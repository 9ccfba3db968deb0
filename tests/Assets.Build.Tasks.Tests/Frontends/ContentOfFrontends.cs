using Assets.Build.Tasks.Frontends;

namespace Assets.Build.Tasks.Tests.Frontends;

public sealed class ContentOfFrontends : IDisposable
{
    private readonly ProjectOnDisk project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("frontend", "frontend/package.json", true)]
    [InlineData("frontend", "frontend/src/data.json", true)]
    [InlineData("frontend", "frontend/dist/manifest.json", true)]
    [InlineData("frontend", "frontend2/package.json", false)]
    [InlineData("frontend", "appsettings.json", false)]
    [InlineData("frontend", "package.json", false)]
    [InlineData(".", "package.json", true)]
    [InlineData(".", "tsconfig.app.json", true)]
    [InlineData(".", "appsettings.json", false)]
    [InlineData(".", "data/package.json", false)]
    [InlineData("wwwroot/src", "wwwroot/src/data.json", false)]
    public void IsNotPublished(string folder, string file, bool expected)
    {
        using var task = new FindFrontendContent
        {
            BuildEngine = new RecordingEngine(),
            ProjectDirectory = project.Folder,
            Frontends = [project.Item(folder)],
            Content = [project.Item(file)],
        };
        Assert.True(task.Execute());
        Assert.Equal(expected, task.FrontendContent.Length == 1);
    }
}
