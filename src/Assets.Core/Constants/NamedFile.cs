namespace Assets.Core.Constants;

/// <summary>A constant: the path of one file, or an error because several files have the name.</summary>
/// <param name="Identifier">Its name.</param>
/// <param name="Assets">The files.</param>
/// <param name="Instead">The constants to use instead, if there are several files.</param>
/// <param name="HidesFolder">Whether a folder has the name too.</param>
internal sealed record NamedFile(
    string Identifier,
    IReadOnlyList<NamedAsset> Assets,
    IReadOnlyList<string> Instead,
    bool HidesFolder = false
)
{
    // A longer list is not read.
    private const int Listed = 3;

    /// <summary>Whether the class can have a member of this name.</summary>
    public bool IsMember => !HidesFolder;

    /// <summary>Whether it names exactly one file.</summary>
    public bool IsUsable => Assets.Count == 1 && !HidesFolder;

    /// <summary>Whether no constant names the files.</summary>
    public bool IsCollision => !IsUsable && Instead.Count == 0;

    /// <summary>The files, as a part of a sentence.</summary>
    public string Owners =>
        Join([.. Assets.Select(asset => $"'{asset.Path}'")], " and ") + (IsMember ? "" : " and of a folder");

    /// <summary>The error where the name is used.</summary>
    public string Error =>
        $"It would be the name of {Owners}. "
        + (Instead.Count > 0 ? $"Write {Join(Instead, " or ")}." : "Rename one, or write the path as text.");

    private static string Join(IReadOnlyList<string> names, string last) =>
        names.Count > Listed ? string.Join(", ", names.Take(Listed)) + ", …"
        : names.Count < 2 ? string.Concat(names)
        : string.Join(", ", names.SkipLast(1)) + last + names[^1];
}
