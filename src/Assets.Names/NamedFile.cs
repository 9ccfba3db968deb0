namespace Assets.Names;

/// <summary>A constant: the path of one file, or an error because several files have the name.</summary>
/// <param name="identifier">Its name.</param>
/// <param name="assets">The files.</param>
/// <param name="instead">The constants to use instead, if there are several files.</param>
/// <param name="hidesFolder">Whether a folder has the name too.</param>
internal sealed class NamedFile(
    string identifier,
    IReadOnlyList<ListedAsset> assets,
    IReadOnlyList<string> instead,
    bool hidesFolder = false
)
{
    public string Identifier => identifier;

    public IReadOnlyList<ListedAsset> Assets => assets;

    public IReadOnlyList<string> Instead => instead;

    /// <summary>Whether the class can have a member of this name.</summary>
    public bool IsMember => !hidesFolder;

    /// <summary>Whether it names exactly one file.</summary>
    public bool IsUsable => assets.Count == 1 && !hidesFolder;

    /// <summary>Whether no constant names the files.</summary>
    public bool IsCollision => !IsUsable && instead.Count == 0;
}
