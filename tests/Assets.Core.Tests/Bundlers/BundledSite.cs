using Assets.Core.Tests.Pipeline;
using Assets.Manifest;

namespace Assets.Core.Tests.Bundlers;

/// <summary>A site with the output of a bundler, of which each file that is not given has its own name as text.</summary>
internal sealed class BundledSite : IDisposable
{
    public PipelineSite Site { get; } = new();

    /// <summary>A recorded manifest, and a file for each that it lists.</summary>
    public BundledSite With(string recorded, string folder, string manifest, string prefix = "")
    {
        foreach (var file in Recorded.Read(recorded).Files)
            Site.With(folder + file.Path[prefix.Length..], $"/* {file.Path} */");
        Site.With(folder + manifest, Recorded.Text(recorded));
        return this;
    }

    /// <summary>A manifest of Vite with one entry.</summary>
    public BundledSite WithEntry(string file = "assets/main-DRAyO6I5.js", string folder = "dist/") =>
        With(
            folder + ".vite/manifest.json",
            $$"""{"src/main.ts": {"file": "{{file}}", "name": "main", "src": "src/main.ts", "isEntry": true} }"""
        );

    public BundledSite With(string path, string text)
    {
        Site.With(path, text);
        return this;
    }

    public BundledSite Delete(string path)
    {
        File.Delete(Site.FileOf(path));
        return this;
    }

    public PipelineResult Run() => Site.Run();

    public void Dispose() => Site.Dispose();
}

internal static class BundledResults
{
    public static AssetManifest Manifest(this PipelineResult result) => ManifestJson.Read(result.ManifestFile!);

    public static ManifestEntry Entry(this PipelineResult result, string path) =>
        Assert.Single(result.Manifest().Entries, entry => entry.Path == path);

    /// <summary>Whether the file is published as the bundler wrote and named it.</summary>
    public static bool IsAsWritten(this PipelineResult result, string path) =>
        result.Of(path) is var asset && asset.Url == asset.Path && asset.Files[0].File == asset.Source.File;
}
