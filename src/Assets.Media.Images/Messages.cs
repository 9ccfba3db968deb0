using Microsoft.Extensions.Logging;

namespace Assets.Media.Images;

/// <summary>What is logged.</summary>
internal static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "An image was not decoded, because {Reason}")]
    public static partial void NotDecoded(this ILogger logger, string reason);
}
