namespace Assets.Core.Bundlers;

/// <summary>
/// Which names of an output stay as the bundler wrote them: those of the files that its manifest lists, and of files
/// that it does not list and whose names have the same form in the same folder (of <c>new URL()</c> and workers, and of
/// earlier builds). Scripts build the URLs of such files from strings.
/// </summary>
internal sealed class BundledNames
{
    private readonly Dictionary<string, bool> listed = new(StringComparer.Ordinal);
    private readonly HashSet<(string Folder, NameHash Hash)> forms = [];

    // One name may look like one with a hash by chance.
    private const int FewestOfAPattern = 2;

    /// <param name="bundler">The bundler.</param>
    /// <param name="files">The files that its manifest lists, with paths below the folder of the output.</param>
    public BundledNames(Bundler bundler, IReadOnlyList<ListedFile> files)
    {
        var certain = files
            .Where(file => file.Name is not null && file.IsHashed != false)
            .Select(file => (file.Path, Hash: NameHash.In(file.Path, file.Name)))
            .Where(file => file.Hash is not null)
            .Select(file => (Folder: FolderOf(file.Path), Hash: file.Hash!.Value))
            .ToList();
        forms.UnionWith(certain);
        var counts = certain.CountBy(form => form.Hash).ToDictionary();
        foreach (var file in files)
        {
            var isHashed = file.IsHashed ?? IsHashed(file, counts);
            if (isHashed && file.Name is null && NameHash.In(file.Path, null) is { } hash)
                forms.Add((FolderOf(file.Path), hash));

            // All references in esbuild's output are literals, which are rewritten.
            if (isHashed || bundler != Bundler.Esbuild)
                listed[file.Path] = isHashed;
        }
    }

    /// <summary>Whether any name has a hash.</summary>
    public bool HasHashes => listed.ContainsValue(true);

    /// <summary>
    /// Whether the name of a file has a hash; <see langword="null"/> if the file is not one of the bundler's.
    /// </summary>
    /// <param name="path">Its path below the folder of the output.</param>
    public bool? IsHashed(string path) => IsHashedItself(path) ?? (HasOwner(path) ? false : null);

    private bool? IsHashedItself(string path)
    {
        if (listed.TryGetValue(path, out var isHashed))
            return isHashed;
        var folder = FolderOf(path);
        return forms.Any(form => form.Folder == folder && form.Hash.IsIn(path)) ? true : null;
    }

    private static bool IsHashed(ListedFile file, Dictionary<NameHash, int> counts)
    {
        if (file.Name is null && counts.Count > 0)
            return counts.Keys.Any(hash => hash.IsIn(file.Path));
        return NameHash.In(file.Path, file.Name) is not null
            || (
                file.Name is not null
                && NameHash.Possible(file.Path, file.Name) is { } possible
                && counts.GetValueOrDefault(possible) >= FewestOfAPattern
            );
    }

    /// <summary>
    /// Whether it is the source map or the licences of a file (<c>main-DRAyO6I5.js.map</c>), which name it.
    /// </summary>
    private bool HasOwner(string path)
    {
        var start = path.LastIndexOf('/') + 1;
        for (var dot = path.LastIndexOf('.'); dot > start; dot = path.LastIndexOf('.', dot - 1))
        {
            var owner = path[..dot];
            if (Path.GetExtension(owner) is ".js" or ".mjs" or ".css" && IsHashedItself(owner) is not null)
                return true;
        }

        return false;
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
