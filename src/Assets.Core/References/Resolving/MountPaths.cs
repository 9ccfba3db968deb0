namespace Assets.Core.References.Resolving;

/// <summary>
/// Paths that a host mounts the site below, inferred from references: <c>/shop/css/site.css</c> and others begin with
/// the same path, nothing is collected below it, and without it each of them names an asset.
/// </summary>
internal sealed class MountPaths
{
    /// <summary>A single reference may be an ordinary mistake.</summary>
    private const int Fewest = 2;

    private readonly Dictionary<string, Mount> mounts;
    private readonly HashSet<string> paths;

    private MountPaths(Dictionary<string, Mount> mounts, HashSet<string> paths) =>
        (this.mounts, this.paths) = (mounts, paths);

    /// <summary>The mount paths of a site.</summary>
    /// <param name="references">Its unresolved references.</param>
    /// <param name="paths">Its assets.</param>
    public static MountPaths In(IEnumerable<UnresolvedReference> references, HashSet<string> paths)
    {
        var mounts = references
            .Select(reference => PathOf(reference, paths))
            .OfType<string>()
            .CountBy(path => path, StringComparer.Ordinal)
            .Where(mount =>
                mount.Value >= Fewest && !paths.Any(path => path.StartsWith(mount.Key + "/", StringComparison.Ordinal))
            )
            .ToDictionary(mount => mount.Key, mount => new Mount(mount.Key, mount.Value), StringComparer.Ordinal);
        return new(mounts, paths);
    }

    /// <summary>The mount path that a reference begins with, or <see langword="null"/>.</summary>
    public Mount? Of(UnresolvedReference reference) =>
        mounts.Count > 0 && PathOf(reference, paths) is { } path ? mounts.GetValueOrDefault(path) : null;

    private static string? PathOf(UnresolvedReference reference, HashSet<string> paths) =>
        reference.Reference.Specifier.StartsWith('/')
        && reference.Resolution.LookedFor is { } path
        && path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        && paths.Contains(path[(slash + 1)..])
            ? path[..slash]
            : null;

    /// <summary>A mount path.</summary>
    /// <param name="Path">Without slashes.</param>
    /// <param name="Count">How many references begin with it.</param>
    internal sealed record Mount(string Path, int Count);
}
