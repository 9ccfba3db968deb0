namespace Assets.Core.Constants;

/// <summary>The class with a constant for the path of each asset, which an app's code uses.</summary>
/// <param name="ClassName">The full name of the class.</param>
/// <param name="Files">The files that get a constant, in ordinal order of their paths.</param>
internal sealed record AssetConstants(string ClassName, IReadOnlyList<NamedAsset> Files)
{
    /// <summary>The namespace of the class; empty for none.</summary>
    public string Namespace => ClassName.LastIndexOf('.') is > 0 and var dot ? ClassName[..dot] : "";

    /// <summary>The name of the class without its namespace.</summary>
    public string TypeName => ClassName[(ClassName.LastIndexOf('.') + 1)..];

    /// <summary>The class, as a tree of folders.</summary>
    public NamedFolder Root()
    {
        var root = new NamedFolder(TypeName);
        foreach (var file in Files)
            root.Add(file);
        return root;
    }
}

/// <summary>A file that gets a constant.</summary>
/// <param name="Path">The asset path: <c>css/site.css</c>.</param>
/// <param name="Size">Its size, for people.</param>
/// <param name="Source">The file, or where it comes from, for people.</param>
internal sealed record NamedAsset(string Path, string Size, string Source);
