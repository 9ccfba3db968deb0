namespace Assets.Media;

/// <summary>Why a file was refused.</summary>
public enum MediaRejectionReason
{
    /// <summary>It has no bytes.</summary>
    Empty,

    /// <summary>It is larger than the store allows.</summary>
    TooLarge,

    /// <summary>The request has more files than the store allows.</summary>
    TooManyFiles,

    /// <summary>The content has a type that the store does not allow, or none that is known.</summary>
    TypeNotAllowed,

    /// <summary>The extension of its name belongs to another type than the content.</summary>
    ExtensionMismatch,

    /// <summary>The image is truncated, damaged, or has bytes after its end.</summary>
    InvalidImage,

    /// <summary>The image has more pixels or frames than the store allows.</summary>
    ImageTooLarge,

    /// <summary>The scanner found something in it.</summary>
    Infected,

    /// <summary>The scanner gave no answer. A file that was not scanned is not stored.</summary>
    NotScanned,

    /// <summary>A validator of the app refused it.</summary>
    Refused,

    /// <summary>The ticket of a direct upload is unknown, expired, or was used before.</summary>
    TicketNotValid,

    /// <summary>The client did not finish the upload.</summary>
    Incomplete,
}
