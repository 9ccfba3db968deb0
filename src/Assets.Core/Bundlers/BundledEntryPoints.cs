using Assets.Core.Diagnostics;
using Assets.Manifest;

namespace Assets.Core.Bundlers;

/// <summary>
/// The entry points of a manifest with asset paths. One that needs a script that is not collected does not work and is
/// left out; a stylesheet that is not collected is left out of its entry point.
/// </summary>
internal sealed class BundledEntryPoints
{
    // Source maps and licences are often excluded on purpose.
    private static readonly string[] Optional = [".map", ".txt"];

    private readonly CollectedFolder folder;
    private readonly OutputPaths paths;
    private readonly Func<string, bool> exists;
    private readonly SortedDictionary<string, EntryPoint> found = new(StringComparer.Ordinal);
    private readonly List<string> lost = [];
    private readonly List<string> missing;

    /// <param name="folder">The folder of the output.</param>
    /// <param name="paths">Converts the paths of the manifest.</param>
    /// <param name="exists">Whether a file of a path below the folder is collected.</param>
    /// <param name="manifest">The manifest.</param>
    public BundledEntryPoints(
        CollectedFolder folder,
        OutputPaths paths,
        Func<string, bool> exists,
        BundlerManifest manifest
    )
    {
        (this.folder, this.paths, this.exists) = (folder, paths, exists);
        foreach (var (name, entryPoint) in manifest.EntryPoints)
        {
            if (entryPoint.Scripts.Concat(entryPoint.LegacyScripts).All(IsCollected))
                found[name] = Convert(entryPoint, manifest.Bundler);
            else
                lost.Add(name);
        }

        var needed = manifest.EntryPoints.Values.SelectMany(entry => entry.Scripts.Concat(entry.Stylesheets));
        missing =
        [
            .. needed
                .Where(path => !IsCollected(path))
                .Concat(manifest.Files.Select(file => file.Path).Where(IsMissing))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The entry points by their names.</summary>
    public IReadOnlyDictionary<string, EntryPoint> Found => found;

    /// <summary>The message about files that are listed and not collected, if there are any.</summary>
    /// <param name="document">The manifest's text.</param>
    public Diagnostic? Problem(ManifestDocument document) =>
        missing.Count == 0
            ? null
            : Catalog.BundledFilesMissing(
                missing[0],
                missing.Count,
                IsOnDisk(missing[0]),
                lost,
                document.PlaceOf(missing[0])
            );

    private EntryPoint Convert(EntryPoint entryPoint, Bundler bundler)
    {
        var scripts = Convert(entryPoint.Scripts);
        return new()
        {
            Scripts = scripts,
            Stylesheets = Convert(entryPoint.Stylesheets),
            LegacyScripts = Convert(entryPoint.LegacyScripts),
            IsModule =
                entryPoint.IsModule
                && !(bundler == Bundler.Esbuild && entryPoint.Scripts.Any(script => ClassicScript.Is(FileOf(script)))),
        };
    }

    private IReadOnlyList<string> Convert(IEnumerable<string> written) =>
        [
            .. written
                .Where(IsCollected)
                .Select(path => folder.PathOf(paths.Relative(path)!))
                .Distinct(StringComparer.Ordinal),
        ];

    private bool IsCollected(string written) => paths.Relative(written) is { } path && exists(path);

    // A file that is there and is not collected was excluded.
    private bool IsMissing(string written) =>
        !Optional.Contains(Path.GetExtension(written), StringComparer.Ordinal)
        && !IsCollected(written)
        && !IsOnDisk(written);

    private bool IsOnDisk(string written) => paths.Relative(written) is not null && File.Exists(FileOf(written));

    private string FileOf(string written) => folder.FileOf(paths.Relative(written)!);
}
