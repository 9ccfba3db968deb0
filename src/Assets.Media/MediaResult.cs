using System.Diagnostics.CodeAnalysis;

namespace Assets.Media;

/// <summary>The outcome of an upload: a stored file, or the reason why there is none.</summary>
public sealed class MediaResult
{
    private readonly StoredFile? file;

    /// <summary>The file was stored.</summary>
    public MediaResult(StoredFile file) => this.file = file ?? throw new ArgumentNullException(nameof(file));

    /// <summary>The file was refused, and nothing of it is stored.</summary>
    public MediaResult(MediaRejection rejection) =>
        Rejection = rejection ?? throw new ArgumentNullException(nameof(rejection));

    /// <summary>Whether the file was stored.</summary>
    [MemberNotNullWhen(false, nameof(Rejection))]
    public bool IsStored => file is not null;

    /// <summary>The stored file.</summary>
    /// <exception cref="InvalidOperationException">The file was refused; the message has the reason.</exception>
    public StoredFile File =>
        file
        ?? throw new InvalidOperationException(
            $"The upload was refused: {Rejection!.Message} Read {nameof(IsStored)} or {nameof(Rejection)} first."
        );

    /// <summary>Why the file was refused; null if it was stored.</summary>
    public MediaRejection? Rejection { get; }

    /// <summary>Gets the stored file or the reason.</summary>
    /// <returns>Whether the file was stored.</returns>
    public bool TryGetFile(
        [NotNullWhen(true)] out StoredFile? stored,
        [NotNullWhen(false)] out MediaRejection? rejection
    )
    {
        (stored, rejection) = (file, Rejection);
        return file is not null;
    }
}
