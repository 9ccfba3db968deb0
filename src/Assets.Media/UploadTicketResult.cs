namespace Assets.Media;

/// <summary>A ticket, or the reason why there is none. One of the two is null.</summary>
/// <param name="Ticket">The permission to send the file.</param>
/// <param name="Rejection">The rule that the announced file breaks.</param>
public sealed record UploadTicketResult(UploadTicket? Ticket, MediaRejection? Rejection);
