using Assets.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assets.Media.Serving;

/// <summary>Copies the bytes of a file from its store to a response.</summary>
internal static class MediaBody
{
    /// <summary>Bytes in memory for each client, beside Kestrel's own 64 KB.</summary>
    private const int Piece = 64 * 1024;

    /// <summary>
    /// Sends all bytes. If the store fails in between, the connection is closed, so that the client does not take a
    /// part for the whole. If the client disconnects, the store's connection is free at once.
    /// </summary>
    public static async Task SendAsync(HttpContext context, StoredObject file, ILogger logger)
    {
        try
        {
            await CopyAsync(context.Response, file, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone.
        }
        catch (IOException exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            logger.BrokenOff(file.Key, exception);
            context.Abort();
        }
    }

    private static async Task CopyAsync(HttpResponse response, StoredObject file, CancellationToken aborted)
    {
        await response.StartAsync(aborted);
        var writer = response.BodyWriter;
        for (var left = file.ContentLength; left > 0; )
        {
            var length = (int)Math.Min(Piece, left);
            var read = await file.Content.ReadAsync(writer.GetMemory(length)[..length], aborted);
            if (read == 0)
                throw new EndOfStreamException("The store sent fewer bytes than it announced.");
            writer.Advance(read);
            left -= read;
            // Completed means that the client has disconnected.
            if ((await writer.FlushAsync(aborted)).IsCompleted)
                return;
        }
    }
}
