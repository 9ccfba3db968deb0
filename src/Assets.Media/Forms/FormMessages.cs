using Microsoft.Extensions.Logging;

namespace Assets.Media.Forms;

internal static partial class FormMessages
{
    [LoggerMessage(
        1,
        LogLevel.Warning,
        "A form was refused, and its file '{Key}' in the media store '{Store}' could not be deleted. It is not used."
    )]
    public static partial void LeftOver(this ILogger logger, string store, string key, Exception exception);
}
