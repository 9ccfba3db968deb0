using Assets.Storage;

namespace Assets.Tool.CommandLine;

/// <summary>The two addresses of a copy, which do not overlap: each copy would make the next one larger.</summary>
internal sealed record CopyPlaces
{
    private CopyPlaces(StoreAddress from, StoreAddress to) => (From, To) = (from, to);

    public StoreAddress From { get; }
    public StoreAddress To { get; }

    /// <exception cref="ObjectStoreException">One of the addresses contains the other.</exception>
    public static CopyPlaces Of(StoreAddress from, StoreAddress to, bool haveSameSettings) =>
        haveSameSettings && from.Scheme == to.Scheme && Overlap(Place(from), Place(to))
            ? throw new ObjectStoreException(
                ObjectStoreFailure.InvalidSettings,
                $"Nothing was copied, because {from} and {to} overlap. Use addresses of which none contains the other."
            )
            : new(from, to);

    private static bool Overlap(string first, string second) =>
        first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal);

    private static string Place(StoreAddress address) =>
        address.Scheme == StoreAddress.FileScheme
            ? address.Container.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar
            : $"{address.Container}/{address.Prefix}";
}
