using Microsoft.AspNetCore.Http;

namespace Assets.Media;

/// <summary>Answers with the reason of a refusal, as problem details (RFC 9457).</summary>
internal static class RejectionAnswers
{
    public static IResult Of(MediaRejection rejection) =>
        Results.Problem(
            detail: rejection.Message,
            statusCode: StatusOf(rejection.Reason),
            title: "The upload was refused.",
            extensions: new Dictionary<string, object?> { ["reason"] = rejection.Reason.ToString() }
        );

    public static int StatusOf(MediaRejectionReason reason) =>
        reason switch
        {
            MediaRejectionReason.TooLarge => StatusCodes.Status413PayloadTooLarge,
            MediaRejectionReason.TypeNotAllowed or MediaRejectionReason.ExtensionMismatch =>
                StatusCodes.Status415UnsupportedMediaType,
            // The client may try again; media-upload.js does.
            MediaRejectionReason.NotScanned => StatusCodes.Status503ServiceUnavailable,
            MediaRejectionReason.TicketNotValid => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}
