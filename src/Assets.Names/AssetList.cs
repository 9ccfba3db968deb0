namespace Assets.Names;

/// <summary>
/// The list that the build writes for the generator, <c>assets.names.txt</c>: a line with the full name of the class,
/// then a line for each asset, with tabs between its path, its size and its source.
/// </summary>
/// <param name="className">The full name of the class.</param>
/// <param name="assets">The assets, in ordinal order of their paths.</param>
internal sealed class AssetList(string className, IReadOnlyList<ListedAsset> assets)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "assets.names.txt";

    public string Namespace => className.LastIndexOf('.') is > 0 and var dot ? className.Substring(0, dot) : "";

    public string TypeName => className.Substring(className.LastIndexOf('.') + 1);

    public IReadOnlyList<ListedAsset> Assets => assets;

    /// <summary>Reads the list; null when it is empty.</summary>
    public static AssetList? Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines[0].Length == 0)
            return null;
        var assets = new List<ListedAsset>(lines.Length);
        for (var i = 1; i < lines.Length; i++)
        {
            var columns = lines[i].Split('\t');
            if (columns.Length == 3)
                assets.Add(new(columns[0], columns[1], columns[2]));
        }

        return new(lines[0], assets);
    }
}

/// <summary>An asset of the list.</summary>
/// <param name="path">The asset path: <c>css/site.css</c>.</param>
/// <param name="size">Its size, for people.</param>
/// <param name="source">The file, or where it comes from, for people.</param>
internal sealed class ListedAsset(string path, string size, string source)
{
    public string Path => path;

    public string Size => size;

    public string Source => source;
}
