namespace Assets.Media.Serving.Separation;

/// <summary>
/// Finds stores that share files: the rules of the one would not hold for what is uploaded to the other, and a private
/// file could be read through a public store.
/// </summary>
internal static class StoreSeparation
{
    public static IEnumerable<string> Problems(IReadOnlyList<PlacedStore> stores)
    {
        for (var i = 0; i < stores.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Overlap(stores[i], stores[j]))
                    yield return Wrong(stores[j], stores[i]);
            }
        }
    }

    private static bool Overlap(PlacedStore one, PlacedStore other)
    {
        if (one.Folder is { } folder && other.Folder is { } second)
            return RealPath.IsSameOrBelow(folder, second) || RealPath.IsSameOrBelow(second, folder);
        // Each store in memory has its own objects.
        return one.Address.Scheme is not "memory"
            && one.Address.Scheme == other.Address.Scheme
            && one.Address.Container == other.Address.Container
            && (
                one.Address.Prefix.StartsWith(other.Address.Prefix, StringComparison.Ordinal)
                || other.Address.Prefix.StartsWith(one.Address.Prefix, StringComparison.Ordinal)
            );
    }

    private static string Wrong(PlacedStore one, PlacedStore other) =>
        $"The media stores '{one.Name}' ({one.Address}) and '{other.Name}' ({other.Address}) overlap, so that the "
        + "files of one could be read and deleted through the other. Give each a folder or a "
        + "prefix of its own, side by side.";
}
