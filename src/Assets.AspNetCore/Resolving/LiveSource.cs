using Assets.Manifest;
using Assets.Web;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Resolving;

/// <summary>A folder or file outside wwwroot that an <c>AssetCollect</c> item names.</summary>
internal sealed class LiveSource
{
    private readonly string prefix;
    private readonly string? singleFile;
    private readonly CollectedPatterns patterns;

    public LiveSource(DevelopmentSource source)
    {
        Root = source.Root;
        ContentType = source.ContentType;
        Headers = LiveHeaders.Of(source.Headers);
        prefix = source.BasePath.Length == 0 ? "" : source.BasePath + "/";
        singleFile = System.IO.File.Exists(source.Root) ? Path.GetFileName(source.Root) : null;
        var root = singleFile is null ? source.Root : Path.GetDirectoryName(source.Root)!;
        Folder = Directory.Exists(root) ? new PhysicalFileProvider(root) : new NullFileProvider();
        patterns = new([.. source.Match.SelectMany(Glob.ParseList)], [.. source.Exclude.SelectMany(Glob.ParseList)]);
    }

    /// <summary>The folder or file that the item names.</summary>
    public string Root { get; }

    /// <summary>The media type that the item gives its files.</summary>
    public string? ContentType { get; }

    /// <summary>The headers that the item gives its files; null if it gives none.</summary>
    public KeyValuePair<string, StringValues>[]? Headers { get; }

    /// <summary>Whether the item names a file. If that file is a link, its target can be anywhere.</summary>
    public bool IsSingleFile => singleFile is not null;

    /// <summary>The provider of the files.</summary>
    public IFileProvider Folder { get; }

    public IEnumerable<string> Paths => Walk(Folder, "").Where(Belongs).Select(path => prefix + path);

    /// <summary>The file for a logical path, or null when this source has none.</summary>
    public IFileInfo? File(string path) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && Belongs(Relative(path)) ? Existing(Relative(path)) : null;

    /// <summary>Whether the item leaves out a file that another provider found.</summary>
    /// <param name="path">The logical path.</param>
    /// <param name="file">The file.</param>
    public bool Ignores(string path, IFileInfo file) =>
        path.StartsWith(prefix, StringComparison.Ordinal)
        && !Belongs(Relative(path))
        && Existing(Relative(path))?.PhysicalPath is { } own
        && own == file.PhysicalPath;

    /// <summary>The path in <see cref="Folder"/> of a logical path below this source.</summary>
    public string Relative(string path) => path[prefix.Length..];

    /// <summary>The paths of all files of a provider.</summary>
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

    private IFileInfo? Existing(string relative) =>
        Folder.GetFileInfo(relative) is { Exists: true, IsDirectory: false } file ? file : null;

    private bool Belongs(string relative) => singleFile is null ? patterns.Include(relative) : relative == singleFile;
}
