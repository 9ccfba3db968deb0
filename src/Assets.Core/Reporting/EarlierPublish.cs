using Assets.Manifest;

namespace Assets.Core.Reporting;

/// <summary>
/// The publish that the current one is compared with: the one in the publish folder, or, when that is the same, the one
/// before it, whose manifest is kept in the folder of the run.
/// </summary>
/// <param name="publishDirectory">Absolute path of the publish folder; empty for none.</param>
/// <param name="app">The app's name.</param>
/// <param name="outputDirectory">Absolute path of the folder of the run.</param>
internal sealed class EarlierPublish(string publishDirectory, string app, string outputDirectory)
{
    private readonly string published = Path.Combine(publishDirectory, $"{app}.{AssetManifest.FileName}");
    private readonly string before = Path.Combine(outputDirectory, "previous.manifest.json");

    /// <summary>Keeps the published manifest, if this publish is about to replace it by another.</summary>
    /// <param name="manifestFile">Absolute path of the manifest of this run.</param>
    public void Keep(string manifestFile) =>
        FileFailure.TryOn(() =>
        {
            if (IsOther(manifestFile))
                AtomicFile.WriteIfDifferent(before, File.ReadAllBytes(published));
        });

    /// <summary>
    /// The bytes on the wire of each asset of the earlier publish; <see langword="null"/> if there is none.
    /// </summary>
    /// <param name="manifestFile">Absolute path of the manifest of this run.</param>
    public IReadOnlyDictionary<string, long>? Sizes(string manifestFile)
    {
        try
        {
            return IsOther(manifestFile) ? ManifestReport.Sizes(ManifestJson.Read(published))
                : File.Exists(before) ? ManifestReport.Sizes(ManifestJson.Read(before))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ManifestException)
        {
            // A manifest of another version, or none that can be read: there is nothing to compare with.
            return null;
        }
    }

    private bool IsOther(string manifestFile) =>
        publishDirectory.Length > 0
        && new FileInfo(published) is { Exists: true } file
        && (
            file.Length != new FileInfo(manifestFile).Length
            || !File.ReadAllBytes(published).AsSpan().SequenceEqual(File.ReadAllBytes(manifestFile))
        );
}
