using Assets.AspNetCore.Serving;
using Assets.AspNetCore.Urls;
using Assets.Manifest;
using Assets.Web;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Resolving;

/// <summary>
/// An asset of the manifest. Its responses are created at its first request, because most of the thousands of assets of
/// packages are never requested. Two concurrent requests may create them twice, but they share the representations, so
/// that a body is kept in memory once.
/// </summary>
internal sealed class ManifestAsset(ManifestEntry entry, PublishedFolder site)
{
    private Representation[]? representations;
    private Delta[]? deltas;
    private ServedAsset? published;
    private ServedAsset? plain;
    private AssetLink? link;

    public AssetLink Link =>
        link ??= new(entry.Path, UrlEncoding.Encode(entry.Url), entry.ContentType, entry.Integrity, entry.Preload)
        {
            IsImmutable = entry.Cache == CacheClass.Immutable,
        };

    /// <param name="isPublished">Whether the request has the published name, which can be the plain one.</param>
    public ServedAsset Respond(bool isPublished) =>
        isPublished
            ? published ??= Respond(
                entry.CacheControl
                    ?? (entry.Cache == CacheClass.Immutable ? CachePolicy.Immutable : CachePolicy.Revalidate),
                site.Dictionaries
            )
            // The pattern of a dictionary matches published names only.
            : plain ??= Respond(CachePolicy.Revalidate, dictionaries: false);

    private ServedAsset Respond(string cacheControl, bool dictionaries) =>
        new()
        {
            Path = entry.Path,
            ContentType = entry.ContentType,
            CacheControl = cacheControl,
            LastModified = site.LastModified,
            Representations = Representations(),
            Deltas = dictionaries ? Deltas() : [],
            UseAsDictionary =
                dictionaries && entry.DictionaryMatch is { } match && !entry.Headers.ContainsKey(UseAsDictionary.Name)
                    ? UseAsDictionary.Value(match)
                    : null,
            // Files on a CDN are of another origin, and browsers check their integrity only when that origin permits
            // access.
            AllowsAnyOrigin = site.OnCdn || MediaTypes.IsFont(entry.ContentType),
            Headers =
            [
                .. entry.Headers.Select(header => KeyValuePair.Create(header.Key, new StringValues(header.Value))),
            ],
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

    private Delta[] Deltas()
    {
        if (deltas is null)
        {
            var made = new Delta[entry.Deltas.Count];
            for (var i = 0; i < made.Length; i++)
                made[i] = new(Convert.FromBase64String(entry.Deltas[i].Dictionary!), Represent(entry.Deltas[i]));
            Interlocked.CompareExchange(ref deltas, made, null);
        }

        return deltas;
    }

    private Representation Represent(ManifestFile file) =>
        new(
            file.Encoding,
            file.ETag,
            file.Length,
            Body.OfPublishedFile(site.FileOf(file), file.Length, site.Memory, site.Files)
        );
}
