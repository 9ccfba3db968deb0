namespace Assets.Names;

/// <summary>
/// A folder as a class: folders in it are nested classes, files are constants. Folders whose names give one identifier
/// are one class.
/// </summary>
/// <param name="identifier">The name of the class.</param>
internal sealed class NamedFolder(string identifier)
{
    private readonly SortedDictionary<string, NamedFolder> folders = new(StringComparer.Ordinal);
    private readonly List<ListedAsset> files = [];

    public string Identifier => identifier;

    public IEnumerable<NamedFolder> Folders => folders.Values;

    /// <summary>The folder of the site's root.</summary>
    public static NamedFolder Of(AssetList list)
    {
        var root = new NamedFolder(list.TypeName);
        foreach (var asset in list.Assets)
            root.Add(asset, 0);
        return root;
    }

    /// <summary>The members for the files.</summary>
    public IReadOnlyList<NamedFile> Files() => FileNames.Choose(files, MemberName, id => folders.ContainsKey(id));

    private void Add(ListedAsset asset, int start)
    {
        var slash = asset.Path.IndexOf('/', start);
        if (slash < 0)
        {
            files.Add(asset);
            return;
        }

        var id = MemberName(asset.Path.Substring(start, slash - start));
        if (!folders.TryGetValue(id, out var folder))
            folders[id] = folder = new(id);
        folder.Add(asset, slash + 1);
    }

    /// <summary>A member must not have the name of its class (CS0542).</summary>
    private string MemberName(string name) => Names.Identifier.Of(name) is var id && id == identifier ? id + "_" : id;
}
