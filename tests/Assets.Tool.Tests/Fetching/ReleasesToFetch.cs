using System.Text.Json;
using Assets.Storage;
using Assets.Tool.Fetching;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Fetching;

/// <summary>Two releases of a shop, and a folder that is filled with what a publish needs of them.</summary>
internal sealed class ReleasesToFetch : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("assets-fetch-");

    public string Folder => Path.Combine(root.FullName, "earlier");

    /// <summary>The files of the folder without the names of manifests, in ordinal order.</summary>
    public IReadOnlyList<string> Files =>
        Directory.Exists(Folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                    .Where(file => file.Contains('/', StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    public IReadOnlyList<string> Releases =>
        JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Folder, "releases.json")))!;

    /// <summary>A release whose stylesheet and script can be dictionaries.</summary>
    public static PublishedSite Shop(string version) =>
        PublishedSite.Shop(version).Dictionary("css/site.css", "site.*.css").Dictionary("js/app.js", "app.*.js");

    public static string IdOf(PublishedSite site) =>
        Path.GetFileNameWithoutExtension(site.Release().ManifestObject.Key.Value);

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public Task<ReleaseFetchResult> FetchAsync(
        IObjectStore store,
        ReleaseFetchOptions? options = null,
        CancellationToken? cancellationToken = null
    ) =>
        new ReleaseFetch(store, new EarlierFolder(Folder), options ?? new()).RunAsync(
            cancellationToken ?? TestContext.Current.CancellationToken
        );

    public void Dispose() => root.Delete(recursive: true);
}
