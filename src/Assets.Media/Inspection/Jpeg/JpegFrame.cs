using System.Buffers.Binary;

namespace Assets.Media.Inspection.Jpeg;

/// <summary>The frame header (ITU T.81, B.2.2).</summary>
internal sealed record JpegFrame(int Width, int Height, byte[] Components)
{
    /// <summary>Reads the content of SOF0, SOF1 or SOF2.</summary>
    /// <returns>The header; null if browsers do not decode such a frame.</returns>
    public static JpegFrame? Read(ReadOnlySpan<byte> content)
    {
        if (content.Length < 6 || content[0] != 8 || content.Length != 6 + 3 * content[5] || content[5] is 0 or > 4)
            return null;
        var (height, width) = (
            BinaryPrimitives.ReadUInt16BigEndian(content[1..]),
            BinaryPrimitives.ReadUInt16BigEndian(content[3..])
        );
        // A height of 0 is defined after the first scan (DNL), which browsers do not support.
        if (height == 0 || width == 0)
            return null;
        var components = new byte[content[5]];
        for (var i = 0; i < components.Length; i++)
        {
            var component = content.Slice(6 + 3 * i, 3);
            if (component[1] >> 4 is 0 or > 4 || (component[1] & 15) is 0 or > 4 || component[2] > 3)
                return null;
            components[i] = component[0];
        }
        return new(width, height, components);
    }

    /// <summary>Whether the content of a scan header is valid for this frame (B.2.3).</summary>
    public bool AllowsScan(ReadOnlySpan<byte> content)
    {
        if (content.Length < 4 || content[0] is 0 or > 4 || content.Length != 4 + 2 * content[0])
            return false;
        for (var i = 0; i < content[0]; i++)
        {
            if (!Components.AsSpan().Contains(content[1 + 2 * i]))
                return false;
        }
        return content[^3] <= 63 && content[^2] <= 63;
    }
}
