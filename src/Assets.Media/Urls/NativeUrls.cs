using System.Collections.Concurrent;
using Assets.Media.Inspection;
using Assets.Media.Storing;
using Assets.Storage;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Assets.Media.Urls;

/// <summary>
/// URLs that the store signs. Stores sign with the current time, so that each URL is another one; it is therefore kept
/// for a window and given again. Each instance of the app has its own.
/// </summary>
internal sealed class NativeUrls(TimeProvider clock, ILogger<IMediaStorage> logger) : IDisposable
{
    /// <summary>About 10 MB: a signed URL has up to 1 KB.</summary>
    private const int Capacity = 10_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private readonly ConcurrentDictionary<string, bool> withoutSignatures = new(StringComparer.Ordinal);

    /// <returns>Null if the store does not sign URLs.</returns>
    public async ValueTask<string?> ForAsync(
        MediaStoreEntry store,
        ObjectKey key,
        MediaUrlOptions options,
        CancellationToken cancellationToken
    )
    {
        if (withoutSignatures.ContainsKey(store.Name))
            return null;
        var lifetime = options.Lifetime ?? store.Options.UrlLifetime;
        var place = new UrlPlace(store.Name, key, lifetime, options.Download, options.FileName);
        if (Kept(place) is { } known)
            return known;
        try
        {
            var signed = await store.Store.SignUrlAsync(key, Request(store, key, options, lifetime), cancellationToken);
            return Keep(place, signed);
        }
        catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.NotSupported)
        {
            if (withoutSignatures.TryAdd(store.Name, true) && store.Address.Scheme is not ("file" or "memory"))
                logger.NoSignedUrls(store.Name, exception.Message);
            return null;
        }
    }

    public void Dispose() => kept.Dispose();

    /// <summary>
    /// The store does not know which types are safe to show. So what is shown is sent with the type that belongs to the
    /// extension, and everything else is saved.
    /// </summary>
    private static SignedUrlOptions Request(
        MediaStoreEntry store,
        ObjectKey key,
        MediaUrlOptions options,
        TimeSpan lifetime
    )
    {
        var extension = Path.GetExtension(key.Value);
        var type = FileTypes.All.FirstOrDefault(type =>
            type.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
        );
        var isInline = !options.Download && type is { IsActive: false } && store.InlineTypes.Contains(type);
        var longest = SignedUrlOptions.MaximumLifetime;
        var withWindow = lifetime + store.Options.UrlWindow;
        return new()
        {
            // A lifetime that is too long by itself is refused by the store.
            Lifetime = withWindow < longest || lifetime > longest ? withWindow : longest,
            ResponseContentDisposition = Disposition.Of(isInline, options.FileName ?? NameOf(key, isInline)),
            ResponseContentType = isInline ? type!.ContentType : null,
        };
    }

    private static string? NameOf(ObjectKey key, bool isInline) =>
        isInline ? null : key.Value[(key.Value.LastIndexOf('/') + 1)..];

    /// <summary>A URL that is still valid for the lifetime that was asked for.</summary>
    private string? Kept(UrlPlace place) =>
        kept.TryGetValue(place, out KeptUrl? url) && clock.GetUtcNow() < url!.Until ? url.Text : null;

    private string Keep(UrlPlace place, SignedUrl signed)
    {
        // Of two simultaneous ones the first is kept, so that both callers have the same.
        lock (kept)
        {
            if (Kept(place) is { } known)
                return known;
            var text = signed.Url.AbsoluteUri;
            var now = clock.GetUtcNow();
            var until = signed.Expires - place.Lifetime;
            if (until > now)
            {
                kept.Set(
                    place,
                    new KeptUrl(text, until),
                    new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = until - now }
                );
            }

            return text;
        }
    }

    private sealed record UrlPlace(string Store, ObjectKey Key, TimeSpan Lifetime, bool Download, string? FileName);

    private sealed record KeptUrl(string Text, DateTimeOffset Until);
}
