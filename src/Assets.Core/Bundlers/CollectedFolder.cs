using Assets.Core.Collecting;

namespace Assets.Core.Bundlers;

/// <summary>A folder with collected files, in itself or further down.</summary>
/// <param name="Location">Absolute path.</param>
/// <param name="Path">The asset path of the folder, without slashes at its ends; empty for the site's root.</param>
internal sealed record CollectedFolder(string Location, string Path)
{
    /// <summary>The folders of some files, from each file's own up to the root of its source.</summary>
    public static IReadOnlyList<CollectedFolder> Of(IEnumerable<SourceFile> files)
    {
        var found = new List<CollectedFolder>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var bySpan = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var file in files)
        {
            // Nearly all files are in the folder of another one, so that nothing is allocated for them.
            var location = System.IO.Path.GetDirectoryName(file.File.AsSpan());
            var path = file.Path.AsSpan(0, Math.Max(0, file.Path.LastIndexOf('/')));
            while (bySpan.Add(location))
            {
                found.Add(new(location.ToString(), path.ToString()));
                if (path.Length <= file.BasePath.Length || !IsNamedLike(location, path))
                    break;
                location = System.IO.Path.GetDirectoryName(location);
                path = path[..Math.Max(0, path.LastIndexOf('/'))];
            }
        }

        return found;
    }

    /// <summary>The asset path of a file in the folder.</summary>
    /// <param name="relative">Its path below the folder.</param>
    public string PathOf(string relative) => Path.Length == 0 ? relative : $"{Path}/{relative}";

    /// <summary>Absolute path of a file in the folder.</summary>
    /// <param name="relative">Its path below the folder.</param>
    public string FileOf(string relative) =>
        System.IO.Path.Combine(Location, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));

    // An item can give a single file another folder on the site than it has on the disk.
    private static bool IsNamedLike(ReadOnlySpan<char> location, ReadOnlySpan<char> path) =>
        System.IO.Path.GetFileName(location).SequenceEqual(path[(path.LastIndexOf('/') + 1)..]);
}
