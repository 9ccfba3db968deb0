using Assets.Media.Naming;
using Assets.Media.Serving;
using Assets.Media.Storing;
using Assets.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Assets.Media.Urls;

/// <summary>Makes the URLs of files.</summary>
internal sealed class MediaUrls(
    MediaSigning signing,
    NativeUrls native,
    MediaRoutes routes,
    IOptionsMonitor<MediaOptions> options,
    TimeProvider clock,
    IHttpContextAccessor request
)
{
    /// <summary>The URL of a file or a variant.</summary>
    /// <exception cref="ArgumentException">The store has no such variant, or the lifetime is not positive.</exception>
    public async ValueTask<string> ForAsync(
        MediaStoreEntry store,
        ObjectKey key,
        MediaUrlOptions wanted,
        CancellationToken cancellationToken
    )
    {
        Check(wanted);
        var variant = wanted.Variant is { } name ? VariantOf(store, name) : null;
        wanted = wanted with { FileName = OriginalName.From(wanted.FileName) };
        if (store.IsOpen && store.Options.PublicUrl is { } url && variant is null)
            return $"{url.TrimEnd('/')}/{UrlText.Encode(key.Value)}";
        // A variant may not be made yet, which the app does at its first request.
        if (!store.IsOpen && store.IsReadBySignature && !store.Options.ServeByApp && variant is null)
        {
            if (await native.ForAsync(store, key, wanted, cancellationToken) is { } signed)
                return signed;
        }

        return Place(store.Name) + "/" + UrlText.Encode(key.Value) + Claims(store, key, variant, wanted).Query();
    }

    /// <summary>Where a client sends the file of a ticket to if the store cannot receive it.</summary>
    public string UploadUrl(string store, string token) => $"{Place(store)}/_uploads/{token}";

    private UrlClaims Claims(MediaStoreEntry store, ObjectKey key, MediaVariant? variant, MediaUrlOptions wanted)
    {
        var claims = new UrlClaims(store.Name, key)
        {
            Variant = variant is null ? null : VariantText.Of(key, variant),
            Download = wanted.Download,
            FileName = wanted.FileName,
        };
        if (store.IsReadBySignature)
        {
            var lifetime = wanted.Lifetime ?? store.Options.UrlLifetime;
            var end = UrlWindow.End(clock.GetUtcNow(), lifetime, store.Options.UrlWindow);
            return (claims with { Expires = end }).Signed(signing);
        }

        // Otherwise anybody could make a link to this site that saves a file as 'setup.exe'.
        return claims.FileName is null ? claims : claims.Signed(signing);
    }

    private string Place(string store) =>
        options.CurrentValue.BaseUrl is { Length: > 0 } url
            ? $"{url.TrimEnd('/')}/{store}"
            : (request.HttpContext?.Request.PathBase.ToUriComponent() ?? "") + routes.PathOf(store);

    private static void Check(MediaUrlOptions wanted)
    {
        if (wanted.Lifetime is { } lifetime && lifetime < TimeSpan.FromSeconds(1))
            throw new ArgumentOutOfRangeException(nameof(wanted), lifetime, "A URL is valid for a second or more.");
    }

    private static MediaVariant VariantOf(MediaStoreEntry store, string name) =>
        store.Options.Variants.FirstOrDefault(known => known.Name == name)
        ?? throw new ArgumentException(
            $"The media store '{store.Name}' has no variant '{name}'. "
                + (
                    store.Options.Variants.Count == 0
                        ? "Add it with Variant() in AddMedia()."
                        : $"It has {string.Join(", ", store.Options.Variants.Select(known => known.Name))}."
                )
        );
}
