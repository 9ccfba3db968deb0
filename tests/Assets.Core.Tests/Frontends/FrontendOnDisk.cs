using Assets.Core.Diagnostics;
using Assets.Core.Frontends;

namespace Assets.Core.Tests.Frontends;

/// <summary>
/// A front end whose command copies <c>src</c> to <c>dist</c>, with what its builds have logged. The commands are those
/// of a Unix shell.
/// </summary>
internal sealed class FrontendOnDisk : IDisposable
{
    private const string Copy = "mkdir -p dist && cp -R src/* dist/";

    private readonly FreshFolder folder = new();
    private readonly List<string> log = [];

    public FrontendOnDisk()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are those of a Unix shell.");
        Project = new()
        {
            Name = "frontend",
            Folder = folder["frontend"],
            WorkingDirectory = folder["frontend"],
            OutputDirectory = folder["frontend/dist"],
            Command = Copy,
        };
        Write("src/main.js", "main()");
    }

    public FrontendProject Project { get; set; }

    /// <summary>The environment of the machine.</summary>
    public Dictionary<string, string> Variables { get; } =
        new() { ["PATH"] = Environment.GetEnvironmentVariable("PATH")! };

    /// <summary>All lines, in order.</summary>
    public IReadOnlyList<string> Log => log;

    /// <summary>Receives each line at once.</summary>
    public Action<string> Listen { get; set; } = _ => { };

    public string Root => folder.Root;

    public string this[string path] => Path.Combine(Project.Folder, path);

    public FrontendOnDisk Write(string path, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this;
    }

    public FrontendOnDisk With(string command)
    {
        Project = Project with { Command = command };
        return this;
    }

    public IReadOnlyList<Diagnostic> Build(CancellationToken? token = null) =>
        new FrontendBuild(Project, new(Variables), folder["state"], Note).Run(
            token ?? TestContext.Current.CancellationToken
        );

    /// <summary>Builds, and returns why the command ran; null if it did not.</summary>
    public string? ReasonToBuild()
    {
        log.Clear();
        Assert.Empty(Build());
        var line = log.FirstOrDefault(line => line.Contains(Project.Command, StringComparison.Ordinal));
        return line?[(line.LastIndexOf('(') + 1)..^1];
    }

    public void Dispose() => folder.Dispose();

    private void Note(FrontendLine line)
    {
        log.Add(line.Text);
        Listen(line.Text);
    }
}
