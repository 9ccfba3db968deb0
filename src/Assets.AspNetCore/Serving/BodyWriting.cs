using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Sends bodies in pieces as large as is safe. A piece that is copied into one buffer goes out in one system call; what
/// is handed to <c>WriteAsync</c> is cut into blocks of 4 KB, which costs a fifth more CPU at 20 KB and half more at 1
/// MB.
/// </summary>
internal sealed class BodyWriting
{
    /// <summary>Kestrel's block: what fits into it goes out with the headers.</summary>
    private const int Block = 4 * 1024;

    /// <summary>What a client that reads slowly may always hold: about twice Kestrel's own response buffer.</summary>
    private const int Piece = 128 * 1024;

    /// <summary>What it may hold while few others do: beyond this little is gained.</summary>
    private const int LargePiece = 512 * 1024;

    /// <summary>Many slow clients then cost no more than 32 MB beyond what they always may.</summary>
    private int largePieces = 64;

    /// <summary>Sends a part and disposes the body.</summary>
    public Task SendAsync(HttpResponse response, in BodyBytes body, ByteRange range)
    {
        if (body.File is not null || range.Length > Piece)
            return CopyAndDisposeAsync(response, body, range);

        // No state machine and no task for the common case: a small body that the connection takes at once.
        var bytes = body.Bytes.Slice((int)range.Start, (int)range.Length);
        if (bytes.Length <= Block)
            return Finish(response.BodyWriter.WriteAsync(bytes));
        // A buffer of a response that has not started is copied once more when it starts.
        if (!response.StartAsync().IsCompletedSuccessfully)
            return CopyAndDisposeAsync(response, body, range);
        Put(response.BodyWriter, bytes.Span);
        return Finish(response.BodyWriter.FlushAsync());
    }

    /// <summary>Sends a part and leaves the body open.</summary>
    public async Task CopyAsync(HttpResponse response, BodyBytes body, ByteRange range)
    {
        await response.StartAsync();
        var isLarge = range.Length > Piece && Interlocked.Decrement(ref largePieces) >= 0;
        try
        {
            var piece = isLarge ? LargePiece : Piece;
            await (
                body.File is { } file
                    ? CopyAsync(response.BodyWriter, file, range, piece)
                    : CopyAsync(response.BodyWriter, body.Bytes.Slice((int)range.Start, (int)range.Length), piece)
            );
        }
        finally
        {
            if (range.Length > Piece)
                Interlocked.Increment(ref largePieces);
        }
    }

    private async Task CopyAndDisposeAsync(HttpResponse response, BodyBytes body, ByteRange range)
    {
        using (body)
            await CopyAsync(response, body, range);
    }

    private static Task Finish(ValueTask<FlushResult> flush)
    {
        if (!flush.IsCompletedSuccessfully)
            return flush.AsTask();
        flush.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    private static void Put(PipeWriter writer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(writer.GetSpan(bytes.Length));
        writer.Advance(bytes.Length);
    }

    private static async Task CopyAsync(PipeWriter writer, ReadOnlyMemory<byte> bytes, int piece)
    {
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(piece, bytes.Length)..])
        {
            Put(writer, bytes.Span[..Math.Min(piece, bytes.Length)]);
            // Completed: the client has gone.
            if ((await writer.FlushAsync()).IsCompleted)
                return;
        }
    }

    /// <summary>
    /// An exception is too late for another status: the server closes the connection, so that the client sees that the
    /// body is not whole.
    /// </summary>
    private static async Task CopyAsync(PipeWriter writer, OpenFile file, ByteRange range, int piece)
    {
        for (var (position, left) = (range.Start, range.Length); left > 0; )
        {
            var buffer = writer.GetMemory((int)Math.Min(piece, left))[..(int)Math.Min(piece, left)];
            int read;
            try
            {
                read = await RandomAccess.ReadAsync(file.Handle, buffer, position);
            }
            catch (Exception exception) when (OpenFile.IsTrouble(exception))
            {
                file.MarkBroken();
                throw;
            }

            if (read == 0)
            {
                throw new IOException(Messages.Truncated);
            }

            writer.Advance(read);
            (position, left) = (position + read, left - read);
            if ((await writer.FlushAsync()).IsCompleted)
                return;
        }
    }
}
