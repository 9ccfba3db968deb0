using System.Buffers;

namespace Assets.Media.Receiving;

/// <summary>Receives a file within the limits of a store.</summary>
internal static class Reception
{
    /// <summary>The memory of a spool, so that a small file is received with one read.</summary>
    private const int PieceLength = 64 * 1024;

    /// <summary>Reads a stream to its end, or until it is too long.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="upload">What the client says about them.</param>
    /// <param name="maxLength">The largest number of bytes.</param>
    /// <param name="spool">Receives the bytes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Why the file is refused; null if it was received.</returns>
    public static async Task<MediaRejection?> ReceiveAsync(
        Stream content,
        MediaUpload upload,
        long maxLength,
        Spool spool,
        CancellationToken cancellationToken
    )
    {
        // Refused before a byte is read, so that a client that waits for "100 Continue" does not send the file.
        if (upload.Length > maxLength)
            return Rejections.TooLarge(maxLength);
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            int read;
            while ((read = await content.ReadAsync(piece.AsMemory(0, PieceLength), cancellationToken)) > 0)
            {
                if (spool.Length + read > maxLength)
                    return Rejections.TooLarge(maxLength);
                spool.Append(piece.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        return spool.Length == 0 ? Rejections.Empty
            : upload.Length is { } announced && announced != spool.Length ? Rejections.Incomplete
            : null;
    }
}
