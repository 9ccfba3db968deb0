using Assets.Storage;
using Microsoft.Extensions.Logging;

namespace Assets.Media.Variants;

/// <summary>What is logged.</summary>
internal static partial class VariantMessages
{
    [LoggerMessage(
        20,
        LogLevel.Warning,
        "The variant '{Variant}' of '{Key}' in the store '{Store}' was not made: {Outcome}. It is not tried "
            + "again for five minutes."
    )]
    public static partial void VariantNotMade(
        this ILogger logger,
        string variant,
        ObjectKey key,
        string store,
        VariantOutcome outcome
    );

    [LoggerMessage(
        21,
        LogLevel.Warning,
        "The variant '{Variant}' of '{Key}' in the store '{Store}' was not made with the image; the first "
            + "request makes it."
    )]
    public static partial void VariantNotMadeAtUpload(
        this ILogger logger,
        Exception exception,
        string variant,
        ObjectKey key,
        string store
    );
}
