using Microsoft.Extensions.Logging;

namespace Assets.Media.Urls;

/// <summary>What is logged about signing.</summary>
internal static partial class UrlMessages
{
    [LoggerMessage(
        20,
        LogLevel.Warning,
        "Signed URLs of media end with this process, because Data Protection has no key ring on this machine. Set "
            + "'Assets:Media:SigningKeys', or let Data Protection keep its keys."
    )]
    public static partial void NoKeyRing(this ILogger logger);

    [LoggerMessage(
        21,
        LogLevel.Warning,
        "The key {Key} of Data Protection cannot be read, so signed URLs of media with this key are refused. Protect "
            + "the keys in a way that all instances of the app can read, or set 'Assets:Media:SigningKeys'."
    )]
    public static partial void UnreadableKey(this ILogger logger, Guid key, Exception exception);

    [LoggerMessage(
        22,
        LogLevel.Information,
        "Files of the media store '{Store}' are served by the app, because the store does not sign URLs: {Reason}"
    )]
    public static partial void NoSignedUrls(this ILogger logger, string store, string reason);
}
