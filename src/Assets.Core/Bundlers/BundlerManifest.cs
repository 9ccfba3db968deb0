using Assets.Manifest;

namespace Assets.Core.Bundlers;

/// <summary>What the manifest of a bundler says, in the bundler's own paths.</summary>
/// <param name="Bundler">The bundler.</param>
/// <param name="Files">The files that it wrote, each once.</param>
/// <param name="EntryPoints">The entry points by their names; the paths are those of the files.</param>
internal sealed record BundlerManifest(
    Bundler Bundler,
    IReadOnlyList<ListedFile> Files,
    IReadOnlyDictionary<string, EntryPoint> EntryPoints
)
{
    /// <summary>
    /// Whether no other document has its form. A list of names and files can be anything: there, files with hashes in
    /// their names must exist.
    /// </summary>
    public bool IsUnmistakable => Bundler != Bundler.Webpack || EntryPoints.Count > 0;
}

/// <summary>The bundlers whose manifests are read.</summary>
internal enum Bundler
{
    /// <summary>Vite, also with Rolldown.</summary>
    Vite,

    /// <summary>webpack, and Rspack, which writes the same formats.</summary>
    Webpack,

    /// <summary>esbuild.</summary>
    Esbuild,
}

/// <summary>A file that a bundler wrote.</summary>
/// <param name="Path">Its path in the manifest.</param>
/// <param name="Name">
/// The name that the bundler put before the hash; <see langword="null"/> if the manifest does not have it.
/// </param>
/// <param name="IsHashed">
/// Whether its name has a hash of its content; <see langword="null"/> if the manifest does not say so.
/// </param>
internal sealed record ListedFile(string Path, string? Name, bool? IsHashed = null)
{
    /// <summary>The files, each once: the first that has a name, or else the first.</summary>
    public static IReadOnlyList<ListedFile> Each(IEnumerable<ListedFile> files) =>
        [
            .. files
                .GroupBy(file => file.Path)
                .Select(same => same.FirstOrDefault(file => file.Name is not null) ?? same.First()),
        ];

    /// <summary>The file name of a path without its folder and its last extension.</summary>
    public static string Stem(string path) => System.IO.Path.GetFileNameWithoutExtension(path);
}
