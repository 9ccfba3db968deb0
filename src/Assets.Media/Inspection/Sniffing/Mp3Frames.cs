namespace Assets.Media.Inspection.Sniffing;

/// <summary>
/// MP3 without an ID3 tag, and AAC in ADTS: two frames in a row (WHATWG 6.2.3). One sync word alone is too weak a sign.
/// </summary>
internal static class Mp3Frames
{
    // Kilobits per second of layer III by index, for MPEG-1 and for MPEG-2 and 2.5 (ISO/IEC 11172-3, 13818-3).
    private static readonly int[] Rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Frequencies = [44100, 48000, 32000];

    /// <summary>Gets the type if the head starts with two frames.</summary>
    public static FileType? Match(ReadOnlySpan<byte> head)
    {
        if (HasTwo(head, LayerThree))
            return MediaTypes.Mp3;
        return HasTwo(head, Adts) ? MediaTypes.Aac : null;
    }

    private static bool HasTwo(ReadOnlySpan<byte> head, Func<ReadOnlySpan<byte>, int> lengthOf)
    {
        var first = lengthOf(head);
        return first > 0 && first < head.Length && lengthOf(head[first..]) > 0;
    }

    private static int LayerThree(ReadOnlySpan<byte> frame)
    {
        // Eleven bits of synchronization, and layer III.
        if (frame.Length < 4 || frame[0] != 0xFF || (frame[1] & 0xE6) != 0xE2)
            return 0;
        var version = (frame[1] >> 3) & 3;
        var (rate, frequency, padding) = (frame[2] >> 4, (frame[2] >> 2) & 3, (frame[2] >> 1) & 1);
        if (version == 1 || rate is 0 or 15 || frequency == 3)
            return 0;
        var isVersion1 = version == 3;
        var hertz =
            Frequencies[frequency]
            >> (
                isVersion1 ? 0
                : version == 2 ? 1
                : 2
            );
        return (isVersion1 ? 144_000 * Rates1[rate] : 72_000 * Rates2[rate]) / hertz + padding;
    }

    private static int Adts(ReadOnlySpan<byte> frame)
    {
        // Twelve bits of synchronization, and layer 0.
        if (frame.Length < 7 || frame[0] != 0xFF || (frame[1] & 0xF6) != 0xF0)
            return 0;
        var length = ((frame[3] & 3) << 11) | (frame[4] << 3) | (frame[5] >> 5);
        return length > 7 && ((frame[2] >> 2) & 15) < 13 ? length : 0;
    }
}
