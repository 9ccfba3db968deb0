using Assets.Media.Inspection.Images;

namespace Assets.Media.Inspection.WebP;

/// <summary>The content of ANMF: position, size, and the chunks of a picture.</summary>
internal sealed class WebPFrame(ImageSource source, WebPChunks chunk)
{
    private const int HeaderLength = 16;

    /// <summary>Whether the frame has a picture of the promised size that lies on the canvas.</summary>
    public bool IsInside(WebPCanvas canvas)
    {
        if (chunk.Length < HeaderLength)
            return false;
        var header = source.Read(HeaderLength);
        // Positions are halved.
        var (left, top) = (2 * WebPCanvas.UInt24(header), 2 * WebPCanvas.UInt24(header[3..]));
        var (width, height) = (WebPCanvas.UInt24(header[6..]) + 1, WebPCanvas.UInt24(header[9..]) + 1);
        return left + width <= canvas.Width && top + height <= canvas.Height && HasPicture(width, height);
    }

    private bool HasPicture(int width, int height)
    {
        var parts = new WebPChunks(source, chunk.Offset + WebPChunks.Overhead + chunk.Length);
        var pictures = 0;
        while (parts.Read())
        {
            if (parts.Type == WebPTypes.Alpha)
                continue;
            // Unknown chunks are allowed here, but nobody writes them, and they would stay in the file.
            if (parts.Type is not (WebPTypes.Lossy or WebPTypes.Lossless))
                return false;
            pictures++;
            if (WebPBitstream.Read(source, parts) != (width, height))
                return false;
        }
        return pictures == 1 && !parts.IsDamaged;
    }
}
