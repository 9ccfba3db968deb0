using Assets.Manifest;
using Assets.Tool.Releases;
using Assets.Web;

namespace Assets.Tool.Hosting;

/// <summary>All that a publish folder answers, by the rules of <c>UseAssets</c>.</summary>
/// <param name="App">The app's name.</param>
/// <param name="Paths">In ordinal order of their paths, each once.</param>
/// <param name="Codings">The codings of compressed files.</param>
/// <param name="Dictionaries">
/// The files that deltas were made with: SHA-256 as base64, and the part of the deltas' names that stands for it.
/// </param>
internal sealed record HostedSite(
    string App,
    IReadOnlyList<HostedPath> Paths,
    IReadOnlySet<ContentCoding> Codings,
    IReadOnlyDictionary<string, string> Dictionaries
)
{
    private const string IndexFile = "index.html";

    /// <param name="folder">The publish folder.</param>
    /// <param name="withIndexFiles">Whether a folder is answered with its <c>index.html</c>.</param>
    public static HostedSite Of(PublishedFolder folder, bool withIndexFiles)
    {
        var onCdn = folder.Manifest.BaseUrl is not null;
        var entries = folder.Manifest.Entries;
        // The first of two equal paths wins: a published name before the plain name of another asset, as in UseAssets.
        var paths = new SortedDictionary<string, HostedPath>(StringComparer.Ordinal);
        List<ManifestEntry> all = [.. entries, .. folder.Earlier, .. new UnlistedFiles(folder).Entries()];
        foreach (var entry in all)
            Add(entry, entry.Url, PublishedCaching(entry));
        foreach (var entry in entries)
            Add(entry, entry.Path, CachePolicy.Revalidate);
        if (withIndexFiles)
            AddFolders(paths);

        return new(
            folder.App,
            [.. paths.Values],
            all.SelectMany(entry => entry.Files)
                .Select(file => file.Encoding)
                .Where(coding => coding != ContentCoding.Identity)
                .ToHashSet(),
            DictionariesOf(all)
        );

        void Add(ManifestEntry entry, string path, string caching) =>
            paths.TryAdd(
                "/" + path,
                new("/" + path, "/" + entry.Files[0].File)
                {
                    ContentType = entry.ContentType,
                    CacheControl = caching,
                    Headers = entry.Headers,
                    IsCompressed = entry.Files.Count > 1,
                    HasDeltas = path == entry.Url && entry.Deltas.Count > 0,
                    DictionaryMatch = path == entry.Url ? entry.DictionaryMatch : null,
                    AllowsAnyOrigin = onCdn || MediaTypes.IsFont(entry.ContentType),
                }
            );
    }

    /// <summary>Servers find a delta by the name of its dictionary, behind the published name.</summary>
    private static SortedDictionary<string, string> DictionariesOf(IEnumerable<ManifestEntry> entries)
    {
        var suffix = ContentCoding.DictionaryZstandard.Suffix();
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var delta in entry.Deltas)
            {
                if (
                    delta.File.StartsWith(entry.Url + ".", StringComparison.Ordinal)
                    && delta.File.EndsWith(suffix, StringComparison.Ordinal)
                    && delta.File[(entry.Url.Length + 1)..^suffix.Length] is { Length: > 0 } name
                    && name.All(char.IsAsciiLetterOrDigit)
                )
                    names.TryAdd(delta.Dictionary!, name);
            }
        }

        return names;
    }

    private static string PublishedCaching(ManifestEntry entry) =>
        entry.CacheControl ?? (entry.Cache == CacheClass.Immutable ? CachePolicy.Immutable : CachePolicy.Revalidate);

    private static void AddFolders(SortedDictionary<string, HostedPath> paths)
    {
        foreach (var page in paths.Values.ToList())
        {
            var slash = page.Path.LastIndexOf('/');
            if (page.Path[(slash + 1)..] == IndexFile)
                paths.TryAdd(page.Path[..(slash + 1)], page with { Path = page.Path[..(slash + 1)] });
        }
    }
}
