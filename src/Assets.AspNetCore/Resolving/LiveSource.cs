using Assets.Manifest;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Assets.AspNetCore.Resolving;

/// <summary>A folder or file outside wwwroot that an <c>AssetCollect</c> item names.</summary>
internal sealed class LiveSource
{
    private readonly string prefix;
    private readonly string? singleFile;
    private readonly Matcher matcher = new(StringComparison.Ordinal);

    public LiveSource(DevelopmentSource source)
    {
        prefix = source.BasePath.Length == 0 ? "" : source.BasePath + "/";
        singleFile = System.IO.File.Exists(source.Root) ? Path.GetFileName(source.Root) : null;
        var root = singleFile is null ? source.Root : Path.GetDirectoryName(source.Root)!;
        Folder = Directory.Exists(root) ? new PhysicalFileProvider(root) : new NullFileProvider();
        matcher.AddIncludePatterns(source.Match.Count == 0 ? ["**/*"] : source.Match);
        matcher.AddExcludePatterns(source.Exclude);
    }

    /// <summary>What holds the files.</summary>
    public IFileProvider Folder { get; }

    public IEnumerable<string> Paths => Walk(Folder, "").Where(Belongs).Select(path => prefix + path);

    /// <summary>The file for a logical path, or null when this source has none.</summary>
    public IFileInfo? File(string path)
    {
        if (!path.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        var relative = Relative(path);
        return Belongs(relative) && Folder.GetFileInfo(relative) is { Exists: true, IsDirectory: false } file ? file : null;
    }

    /// <summary>The path in <see cref="Folder"/> of a logical path below this source.</summary>
    public string Relative(string path) => path[prefix.Length..];

    /// <summary>Paths of all files of a provider.</summary>
    public static IEnumerable<string> Walk(IFileProvider provider, string path)
    {
        foreach (var item in provider.GetDirectoryContents(path))
        {
            var name = path.Length == 0 ? item.Name : path + "/" + item.Name;
            if (!item.IsDirectory)
                yield return name;
            else
            {
                foreach (var inner in Walk(provider, name))
                    yield return inner;
            }
        }
    }

    private bool Belongs(string relative) => singleFile is null ? matcher.Match(relative).HasMatches : relative == singleFile;
}
