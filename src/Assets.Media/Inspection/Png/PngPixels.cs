using System.Buffers;
using System.IO.Compression;

namespace Assets.Media.Inspection.Png;

/// <summary>
/// Inflates the pixels of one frame piece by piece: there must be exactly as many bytes as the header promises, and
/// each row starts with one of the five filters.
/// </summary>
internal static class PngPixels
{
    private const int PieceLength = 32 * 1024;
    private const byte LastFilter = 4;

    /// <summary>Inflates the data chunk at which the reader stands and those that follow it.</summary>
    /// <returns>Whether the data are as the header promises.</returns>
    public static bool AreAsPromised(PngData data, PngHeader header, long width, long height)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            using var inflated = new ZLibStream(data, CompressionMode.Decompress, leaveOpen: true);
            return HasAllRows(inflated, piece, header.RowsOf(width, height)) && inflated.Read(piece, 0, 1) == 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static bool HasAllRows(ZLibStream inflated, byte[] piece, IEnumerable<(long Rows, long RowLength)> passes)
    {
        foreach (var (rows, rowLength) in passes)
        {
            var left = rows * (rowLength + 1);
            // How far it is to the next filter byte.
            long toFilter = 0;
            while (left > 0)
            {
                var read = inflated.Read(piece, 0, (int)Math.Min(left, PieceLength));
                if (read == 0)
                    return false;
                left -= read;
                for (; toFilter < read; toFilter += rowLength + 1)
                {
                    if (piece[toFilter] > LastFilter)
                        return false;
                }
                toFilter -= read;
            }
        }
        return true;
    }
}
