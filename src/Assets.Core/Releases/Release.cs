using System.Text.Json;
using Assets.Core.Caching;
using Assets.Core.Dictionaries;
using Assets.Manifest;

namespace Assets.Core.Releases;

/// <summary>
/// What one run publishes, as files in a folder that is named by their content and never changes: a publish copies from
/// it, so other runs at the same time do not change its result.
/// </summary>
/// <param name="Folder">Absolute path of the folder.</param>
internal sealed record Release(string Folder)
{
    internal const string FilesName = "files.json";
    internal const string EndpointsName = "endpoints.json";

    /// <summary>Absolute path of the manifest.</summary>
    public string ManifestFile => Path.Combine(Folder, AssetManifest.FileName);

    /// <summary>Absolute path of the endpoints for <c>MapStaticAssets</c>.</summary>
    public string EndpointsFile => Path.Combine(Folder, EndpointsName);

    /// <summary>Absolute path of what later releases need to know about its files; it need not exist.</summary>
    public string DictionariesFile => Path.Combine(Folder, "dictionaries.json");

    /// <summary>The files to publish.</summary>
    public IReadOnlyList<ReleaseFile> Files()
    {
        using var stream = File.OpenRead(Path.Combine(Folder, FilesName));
        return JsonSerializer.Deserialize<List<ReleaseFile>>(stream)!;
    }

    /// <summary>Records that it is published, so that later releases are made from its files.</summary>
    public void TryRecord() => new RecordedReleases(Path.GetFullPath("../..", Folder)).TryReplace(DictionariesFile);

    /// <summary>
    /// Makes the next run read every source again: the bytes of one of them differ from the record of the last run.
    /// </summary>
    public void Distrust() => File.Delete(Path.Combine(Folder, "..", "..", LastRun.FileName));
}
