using Assets.Core.Diagnostics;
using Assets.Manifest;

namespace Assets.Tool.Releases;

/// <summary>The output of a publish: an app with its manifest and wwwroot.</summary>
/// <param name="App">The app's name.</param>
/// <param name="WebRoot">Absolute path of wwwroot.</param>
/// <param name="ManifestFile">Absolute path of the manifest.</param>
/// <param name="Manifest">The assets of this release.</param>
/// <param name="Earlier">The fingerprinted files of earlier releases that are in wwwroot too.</param>
internal sealed record PublishedFolder(
    string App,
    string WebRoot,
    string ManifestFile,
    AssetManifest Manifest,
    IReadOnlyList<ManifestEntry> Earlier
)
{
    private const string Suffix = "." + AssetManifest.FileName;

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="app">The app's name, if the folder has several.</param>
    /// <exception cref="ToolException">The folder has no usable manifest; the diagnostic has the reason.</exception>
    public static PublishedFolder Read(string folder, string? app)
    {
        var file = FindManifest(folder, app);
        var name = Path.GetFileName(file)[..^Suffix.Length];
        var earlier = Path.Combine(folder, $"{name}.{AssetManifest.EarlierFileName}");
        try
        {
            return new(
                name,
                Path.Combine(folder, "wwwroot"),
                file,
                ManifestJson.Read(file),
                File.Exists(earlier) ? ManifestJson.Read(earlier).Entries : []
            );
        }
        catch (ManifestException exception)
        {
            var message = exception.Message[(exception.Code.Length + ": ".Length)..];
            throw new ToolException(new(exception.Code, Severity.Error, message));
        }
    }

    private static string FindManifest(string folder, string? app)
    {
        var files = Directory.Exists(folder)
            ? Directory
                .GetFiles(folder, $"{app ?? "*"}{Suffix}")
                .Where(file => Path.GetFileName(file).Length > Suffix.Length)
                .Order(StringComparer.Ordinal)
                .ToArray()
            : [];
        return files switch
        {
            [var only] => only,
            [] => throw new ToolException(Catalog.NoManifest(folder, app)),
            _ => throw new ToolException(
                Catalog.SeveralManifests(folder, files.Select(file => Path.GetFileName(file)[..^Suffix.Length]))
            ),
        };
    }
}
