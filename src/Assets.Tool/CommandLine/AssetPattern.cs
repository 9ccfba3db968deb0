using Assets.Manifest;
using Assets.Web;

namespace Assets.Tool.CommandLine;

/// <summary>
/// An asset as a user names it: its path, its published path, or a pattern over asset paths, with or without <c>~/</c>
/// or <c>/</c> before it.
/// </summary>
internal sealed class AssetPattern
{
    private readonly IReadOnlyList<Glob> globs;

    public AssetPattern(string text)
    {
        Path = text.TrimStart('~').TrimStart('/').Replace('\\', '/');
        globs = Path.AsSpan().IndexOfAny('*', '?', ';') >= 0 ? Glob.ParseList(Path) : [];
    }

    public string Path { get; }

    public bool Matches(ManifestEntry entry) =>
        entry.Path == Path
        || entry.Url == Path
        || entry.AllFiles.Any(file => file.File == Path)
        || globs.AnyMatches(entry.Path);
}
