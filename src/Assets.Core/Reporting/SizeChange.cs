namespace Assets.Core.Reporting;

/// <summary>A file whose bytes on the wire changed between two publishes.</summary>
/// <param name="Path">The asset path.</param>
/// <param name="Before">The bytes before; <see langword="null"/> for a new file.</param>
/// <param name="After">The bytes now; <see langword="null"/> for a file that is gone.</param>
internal sealed record SizeChange(string Path, long? Before, long? After)
{
    /// <summary>How many bytes there are more.</summary>
    public long Growth() => (After ?? 0) - (Before ?? 0);

    /// <summary>The changes, the largest first.</summary>
    /// <param name="before">The bytes on the wire of each asset in the earlier publish.</param>
    /// <param name="after">The same in the later one.</param>
    public static IReadOnlyList<SizeChange> Between(
        IReadOnlyDictionary<string, long> before,
        IReadOnlyDictionary<string, long> after
    ) =>
        [
            .. before
                .Keys.Union(after.Keys)
                .Select(path => new SizeChange(path, Find(before, path), Find(after, path)))
                .Where(change => change.Before != change.After)
                .OrderByDescending(change => Math.Abs(change.Growth()))
                .ThenBy(change => change.Path, StringComparer.Ordinal),
        ];

    private static long? Find(IReadOnlyDictionary<string, long> sizes, string path) =>
        sizes.TryGetValue(path, out var size) ? size : null;
}
