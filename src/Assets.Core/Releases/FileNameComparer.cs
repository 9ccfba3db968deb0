namespace Assets.Core.Releases;

/// <summary>Decides when two names are one file: file systems of Windows and macOS ignore letter case.</summary>
internal static class FileNameComparer
{
    /// <summary>
    /// The comparer for names in a folder, according to its file system, which is tested with an existing file.
    /// </summary>
    public static StringComparer Of(string folder)
    {
        var names = new DirectoryInfo(folder)
            .EnumerateFileSystemInfos()
            .Select(entry => entry.Name)
            .ToHashSet(StringComparer.Ordinal);
        var sample = names.FirstOrDefault(name => SwapCase(name) != name && !names.Contains(SwapCase(name)));
        return sample is not null && Path.Exists(Path.Combine(folder, SwapCase(sample)))
            ? StringComparer.OrdinalIgnoreCase
            : StringComparer.Ordinal;
    }

    private static string SwapCase(string name) =>
        string.Concat(
            name.Select(letter =>
                char.IsAsciiLetterLower(letter) ? char.ToUpperInvariant(letter)
                : char.IsAsciiLetterUpper(letter) ? char.ToLowerInvariant(letter)
                : letter
            )
        );
}
