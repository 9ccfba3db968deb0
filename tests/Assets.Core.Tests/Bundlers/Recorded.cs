using Assets.Core.Bundlers;

namespace Assets.Core.Tests.Bundlers;

/// <summary>
/// Manifests that bundlers wrote: Vite 8.4 and 4.5, webpack 5.113 with webpack-manifest-plugin 6 and webpack-assets-manifest 6,
/// esbuild 0.28. The front end has two entry points, a lazy chunk, a shared chunk, stylesheets, a font, images and a
/// worker.
/// </summary>
internal static class Recorded
{
    public static string Text(string name)
    {
        using var stream = typeof(Recorded).Assembly.GetManifestResourceStream(name + ".json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static BundlerManifest Read(string name) => Parse(Text(name))!;

    public static BundlerManifest? Parse(string json) =>
        new ManifestDocument("manifest.json", System.Text.Encoding.UTF8.GetBytes(json)).Read(isCertain: false).Manifest;
}
