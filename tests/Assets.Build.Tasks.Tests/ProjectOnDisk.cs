using System.Collections;
using Assets.Build.Tasks.Project;
using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests;

/// <summary>A project file with items, and files beside it, in a fresh folder.</summary>
internal sealed class ProjectOnDisk : IDisposable
{
    private readonly List<Diagnostic> reported = [];

    public ProjectOnDisk(string text = "") => Write("App.csproj", $"<Project>\n{text}\n</Project>");

    public string Folder { get; } = Directory.CreateTempSubdirectory("assets-tasks-").FullName;

    public ProjectFiles Files => new([Path.Combine(Folder, "App.csproj")]);

    public IReadOnlyList<Diagnostic> Reported => reported;

    /// <summary>Each diagnostic as <c>line,column code</c>.</summary>
    public IEnumerable<string> Places =>
        reported.Select(diagnostic => $"{diagnostic.Place?.Line},{diagnostic.Place?.Column} {diagnostic.Code}");

    public void Report(Diagnostic diagnostic) => reported.Add(diagnostic);

    public ProjectOnDisk Write(string path, string text = "")
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>An item that MSBuild made of the project file.</summary>
    public ITaskItem Item(string include, params (string Name, string Value)[] metadata) =>
        new EvaluatedItem(include, Folder, metadata);

    public IReadOnlyList<CollectItem> Collect(params ITaskItem[] items) =>
        CollectItems.Read(items, Folder, Files, Report);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>With the metadata that MSBuild gives an item and that <c>TaskItem</c> does not let anyone set.</summary>
    private sealed class EvaluatedItem : ITaskItem
    {
        private static readonly string[] WellKnown =
        [
            "RecursiveDir",
            "FullPath",
            "DefiningProjectFullPath",
            "DefiningProjectName",
            "Extension",
        ];

        private readonly Dictionary<string, string> metadata = new(StringComparer.OrdinalIgnoreCase);

        public EvaluatedItem(string include, string folder, (string Name, string Value)[] metadata)
        {
            ItemSpec = include;
            this.metadata["FullPath"] = Path.GetFullPath(include, folder);
            this.metadata["DefiningProjectFullPath"] = Path.Combine(folder, "App.csproj");
            foreach (var (name, value) in metadata)
                this.metadata[name] = value;
        }

        public string ItemSpec { get; set; }

        public ICollection MetadataNames => metadata.Keys;

        public int MetadataCount => metadata.Count;

        public string GetMetadata(string metadataName) => metadata.GetValueOrDefault(metadataName, "");

        public void SetMetadata(string metadataName, string metadataValue) => metadata[metadataName] = metadataValue;

        public void RemoveMetadata(string metadataName) => metadata.Remove(metadataName);

        public void CopyMetadataTo(ITaskItem destinationItem)
        {
            foreach (var (name, value) in Custom)
                destinationItem.SetMetadata(name, value);
        }

        public IDictionary CloneCustomMetadata() => Custom.ToDictionary();

        private IEnumerable<KeyValuePair<string, string>> Custom =>
            metadata.Where(pair => !WellKnown.Contains(pair.Key, StringComparer.OrdinalIgnoreCase));
    }
}
