using System.Text;

namespace Assets.Core.Naming;

/// <summary>
/// The assets that would get a fingerprint and that no rule decides on: those whose names code may use.
/// </summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<LogicalPath>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LogicalPath>>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly string[] sorted;
    private readonly HashSet<int> endings = [];

    /// <param name="assets">All collected assets, in ordinal order.</param>
    /// <param name="defaults">What holds where an asset's own policy leaves it open.</param>
    public NameIndex(IReadOnlyList<SourceAsset> assets, AssetPolicy defaults)
    {
        bySpan = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = defaults.Fingerprint == true ? assets.Where(IsOpen).Select(asset => asset.Path).ToList() : [];
        sorted = [.. open.Select(path => path.Value)];
        foreach (var path in open)
        {
            if (byName.TryGetValue(path.Name, out var named))
                named.Add(path);
            else
                byName.Add(path.Name, [path]);
            endings.Add(Ending(Encoding.UTF8.GetBytes(path.Name[(path.Name.LastIndexOf('.') + 1)..])));
        }
    }

    /// <summary>Whether it has no assets.</summary>
    public bool IsEmpty => sorted.Length == 0;

    /// <summary>The assets of this file name, in ordinal order of their paths.</summary>
    public IReadOnlyList<LogicalPath> Named(ReadOnlySpan<char> name) =>
        bySpan.TryGetValue(name, out var named) ? named : [];

    /// <summary>
    /// Whether a text may hold one of these names: it has a dot, followed by the beginning of an extension.
    /// </summary>
    public bool MayBeIn(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'.') is >= 0 and var dot)
        {
            text = text[(dot + 1)..];
            if (endings.Contains(Ending(text)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a path is one of these assets.</summary>
    public bool Contains(string path) => Array.BinarySearch(sorted, path, StringComparer.Ordinal) >= 0;

    /// <summary>All assets whose path has this prefix, in ordinal order.</summary>
    public IEnumerable<LogicalPath> BeginningWith(string prefix)
    {
        var first = Array.BinarySearch(sorted, prefix, StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < sorted.Length; i++)
        {
            if (!sorted[i].StartsWith(prefix, StringComparison.Ordinal))
                yield break;
            yield return LogicalPath.Parse(sorted[i]);
        }
    }

    private static int Ending(ReadOnlySpan<byte> extension) =>
        extension.Length < 2 ? -1 : (extension[0] << 8) | extension[1];

    // Developer tools find a source map through the comment that names it, which is rewritten.
    private static bool IsOpen(SourceAsset asset) => asset.Policy.Fingerprint is null && asset.Path.Extension != ".map";
}
