using Assets.Media.Scanning;
using Microsoft.Extensions.Logging;

namespace Assets.Media;

/// <summary>What is logged.</summary>
internal static partial class Messages
{
    [LoggerMessage(
        1,
        LogLevel.Warning,
        "An upload to the store '{Store}' was refused by the scanner ({Verdict}): {Detail}"
    )]
    public static partial void RefusedByScanner(this ILogger logger, string store, ScanVerdict verdict, string? detail);
}
