namespace Assets.Media.Serving.Separation;

/// <summary>
/// Finds stores in folders that belong to the app: what users upload there would be served without checks, or replace
/// the app.
/// </summary>
internal static class FolderSeparation
{
    /// <param name="stores">All stores.</param>
    /// <param name="webRoot">The folder of static files; null if the app has none.</param>
    /// <param name="contentRoot">The folder of the app's content.</param>
    /// <param name="program">The folder of the app's assemblies.</param>
    public static IEnumerable<string> Problems(
        IEnumerable<PlacedStore> stores,
        string? webRoot,
        string contentRoot,
        string program
    )
    {
        var web = webRoot is null ? null : RealPath.Of(webRoot);
        var app = new[] { RealPath.Of(contentRoot), RealPath.Of(program) };
        foreach (var store in stores)
        {
            if (store.Folder is not { } folder)
                continue;
            if (web is not null && RealPath.IsSameOrBelow(folder, web))
                yield return Wrong(store, $"in the web root '{web}', which serves all files to everybody, as they are");
            else if (web is not null && RealPath.IsSameOrBelow(web, folder))
                yield return Wrong(store, $"around the web root '{web}', so that an upload could become an asset");
            else if (Array.Find(app, place => RealPath.IsSameOrBelow(place, folder)) is { } inside)
                yield return Wrong(store, $"around the app in '{inside}', whose files would be files of the store");
        }
    }

    private static string Wrong(PlacedStore store, string problem) =>
        $"The media store '{store.Name}' cannot be in '{store.Address.Container}', because that is {problem}. Use a "
        + "folder of its own, such as 'media' beside 'wwwroot', or one outside of the app.";
}
