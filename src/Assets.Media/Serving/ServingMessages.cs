using Assets.Storage;
using Microsoft.Extensions.Logging;

namespace Assets.Media.Serving;

/// <summary>What is logged about serving.</summary>
internal static partial class ServingMessages
{
    [LoggerMessage(30, LogLevel.Warning, "The response with '{Key}' was broken off, because the store failed.")]
    public static partial void BrokenOff(this ILogger logger, ObjectKey key, Exception exception);

    [LoggerMessage(31, LogLevel.Error, "'{Key}' of the media store '{Store}' was not served.")]
    public static partial void NotServed(this ILogger logger, ObjectKey key, string store, Exception exception);
}
