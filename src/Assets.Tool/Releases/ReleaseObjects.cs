using Assets.Core.Diagnostics;
using Assets.Manifest;
using Assets.Storage;
using Assets.Web;

namespace Assets.Tool.Releases;

/// <summary>Decides which objects the files of a published folder become.</summary>
/// <param name="folder">The published folder.</param>
/// <param name="encoding">What becomes of compressed files.</param>
internal sealed class ReleaseObjects(PublishedFolder folder, UploadEncoding encoding)
{
    /// <summary>The header of rules that every store keeps.</summary>
    private const string StoredHeader = "Content-Disposition";

    private static readonly ContentCoding[] Codings = [ContentCoding.Identity, .. ContentCodings.SelfContained];

    /// <summary>The objects in ordinal order of their keys.</summary>
    /// <exception cref="ToolException">
    /// A name cannot be a key, or there is no file of the coding that objects are to have.
    /// </exception>
    public IReadOnlyList<PublishedObject> All()
    {
        CheckCoding();
        return
        [
            .. folder
                .Manifest.Entries.DistinctBy(entry => entry.Url, StringComparer.Ordinal)
                .SelectMany(Listed)
                .Concat(new UnlistedFiles(folder).Entries().SelectMany(Listed))
                .OrderBy(item => item.Key.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>Headers of rules that a store cannot keep, by name, each with the files that have it.</summary>
    public ILookup<string, ManifestEntry> HeadersLeft() =>
        folder
            .Manifest.Entries.SelectMany(entry => entry.Headers.Keys.Select(name => (name, entry)))
            .Where(pair => !pair.name.Equals(StoredHeader, StringComparison.OrdinalIgnoreCase))
            .OrderBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
            .ToLookup(pair => pair.name, pair => pair.entry, StringComparer.OrdinalIgnoreCase);

    private void CheckCoding()
    {
        if (encoding is not (UploadEncoding.Brotli or UploadEncoding.Gzip))
            return;
        var wanted = encoding == UploadEncoding.Brotli ? ContentCoding.Brotli : ContentCoding.Gzip;
        var codings = ContentCodings
            .SelfContained.Where(coding =>
                folder.Manifest.Entries.Any(entry => entry.Files.Any(file => file.Encoding == coding))
            )
            .ToList();
        if (codings.Count > 0 && !codings.Contains(wanted))
            throw new ToolException(
                Catalog.UploadCodingIsAbsent(wanted.Name()!, codings.Select(coding => coding.Name()!))
            );
    }

    /// <summary>
    /// A delta always is an object of its own: it has a name that no page requests, so a proxy or a function of the CDN
    /// has to select it, whatever the object under the published name is.
    /// </summary>
    private IEnumerable<PublishedObject> Listed(ManifestEntry entry) =>
        Representations(entry).Concat(entry.Deltas.Select(file => Object(entry, file, file.File)));

    private IEnumerable<PublishedObject> Representations(ManifestEntry entry) =>
        encoding switch
        {
            UploadEncoding.Siblings => Codings
                .SelectMany(coding => entry.Files.Where(file => file.Encoding == coding).Take(1))
                .Select(file => Object(entry, file, entry.Url + file.Encoding.Suffix())),
            UploadEncoding.Brotli => [Object(entry, Preferred(entry, ContentCoding.Brotli), entry.Url)],
            UploadEncoding.Gzip => [Object(entry, Preferred(entry, ContentCoding.Gzip), entry.Url)],
            _ => [Object(entry, entry.Files[0], entry.Url)],
        };

    private static ManifestFile Preferred(ManifestEntry entry, ContentCoding coding) =>
        entry.Files.FirstOrDefault(file => file.Encoding == coding) ?? entry.Files[0];

    private PublishedObject Object(ManifestEntry entry, ManifestFile file, string name) =>
        new(
            ObjectKey.TryParse(name, out var key) ? key : throw new ToolException(Catalog.NameIsNoKey(name)),
            Path.Combine(folder.WebRoot, file.File.Replace('/', Path.DirectorySeparatorChar)),
            file.Length,
            new()
            {
                ContentType = entry.ContentType,
                ContentEncoding = file.Encoding.Name(),
                ContentDisposition = entry.Headers.GetValueOrDefault(StoredHeader),
                CacheControl =
                    entry.CacheControl
                    ?? (entry.Cache == CacheClass.Immutable ? CachePolicy.Immutable : CachePolicy.Revalidate),
            },
            Stage(entry)
        );

    private static UploadStage Stage(ManifestEntry entry) =>
        entry.Cache == CacheClass.Immutable ? UploadStage.Fingerprinted
        : entry.ContentType.StartsWith("text/html", StringComparison.Ordinal) ? UploadStage.Page
        : UploadStage.Plain;
}
