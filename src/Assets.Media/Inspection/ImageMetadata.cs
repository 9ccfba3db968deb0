using System.Buffers;

namespace Assets.Media.Inspection;

/// <summary>Copies images without what they say about people and places.</summary>
internal static class ImageMetadata
{
    private const int PieceLength = 64 * 1024;

    /// <summary>
    /// Copies an image without EXIF, XMP, IPTC, comments, text and thumbnails. Pixels, animation, colour profile and
    /// orientation are kept. The copy ends at the end of the image: what follows can be another photo with its own
    /// EXIF.
    /// </summary>
    /// <param name="from">The file that was inspected; supports seeking.</param>
    /// <param name="to">Receives the copy.</param>
    /// <param name="type">The type of the image.</param>
    /// <param name="findings">What <see cref="ImageInspection.InspectAsync"/> found.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ArgumentException">The image was refused, or its type is not verified.</exception>
    /// <exception cref="EndOfStreamException">The file is shorter than when it was inspected.</exception>
    public static async Task CopyWithoutAsync(
        Stream from,
        Stream to,
        FileType type,
        ImageFindings findings,
        CancellationToken cancellationToken
    )
    {
        if (findings.Rejection is not null || !ImageInspection.Verifies(type))
            throw new ArgumentException($"Metadata of {type.ContentType} cannot be removed.", nameof(type));
        from.Position = 0;
        foreach (var edit in findings.Edits)
        {
            await CopyAsync(from, to, edit.Offset - from.Position, cancellationToken);
            from.Position = edit.End;
            await to.WriteAsync(edit.Replacement, cancellationToken);
            if (edit.Fill is { } fill)
                await FillAsync(to, fill, edit.Length - edit.Replacement.Length, cancellationToken);
        }
        await CopyAsync(from, to, findings.EndOfImage - from.Position, cancellationToken);
    }

    private static async Task CopyAsync(Stream from, Stream to, long count, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            while (count > 0)
            {
                var read = await from.ReadAsync(
                    piece.AsMemory(0, (int)Math.Min(count, PieceLength)),
                    cancellationToken
                );
                if (read == 0)
                    throw new EndOfStreamException("The image became shorter while it was processed.");
                await to.WriteAsync(piece.AsMemory(0, read), cancellationToken);
                count -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static async Task FillAsync(Stream to, byte fill, long count, CancellationToken cancellationToken)
    {
        var piece = new byte[Math.Min(count, PieceLength)];
        Array.Fill(piece, fill);
        for (; count > 0; count -= piece.Length)
            await to.WriteAsync(piece.AsMemory(0, (int)Math.Min(count, piece.Length)), cancellationToken);
    }
}
