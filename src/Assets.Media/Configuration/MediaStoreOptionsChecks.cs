using System.Globalization;

namespace Assets.Media.Configuration;

/// <summary>Finds rules that make no sense.</summary>
internal static class MediaStoreOptionsChecks
{
    public static IEnumerable<string> Problems(string name, MediaStoreOptions options)
    {
        if (options.MaxLength < 1)
            yield return Wrong(name, nameof(options.MaxLength), options.MaxLength, "Use 1 or more bytes.");
        if (options.MaxFiles < 1)
            yield return Wrong(name, nameof(options.MaxFiles), options.MaxFiles, "Use 1 or more.");
        if (options.UrlLifetime < TimeSpan.FromSeconds(1))
            yield return Wrong(name, nameof(options.UrlLifetime), options.UrlLifetime, "Use a second or more.");
        if (options.UrlWindow < TimeSpan.Zero)
            yield return Wrong(name, nameof(options.UrlWindow), options.UrlWindow, "Use zero or more.");
        if (options.TicketLifetime < TimeSpan.FromSeconds(1) || options.TicketLifetime > TimeSpan.FromDays(7))
        {
            yield return Wrong(
                name,
                nameof(options.TicketLifetime),
                options.TicketLifetime,
                "Use a second to seven days, which is the limit of S3."
            );
        }

        if (options.Images.MaxPixels < 1)
            yield return Wrong(name, "Images:MaxPixels", options.Images.MaxPixels, "Use 1 or more.");
        if (options.Images.MaxFrames < 1)
            yield return Wrong(name, "Images:MaxFrames", options.Images.MaxFrames, "Use 1 or more.");
        if (options.PublicUrl is { } url && !Uri.TryCreate(url, UriKind.Absolute, out _))
            yield return Wrong(name, nameof(options.PublicUrl), url, "Use an absolute URL.");
        if (options is { PublicUrl: not null, Access: MediaAccess.Private })
        {
            yield return $"The media store '{name}' is private and has a PublicUrl, under which everybody could read "
                + "its files. Remove PublicUrl, or call Public().";
        }
    }

    private static string Wrong(string name, string setting, object value, string remedy) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The media store '{name}' has {setting} '{value}', which is not allowed. {remedy}"
        );
}
