using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>Sends bodies.</summary>
internal static class BodyWriting
{
    /// <summary>Kestrel's own response buffer: larger pieces only wait in it, smaller ones cost a flush each (measured best of 16, 64 and 256 KB).</summary>
    private const int Piece = 64 * 1024;

    public static Task WriteAsync(HttpResponse response, in OpenedBody body, ByteRange range)
    {
        if (body.File is { } file)
            return WriteAsync(response, file, range);
        var bytes = body.Bytes.Slice((int)range.Start, (int)range.Length);
        if (bytes.Length > Piece)
            return WriteAsync(response.BodyWriter, bytes);

        // No state machine and no task for the common case: a small body that the connection takes at once.
        var write = response.BodyWriter.WriteAsync(bytes);
        if (!write.IsCompletedSuccessfully)
            return write.AsTask();
        write.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    private static async Task WriteAsync(PipeWriter writer, ReadOnlyMemory<byte> bytes)
    {
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(Piece, bytes.Length)..])
        {
            if ((await writer.WriteAsync(bytes[..Math.Min(Piece, bytes.Length)])).IsCompleted)
                return;
        }
    }

    private static async Task WriteAsync(HttpResponse response, OpenFile file, ByteRange range)
    {
        try
        {
            var writer = response.BodyWriter;
            for (var (position, left) = (range.Start, range.Length); left > 0;)
            {
                var buffer = writer.GetMemory(Piece);
                var read = await RandomAccess.ReadAsync(file.Handle, buffer[..(int)Math.Min(Math.Min(Piece, buffer.Length), left)], position);
                if (read == 0)
                    throw new IOException("The file was truncated while it was sent.");
                writer.Advance(read);
                (position, left) = (position + read, left - read);
                if ((await writer.FlushAsync()).IsCompleted)
                    return;
            }
        }
        finally
        {
            file.Release();
        }
    }
}
