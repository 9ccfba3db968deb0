namespace Assets.Media;

/// <summary>Why a file was refused.</summary>
/// <param name="Reason">The reason as a value.</param>
/// <param name="Message">
/// A sentence for the person who uploads, without names of the server: <c>The file is larger than 5 MB.</c>
/// </param>
public sealed record MediaRejection(MediaRejectionReason Reason, string Message);
