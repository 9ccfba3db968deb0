using System.Collections.Frozen;
using Assets.Manifest;

namespace Assets.Core.Reporting;

/// <summary>The files of a bundler's entry points.</summary>
internal static class EntryPointFiles
{
    /// <summary>No entry points.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> None { get; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The files that a page names for each entry point; <see langword="null"/> if there is none.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Of(
        IReadOnlyDictionary<string, EntryPoint> entries
    ) =>
        entries.Count == 0
            ? null
            : new SortedDictionary<string, IReadOnlyList<string>>(
                entries.ToDictionary(
                    entry => entry.Key,
                    entry => (IReadOnlyList<string>)[.. Modern(entry.Value), .. entry.Value.LegacyScripts]
                ),
                StringComparer.Ordinal
            );

    /// <summary>
    /// All that a browser with modules loads for each entry point before it runs: its files, and what they import
    /// statically.
    /// </summary>
    /// <param name="entries">The entry points.</param>
    /// <param name="preload">What a browser requests as soon as it has a file.</param>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Loaded(
        IReadOnlyDictionary<string, EntryPoint> entries,
        IReadOnlyDictionary<string, IReadOnlyList<string>> preload
    ) =>
        entries.ToDictionary(
            entry => entry.Key,
            entry => Closure(Modern(entry.Value), preload),
            StringComparer.Ordinal
        );

    private static IEnumerable<string> Modern(EntryPoint entry) => entry.Scripts.Concat(entry.Stylesheets);

    private static IReadOnlySet<string> Closure(
        IEnumerable<string> start,
        IReadOnlyDictionary<string, IReadOnlyList<string>> preload
    )
    {
        var loaded = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(start);
        while (next.TryPop(out var path))
        {
            if (!loaded.Add(path) || !preload.TryGetValue(path, out var more))
                continue;
            foreach (var imported in more)
                next.Push(imported);
        }

        return loaded;
    }
}
