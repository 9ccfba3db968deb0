using System.Buffers;

namespace Assets.Storage.Providers;

/// <summary>
/// Reads the content of an upload part by part, for stores that send or write it: no more than a part is in memory, and
/// a content of another length than announced fails before its last part is returned.
/// </summary>
public sealed class ContentReader
{
    /// <summary>The first buffer of a stream whose length is not known; most uploads are smaller.</summary>
    private const int FirstBuffer = 1 << 16;

    private readonly Stream content;
    private readonly byte[] next = new byte[1];
    private bool hasNext;
    private long position;

    /// <summary>Starts at the current position of a stream.</summary>
    /// <param name="content">The stream, which is not disposed.</param>
    /// <param name="options">The length, if it was announced.</param>
    public ContentReader(Stream content, PutOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        this.content = content;
        Length = options.Length ?? (content.CanSeek ? content.Length - content.Position : null);
        ArgumentOutOfRangeException.ThrowIfNegative(Length ?? 0, nameof(options));
    }

    /// <summary>The number of bytes, if it is known before they are read.</summary>
    public long? Length { get; }

    /// <summary>Reads a part. It has <paramref name="size"/> bytes, or less if it is the last one.</summary>
    /// <param name="size">The number of bytes, at least one.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The part, which the caller disposes; the only part of an empty content is empty.</returns>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.LengthMismatch"/>: the stream ends before or after the announced length.
    /// </exception>
    public async ValueTask<ContentPart> ReadAsync(int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        // A part after the first is most likely full.
        var expected = Length - position ?? (position == 0 ? FirstBuffer : size);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(expected, 1, size));
        try
        {
            var count = 0;
            if (hasNext)
                buffer[count++] = next[0];
            while (count < size)
            {
                if (count == buffer.Length)
                    buffer = Grown(buffer, size);
                var room = buffer.AsMemory(count, Math.Min(buffer.Length, size) - count);
                var read = await content.ReadAsync(room, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    break;
                count += read;
            }

            hasNext = count == size && await content.ReadAsync(next, cancellationToken).ConfigureAwait(false) > 0;
            var part = new ContentPart(buffer, count, position, isLast: !hasNext);
            position += count;
            CheckLength(part.IsLast);
            return part;
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Grown(byte[] buffer, int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(size, buffer.Length * 4L));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private void CheckLength(bool isLast)
    {
        if (Length is not { } length || (isLast ? position == length : position < length))
            return;
        throw new ObjectStoreException(
            ObjectStoreFailure.LengthMismatch,
            $"The content has {(isLast ? $"{position}" : $"more than {length}")} bytes, but {length} were announced, "
                + "so nothing was stored. Pass the length of the stream, or none if it is not known."
        );
    }
}
