namespace Assets.Core.Tests;

/// <summary>A fresh folder that goes with the test.</summary>
internal sealed class FreshFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("assets-files-").FullName;

    public string this[string name] => Path.Combine(Root, name);

    public IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
