using Assets.Media.Inspection;

namespace Assets.Media;

/// <summary>
/// Decodes images. The structure of each image was verified before, so that its dimensions are known to be allowed.
/// <c>Assets.Media.Images</c> has one. Members can be called from several threads at the same time.
/// </summary>
public interface IImageProcessor
{
    /// <summary>
    /// Whether images of a type can be decoded. Others are stored as they are, and refused by
    /// <see cref="ImageRules.Reencode"/>.
    /// </summary>
    /// <param name="type">The type of an image.</param>
    bool Decodes(FileType type);

    /// <summary>Decodes all pixels.</summary>
    /// <param name="image">The image; supports seeking, is read from its start, and is not disposed.</param>
    /// <param name="type">The type of the image.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Whether that succeeded.</returns>
    Task<bool> CanDecodeAsync(Stream image, FileType type, CancellationToken cancellationToken);

    /// <summary>Encodes the image again in its own format, upright and without metadata.</summary>
    /// <param name="image">As for <see cref="CanDecodeAsync"/>.</param>
    /// <param name="type">The type of the image.</param>
    /// <param name="output">Receives the new file.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Whether that succeeded; otherwise the image is damaged, and the output is not used.</returns>
    Task<bool> ReencodeAsync(Stream image, FileType type, Stream output, CancellationToken cancellationToken);

    /// <summary>Makes a variant.</summary>
    /// <param name="image">As for <see cref="CanDecodeAsync"/>.</param>
    /// <param name="type">The type of the image.</param>
    /// <param name="variant">Size and format.</param>
    /// <param name="output">Receives the variant.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Whether that succeeded; otherwise the image is damaged, and the output is not used.</returns>
    Task<bool> RenderAsync(
        Stream image,
        FileType type,
        MediaVariant variant,
        Stream output,
        CancellationToken cancellationToken
    );
}
