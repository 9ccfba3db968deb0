using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Assets.Media.Scanning;

/// <summary>
/// One command of clamd's protocol: <c>zINSTREAM</c>, chunks with their length in four bytes, an empty chunk, and an
/// answer that ends with a NUL (clamd(8)).
/// </summary>
internal sealed class ClamAvSession(Stream connection, int chunkLength)
{
    private const int LengthOfLength = sizeof(uint);

    /// <summary>Signatures have names of a few dozen characters.</summary>
    private const int MaximumAnswerLength = 4096;

    public async Task SendAsync(Stream content, CancellationToken cancellationToken)
    {
        await connection.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(LengthOfLength + chunkLength);
        try
        {
            int read;
            do
            {
                read = await content.ReadAsync(buffer.AsMemory(LengthOfLength, chunkLength), cancellationToken);
                BinaryPrimitives.WriteInt32BigEndian(buffer, read);
                await connection.WriteAsync(buffer.AsMemory(0, LengthOfLength + read), cancellationToken);
            } while (read > 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads the answer up to its NUL.</summary>
    /// <returns>The answer without control characters; null if it is not complete.</returns>
    public async Task<string?> ReadAnswerAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[MaximumAnswerLength];
        for (var length = 0; length < buffer.Length; )
        {
            var read = await connection.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
                return null;
            if (buffer.AsSpan(length, read).IndexOf((byte)0) is >= 0 and var end)
                return Printable(buffer.AsSpan(0, length + end));
            length += read;
        }

        return null;
    }

    /// <summary>Reads an answer that arrived before the connection broke.</summary>
    public async Task<string?> TryReadAnswerAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAnswerAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return null;
        }
    }

    /// <summary>The answer is logged.</summary>
    private static string Printable(ReadOnlySpan<byte> answer) =>
        string.Concat(Encoding.UTF8.GetString(answer).Select(c => char.IsControl(c) ? '\ufffd' : c));
}
