using Assets.Core.Diagnostics;
using Assets.Manifest;

namespace Assets.Core.Bundlers;

/// <summary>The output of a bundler among the collected files.</summary>
/// <param name="Located">Its manifest.</param>
/// <param name="Names">Which of its files keep their names.</param>
/// <param name="EntryPoints">The entry points whose scripts are all collected, with asset paths.</param>
/// <param name="ChunkMap">Names of its files that stay when the content changes.</param>
/// <param name="Problem">What is wrong with it.</param>
internal sealed record Bundle(
    LocatedManifest Located,
    BundledNames Names,
    IReadOnlyDictionary<string, EntryPoint> EntryPoints,
    ChunkImportMap ChunkMap,
    Diagnostic? Problem
)
{
    /// <summary>The folder of the output.</summary>
    public CollectedFolder Folder => Located.Folder;

    /// <summary>Finds the files of a manifest among the collected files.</summary>
    /// <param name="located">The manifest's place.</param>
    /// <param name="document">The manifest's text.</param>
    /// <param name="manifest">What it says.</param>
    /// <param name="isCollected">Whether there is an asset of a path.</param>
    /// <returns>The output; <see langword="null"/> if the file is probably no manifest of a bundler.</returns>
    public static Bundle? Of(
        LocatedManifest located,
        ManifestDocument document,
        BundlerManifest manifest,
        Func<string, bool> isCollected
    )
    {
        bool Exists(string relative) => isCollected(located.Folder.PathOf(relative));
        var paths = OutputPaths.Of(manifest.Files.Select(file => file.Path), Exists);
        var files = ListedFile.Each(
            manifest
                .Files.Where(file => paths.Relative(file.Path) is not null)
                .Select(file => file with { Path = paths.Relative(file.Path)! })
        );
        var names = new BundledNames(manifest.Bundler, files);
        if (
            !located.IsCertain
            && !(manifest.IsUnmistakable || (names.HasHashes && files.Any(file => Exists(file.Path))))
        )
            return null;

        var entryPoints = new BundledEntryPoints(located.Folder, paths, Exists, manifest);
        return new(
            located,
            names,
            entryPoints.Found,
            ChunkMapOf(located.Folder, manifest, Exists),
            entryPoints.Problem(document)
        );
    }

    private static ChunkImportMap ChunkMapOf(
        CollectedFolder folder,
        BundlerManifest manifest,
        Func<string, bool> exists
    ) =>
        manifest.Bundler == Bundler.Vite && folder.FileOf(ChunkImportMap.FileName) is var file && File.Exists(file)
            ? ChunkImportMap.Read(File.ReadAllBytes(file), exists)
            : ChunkImportMap.None;
}
