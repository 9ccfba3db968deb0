using System.Security.Cryptography;
using System.Text;
using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Manifest;

namespace Assets.Core.Bundlers;

/// <summary>The outputs of bundlers among the collected files of a site.</summary>
/// <param name="All">The outputs. One folder can have several manifests.</param>
/// <param name="Diagnostics">What is wrong with them.</param>
/// <param name="Digest">Another text when a manifest has changed; empty if there is none.</param>
internal sealed record Bundles(IReadOnlyList<Bundle> All, IReadOnlyList<Diagnostic> Diagnostics, string Digest)
{
    /// <summary>No outputs.</summary>
    public static Bundles None { get; } = new([], [], "");

    /// <summary>Reads the manifests.</summary>
    /// <param name="files">All collected files.</param>
    /// <param name="isCollected">Whether there is an asset of a path.</param>
    public static Bundles In(IReadOnlyList<SourceFile> files, Func<string, bool> isCollected)
    {
        var (all, diagnostics) = (new List<Bundle>(), new List<Diagnostic>());
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var located in ManifestSearch.In(files))
        {
            try
            {
                var document = new ManifestDocument(located.File, File.ReadAllBytes(located.File));
                var (manifest, problem) = document.Read(located.IsCertain);
                var bundle = manifest is null ? null : Bundle.Of(located, document, manifest, isCollected);
                if (bundle is not null)
                    all.Add(bundle);
                if ((problem ?? bundle?.Problem) is { } found)
                    diagnostics.Add(found);
                digest.AppendData(Encoding.UTF8.GetBytes($"{located.Folder} {bundle?.ChunkMap}\n"));
                digest.AppendData(SHA256.HashData(document.Utf8.Span));
            }
            catch (Exception exception) when (FileFailure.In(exception) is { } failure)
            {
                diagnostics.Add(Catalog.UnreadableBundlerManifest(located.File, failure.Message));
            }
        }

        return all.Count + diagnostics.Count == 0
            ? None
            : new(all, diagnostics, Convert.ToHexString(digest.GetHashAndReset()));
    }

    /// <summary>
    /// The entry points by their names: <c>{base path}/{name}</c> where two outputs have an entry point of one name.
    /// The first of several manifests of one folder decides.
    /// </summary>
    public IReadOnlyDictionary<string, EntryPoint> EntryPoints()
    {
        var named = All.SelectMany(bundle =>
                bundle.EntryPoints.Select(entry => (bundle.Folder, entry.Key, entry.Value))
            )
            .DistinctBy(entry => (entry.Folder.Path, entry.Key))
            .GroupBy(entry => entry.Key, StringComparer.Ordinal);
        var found = new SortedDictionary<string, EntryPoint>(StringComparer.Ordinal);
        foreach (var same in named)
        {
            var isOne = same.Count() == 1;
            foreach (var (folder, name, entryPoint) in same)
                found[isOne ? name : folder.PathOf(name)] = entryPoint;
        }

        return found;
    }

    /// <summary>An import map with the names that chunks use for one another.</summary>
    /// <param name="imports">The other names, as in <see cref="AssetManifest.Imports"/>.</param>
    public IReadOnlyDictionary<string, string> AddTo(IReadOnlyDictionary<string, string> imports)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var bundle in All)
        {
            foreach (var (name, file) in bundle.ChunkMap.Names)
                all["/" + bundle.Folder.PathOf(name)] = bundle.Folder.PathOf(file);
        }

        foreach (var (name, path) in imports)
            all[name] = path;
        return all;
    }
}
