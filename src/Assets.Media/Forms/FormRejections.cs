namespace Assets.Media.Forms;

/// <summary>Why a form is refused as a whole.</summary>
internal static class FormRejections
{
    public static MediaRejection NoForm { get; } =
        new(MediaRejectionReason.TypeNotAllowed, "The request is not a form with files.");

    public static MediaRejection Broken { get; } =
        new(MediaRejectionReason.Incomplete, "The form did not arrive completely. Send it again.");

    public static MediaRejection Forged { get; } =
        new(MediaRejectionReason.Refused, "The form is too old or comes from another site. Load the page again.");

    public static MediaRejection TooManyFields { get; } =
        new(MediaRejectionReason.TooLarge, "The form has too many or too long fields.");

    public static MediaRejection TooManyFiles(int maxFiles) =>
        new(
            MediaRejectionReason.TooManyFiles,
            maxFiles == 1 ? "Only one file is accepted here." : $"At most {maxFiles} files are accepted here."
        );

    public static MediaRejection UnknownField { get; } =
        new(MediaRejectionReason.Refused, "No file is accepted in this field.");
}
