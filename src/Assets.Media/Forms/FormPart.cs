using Assets.Media.DirectUploads;
using Microsoft.AspNetCore.Http;

namespace Assets.Media.Forms;

/// <summary>
/// The bytes of one part of a form. What is wrong with the request is a <see cref="FormFailure"/>, so that it is not
/// taken for a failure of the store that reads them.
/// </summary>
internal sealed class FormPart(Stream inner, long maxLength) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Runs a step that reads from the request.</summary>
    public static async ValueTask<T> ReadAsync<T>(
        Func<ValueTask<T>> read,
        long maxLength,
        CancellationToken cancellation
    )
    {
        try
        {
            return await read();
        }
        catch (ContentTooLongException exception)
        {
            throw new FormFailure(Rejections.TooLarge(maxLength), exception);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new FormFailure(Rejections.TooLarge(maxLength), exception);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new FormFailure(FormRejections.Broken, exception);
        }
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ReadAsync(() => inner.ReadAsync(buffer, cancellationToken), maxLength, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
