using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>Sends bodies.</summary>
internal static class BodyWriting
{
    /// <summary>Kestrel's own response buffer: larger pieces only wait in it, smaller ones cost a flush each (measured best of 16, 64 and 256 KB).</summary>
    private const int Piece = 64 * 1024;

    /// <summary>Sends a part and disposes the body.</summary>
    public static Task SendAsync(HttpResponse response, in OpenedBody body, ByteRange range)
    {
        if (body.File is not null || range.Length > Piece)
            return CopyAndDisposeAsync(response, body, range);

        // No state machine and no task for the common case: a small body that the connection takes at once.
        var write = response.BodyWriter.WriteAsync(body.Bytes.Slice((int)range.Start, (int)range.Length));
        if (!write.IsCompletedSuccessfully)
            return write.AsTask();
        write.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    /// <summary>Sends a part and leaves the body open.</summary>
    public static Task CopyAsync(HttpResponse response, in OpenedBody body, ByteRange range) => body.File is { } file
        ? CopyAsync(response.BodyWriter, file, range)
        : CopyAsync(response.BodyWriter, body.Bytes.Slice((int)range.Start, (int)range.Length));

    private static async Task CopyAndDisposeAsync(HttpResponse response, OpenedBody body, ByteRange range)
    {
        using (body)
            await CopyAsync(response, body, range);
    }

    private static async Task CopyAsync(PipeWriter writer, ReadOnlyMemory<byte> bytes)
    {
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(Piece, bytes.Length)..])
        {
            // Completed: the client has gone.
            if ((await writer.WriteAsync(bytes[..Math.Min(Piece, bytes.Length)])).IsCompleted)
                return;
        }
    }

    private static async Task CopyAsync(PipeWriter writer, OpenFile file, ByteRange range)
    {
        for (var (position, left) = (range.Start, range.Length); left > 0;)
        {
            var buffer = writer.GetMemory(Piece);
            var read = await RandomAccess.ReadAsync(file.Handle, buffer[..(int)Math.Min(Math.Min(Piece, buffer.Length), left)], position);
            // Too late for another status: the server closes the connection, so that the client sees the answer was not whole.
            if (read == 0)
                throw new IOException("An asset was truncated while it was sent.");
            writer.Advance(read);
            (position, left) = (position + read, left - read);
            if ((await writer.FlushAsync()).IsCompleted)
                return;
        }
    }
}
