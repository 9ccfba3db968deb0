using Assets.Core.Diagnostics;
using Assets.Core.Frontends.Output;

namespace Assets.Core.Tests.Frontends.Output;

/// <summary>The output of a real tool about a real mistake, recorded in November 2026.</summary>
internal sealed class RecordedOutput : IDisposable
{
    private readonly FreshFolder folder = new();

    public RecordedOutput(string name, params string[] files)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
            File.WriteAllText(folder[file], "");
        }

        Output = new ToolOutput(folder.Root);
        using var stream = typeof(RecordedOutput).Assembly.GetManifestResourceStream(name + ".txt")!;
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n'))
            Output.Read(
                AnsiText.Strip(line.Replace("{folder}", folder.Root).Replace("{tools}", folder["tools"])).TrimEnd()
            );
    }

    public ToolOutput Output { get; }

    public string Folder => folder.Root;

    /// <summary>Each as <c>file(line,column) severity code: text</c>.</summary>
    public IEnumerable<string> Messages(bool hasFailed = true) =>
        Output
            .Diagnostics(hasFailed)
            .Select(diagnostic =>
                $"{Path.GetRelativePath(folder.Root, diagnostic.Place!.Value.File)}"
                + $"({diagnostic.Place.Value.Line},{diagnostic.Place.Value.Column}) "
                + $"{(diagnostic.Severity == Severity.Error ? "error" : "warning")} {diagnostic.Code}: {diagnostic.Message}"
            );

    public void Dispose() => folder.Dispose();
}
