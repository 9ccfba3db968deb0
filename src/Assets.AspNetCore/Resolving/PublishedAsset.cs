using Assets.AspNetCore.Serving;
using Assets.AspNetCore.Urls;
using Assets.Manifest;
using Assets.Web;

namespace Assets.AspNetCore.Resolving;

/// <summary>
/// A published asset. What it answers is made when it is first asked for, since of the thousands that packages bring
/// most never are;
/// two requests at once may make it twice, which is harmless but for the body, so that the representations are agreed
/// upon.
/// </summary>
internal sealed class PublishedAsset(ManifestEntry entry, PublishedFolder site)
{
    private Representation[]? representations;
    private ServedAsset? published;
    private ServedAsset? plain;
    private AssetLink? link;

    public AssetLink Link =>
        link ??= new(entry.Path, UrlEncoding.Encode(entry.Url), entry.ContentType, entry.Integrity, entry.Preload);

    /// <param name="isPublished">
    /// Whether it was asked for by its published name, also where that is the plain one.
    /// </param>
    public ServedAsset Respond(bool isPublished) =>
        isPublished
            ? published ??= Respond(
                entry.CacheControl
                    ?? (entry.Cache == CacheClass.Immutable ? CachePolicy.Immutable : CachePolicy.Revalidate)
            )
            : plain ??= Respond(CachePolicy.Revalidate);

    private ServedAsset Respond(string cacheControl) =>
        new()
        {
            Path = entry.Path,
            ContentType = entry.ContentType,
            CacheControl = cacheControl,
            LastModified = site.LastModified,
            Representations = Representations(),
            // On a CDN everything is of another origin, and integrity is checked only where that origin agrees.
            AnyOrigin = site.OnCdn || MediaTypes.IsFont(entry.ContentType),
        };

    private Representation[] Representations()
    {
        if (representations is null)
        {
            var made = new Representation[entry.Files.Count];
            for (var i = 0; i < made.Length; i++)
                made[i] = Represent(entry.Files[i]);
            Array.Sort(made, static (one, other) => one.Length.CompareTo(other.Length));
            Interlocked.CompareExchange(ref representations, made, null);
        }

        return representations;
    }

    private Representation Represent(ManifestFile file) =>
        new(
            file.Encoding,
            file.ETag,
            file.Length,
            Body.OfPublishedFile(site.FileOf(file), file.Length, site.Memory, site.Files)
        );
}
