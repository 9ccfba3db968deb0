namespace Assets.Core.Constants;

/// <summary>
/// A folder as a class: folders in it are nested classes, files are constants. Folders whose names give one identifier
/// are one class.
/// </summary>
/// <param name="identifier">The name of the class.</param>
internal sealed class NamedFolder(string identifier)
{
    private readonly SortedDictionary<string, NamedFolder> folders = new(StringComparer.Ordinal);
    private readonly List<NamedAsset> files = [];
    private IReadOnlyList<NamedFile>? named;

    /// <summary>The name of the class.</summary>
    public string Identifier => identifier;

    /// <summary>The folders in it, in ordinal order.</summary>
    public IReadOnlyCollection<NamedFolder> Folders => folders.Values;

    /// <summary>The members for its files, after all of them have been added.</summary>
    public IReadOnlyList<NamedFile> Files => named ??= FileNames.Choose(files, MemberName, folders.ContainsKey);

    /// <summary>Adds a file of this folder or of one below it.</summary>
    public void Add(NamedAsset asset) => Add(asset, 0);

    private void Add(NamedAsset asset, int start)
    {
        var slash = asset.Path.IndexOf('/', start);
        if (slash < 0)
        {
            files.Add(asset);
            return;
        }

        var name = MemberName(asset.Path[start..slash]);
        if (!folders.TryGetValue(name, out var folder))
            folders[name] = folder = new(name);
        folder.Add(asset, slash + 1);
    }

    /// <summary>A member must not have the name of its class (CS0542).</summary>
    private string MemberName(string name) =>
        Constants.Identifier.Of(name) is var id && id == identifier ? id + "_" : id;
}
