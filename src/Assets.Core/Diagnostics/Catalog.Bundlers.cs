namespace Assets.Core.Diagnostics;

// 12x: the output of bundlers
internal static partial class Catalog
{
    /// <summary>The manifest of a bundler is not valid JSON, or is cut off.</summary>
    public static Diagnostic DamagedBundlerManifest(Place place) =>
        new(
            "ASSETS120",
            Severity.Warning,
            "This manifest of a bundler is not valid JSON, so that its entry points are unknown, and the files beside "
                + "it are processed like all others. Build the front end again.",
            place
        );

    /// <summary>The file in the place of Vite's manifest has another form.</summary>
    public static Diagnostic UnknownBundlerManifest(Place place) =>
        new(
            "ASSETS120",
            Severity.Warning,
            "This file is in the place of Vite's manifest and does not have the form of one, so that its entry points "
                + "are unknown, and the files beside it are processed like all others. Build the front end again with "
                + "build.manifest in Vite's configuration.",
            place
        );

    /// <summary>The manifest of a bundler cannot be read.</summary>
    public static Diagnostic UnreadableBundlerManifest(string file, string reason) =>
        new(
            "ASSETS120",
            Severity.Warning,
            $"The manifest of a bundler cannot be read: {reason.TrimEnd('.')}. Its entry points are unknown, and the "
                + "files beside it are processed like all others.",
            new Place(file)
        );

    /// <summary>A manifest lists files that were not collected.</summary>
    /// <param name="first">One of them, as the manifest has it.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="isOnDisk">Whether the first one exists, but is excluded.</param>
    /// <param name="entryPoints">Names of entry points that need one of them.</param>
    /// <param name="place">The place of the first one in the manifest.</param>
    public static Diagnostic BundledFilesMissing(
        string first,
        int count,
        bool isOnDisk,
        IReadOnlyList<string> entryPoints,
        Place place
    )
    {
        var more = count > 1 ? $" and {count - 1} more" : "";
        var lost = entryPoints.Count switch
        {
            0 => "",
            1 => $" The entry point '{entryPoints[0]}' needs it and is not published.",
            _ =>
                $" The entry points {string.Join(", ", entryPoints.Select(name => $"'{name}'"))} need them and are not "
                    + "published.",
        };
        var remedy = isOnDisk
            ? "It exists, but is excluded by Match, Ignore or AssetsIgnore, or another source has a file of its path. "
                + "Collect it."
            : "The manifest and the files are of different builds. Build the front end again.";
        return new(
            "ASSETS121",
            Severity.Warning,
            $"The manifest of a bundler lists '{first}'{more}, which {(count > 1 ? "are" : "is")} not among the "
                + $"collected files.{lost} {remedy}",
            place
        );
    }

    /// <summary>A view names an entry point that no bundler has.</summary>
    /// <param name="place">The place of the name.</param>
    /// <param name="name">The name.</param>
    /// <param name="nearest">A name that is spelled almost like it.</param>
    /// <param name="names">All names.</param>
    public static Diagnostic UnknownEntryPoint(
        Place place,
        string name,
        string? nearest,
        IReadOnlyCollection<string> names
    ) =>
        new(
            "ASSETS124",
            Severity.Warning,
            $"'{name}' is not an entry point of a bundler. "
                + (
                    nearest is not null ? DidYouMean(nearest)
                    : names.Count == 0
                        ? "No manifest of a bundler was found: build the front end, and let the bundler write its "
                            + "manifest (Vite: build.manifest)."
                    : $"The entry points are {string.Join(", ", names.Take(ListedNames).Select(known => $"'{known}'"))}"
                        + (names.Count > ListedNames ? $" and {names.Count - ListedNames} more." : ".")
                ),
            place
        );

    /// <summary>A manifest of a bundler is read and not published.</summary>
    /// <param name="path">Its asset path.</param>
    /// <param name="file">Absolute path.</param>
    public static Diagnostic BundlerManifestNotPublished(LogicalPath path, string file) =>
        new(
            "ASSETS122",
            Severity.Notice,
            $"'{path}' is a file of a bundler for the server: it was read, the site's manifest has what it says, and "
                + "it is not published. If a script requests it, publish it with "
                + $"<AssetRule Include=\"{path.Name}\" Match=\"{path}\" Fingerprint=\"false\" />",
            new Place(file)
        );
}
