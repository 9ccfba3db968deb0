using System.Buffers.Binary;

namespace Assets.Media.Images;

/// <summary>How the pixels of a WebP file are coded, which libvips does not say.</summary>
internal static class WebPCoding
{
    /// <summary>More chunks than these in front of the first frame are no reason to read on.</summary>
    private const int MaxChunks = 32;

    /// <summary>Whether the first frame is lossless.</summary>
    /// <remarks>The container: https://developers.google.com/speed/webp/docs/riff_container</remarks>
    public static bool IsLossless(Stream file)
    {
        // "RIFF", length, "WEBP".
        file.Position = 12;
        var header = new byte[8];
        for (var i = 0; i < MaxChunks; i++)
        {
            if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
                return false;
            var name = header.AsSpan(0, 4);
            if (name.SequenceEqual("VP8L"u8))
                return true;
            if (name.SequenceEqual("VP8 "u8))
                return false;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4));
            // A frame of an animation has 16 bytes of its own and then chunks. Others are padded to even lengths.
            file.Position += name.SequenceEqual("ANMF"u8) ? 16 : length + (length & 1);
        }

        return false;
    }
}
