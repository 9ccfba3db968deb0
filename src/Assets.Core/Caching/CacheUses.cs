using System.Text;

namespace Assets.Core.Caching;

/// <summary>
/// The keys of all results that a site is made of, each with the file that it is for. The next machine needs these.
/// A run that processes only what changed looks for a part of them; the others are those of the run before.
/// </summary>
internal static class CacheUses
{
    /// <summary>The list's name in the output folder: on each line a key, a space and the asset path.</summary>
    public const string FileName = "cache-uses.txt";

    private const int KeyLength = 64;

    /// <summary>Writes the list of a run.</summary>
    /// <param name="file">Absolute path of the list.</param>
    /// <param name="used">What the run looked for.</param>
    /// <param name="unchanged">What it took from the run before.</param>
    /// <returns>Whether the list is complete: it could be written, and the list of the run before be read.</returns>
    public static bool TryWrite(string file, IReadOnlyCollection<CacheKey> used, UnchangedOutputs unchanged) =>
        FileFailure.TryOn(() =>
        {
            var kept =
                unchanged.Published.Count == 0
                    ? []
                    : Lines(file)
                        .Where(line => LogicalPath.TryParse(OwnerIn(line), out var path) && unchanged.Contains(path));
            var lines = used.Select(key => $"{key.Value} {key.Owner}").Concat(kept);
            var text = string.Concat(lines.Distinct().Order(StringComparer.Ordinal).Select(line => line + "\n"));
            AtomicFile.WriteIfDifferent(file, Encoding.UTF8.GetBytes(text));
        });

    /// <summary>The keys of a list.</summary>
    /// <exception cref="IOException">The list cannot be read.</exception>
    public static IReadOnlyList<CacheKey> Read(string file) =>
        [
            .. Lines(file)
                .Select(line =>
                    CacheKey.TryParse(line[..Math.Min(KeyLength, line.Length)], out var key) ? key : default
                )
                .Where(key => key.Value is not null)
                .Distinct(),
        ];

    private static string[] Lines(string file) => File.ReadAllText(file).Split('\n');

    private static string OwnerIn(string line) => line.Length > KeyLength ? line[(KeyLength + 1)..] : "";
}
