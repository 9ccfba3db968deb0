using Assets.Manifest;
using Microsoft.AspNetCore.Hosting;

namespace Assets.AspNetCore.Resolving;

/// <summary>Finds the folder that holds the published files.</summary>
internal static class PublishedWebRoot
{
    private const string Name = "wwwroot";

    /// <summary>
    /// The app's web root, or the one beside the manifest when only that has the files: the app was started in another
    /// working directory.
    /// </summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="file">The manifest's path.</param>
    /// <param name="environment">The app's web root, which is null when the folder does not exist.</param>
    public static string Find(ManifestIndex manifest, string file, IWebHostEnvironment environment)
    {
        var configured = environment.WebRootPath ?? Path.Combine(environment.ContentRootPath, Name);
        string[] candidates = [configured, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, Name)];
        var known = manifest.Count == 0 ? null : manifest[0].Files[0].File;
        return candidates.FirstOrDefault(folder => known is not null && File.Exists(Path.Combine(folder, known)))
            ?? candidates.FirstOrDefault(Directory.Exists)
            ?? configured;
    }
}
