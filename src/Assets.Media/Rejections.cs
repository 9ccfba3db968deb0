using System.Globalization;

namespace Assets.Media;

/// <summary>The sentences of rejections that do not depend on the content of a file.</summary>
internal static class Rejections
{
    public static MediaRejection Empty { get; } = new(MediaRejectionReason.Empty, "The file is empty.");

    public static MediaRejection Incomplete { get; } =
        new(MediaRejectionReason.Incomplete, "The file did not arrive completely. Upload it again.");

    public static MediaRejection NotRecognized { get; } =
        new(MediaRejectionReason.TypeNotAllowed, "The type of this file is not recognized.");

    public static MediaRejection Damaged { get; } =
        new(MediaRejectionReason.InvalidImage, "The image is damaged and cannot be read.");

    public static MediaRejection Infected { get; } =
        new(MediaRejectionReason.Infected, "The virus scanner refused the file.");

    public static MediaRejection NotScanned { get; } =
        new(
            MediaRejectionReason.NotScanned,
            "The file could not be scanned for viruses and was not stored. Try again later."
        );

    public static MediaRejection TicketNotValid { get; } =
        new(MediaRejectionReason.TicketNotValid, "The permission to upload has expired or was used. Start again.");

    public static MediaRejection TooLarge(long maxLength) =>
        new(MediaRejectionReason.TooLarge, $"The file is larger than {Size(maxLength)}.");

    public static MediaRejection NotAllowed(string contentType) =>
        new(MediaRejectionReason.TypeNotAllowed, $"Files of the type {contentType} are not accepted here.");

    public static MediaRejection ExtensionNotAllowed(string extension) =>
        new(
            MediaRejectionReason.ExtensionMismatch,
            $"Files with the extension {extension} are not accepted here. Give the file its right extension."
        );

    /// <summary>The largest unit that needs at most one digit behind the point.</summary>
    private static string Size(long bytes) =>
        bytes switch
        {
            >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.#} GB"),
            >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0.#} MB"),
            >= 1L << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 10):0.#} KB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        };
}
