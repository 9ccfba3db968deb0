using Assets.Build.Tasks.Frontends;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests.Frontends;

/// <summary>A project with front ends, and the task that builds them. The commands are those of a Unix shell.</summary>
internal sealed class FrontendRun : IDisposable
{
    public FrontendRun(string items = "")
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are those of a Unix shell.");
        Project = new(items);
        Project.Write("frontend/src/main.js", "main()");
    }

    public ProjectOnDisk Project { get; }

    public RecordingEngine Engine { get; } = new();

    public RunFrontends Task(params ITaskItem[] items) =>
        new()
        {
            BuildEngine = Engine,
            ProjectDirectory = Project.Folder,
            ProjectFiles = [Path.Combine(Project.Folder, "App.csproj")],
            StateDirectory = Path.Combine(Project.Folder, "obj", "assets.frontends"),
            Frontends = items,
        };

    /// <summary>A front end that writes a file.</summary>
    public ITaskItem Item(string output = "dist", string command = "mkdir -p $OUT && cp src/* $OUT/") =>
        Project.Item("frontend", ("Command", command), ("OutputDirectory", output), ("Environment", $"OUT={output}"));

    public bool Exists(string path) => File.Exists(Path.Combine(Project.Folder, path));

    public void Dispose() => Project.Dispose();
}
