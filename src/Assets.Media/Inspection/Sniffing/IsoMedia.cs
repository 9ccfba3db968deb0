using System.Buffers.Binary;

namespace Assets.Media.Inspection.Sniffing;

/// <summary>
/// Files of the ISO base media format, by the brands in their first box (ISO/IEC 14496-12, section 4.3; WHATWG 6.2.1).
/// </summary>
internal static class IsoMedia
{
    // A list of brands is short. The bound keeps a box of any size from being searched.
    private const int LongestBox = 512;

    private static readonly (string Brand, FileType Type)[] Brands =
    [
        ("avif", ImageTypes.Avif),
        ("avis", ImageTypes.Avif),
        ("heic", ImageTypes.Heic),
        ("heix", ImageTypes.Heic),
        ("heim", ImageTypes.Heic),
        ("heis", ImageTypes.Heic),
        ("hevc", ImageTypes.Heic),
        ("hevx", ImageTypes.Heic),
        ("mif1", ImageTypes.Heic),
        ("msf1", ImageTypes.Heic),
        ("qt  ", MediaTypes.QuickTime),
        ("M4A ", MediaTypes.M4a),
        ("M4B ", MediaTypes.M4a),
        ("3gp", MediaTypes.ThreeGp),
        ("3g2", MediaTypes.ThreeGp),
        ("mp4", MediaTypes.Mp4),
        ("M4V ", MediaTypes.Mp4),
        ("isom", MediaTypes.Mp4),
        ("iso", MediaTypes.Mp4),
        ("avc1", MediaTypes.Mp4),
        ("dash", MediaTypes.Mp4),
        ("MSNV", MediaTypes.Mp4),
    ];

    /// <summary>Gets the type of the first known brand, the major one first.</summary>
    public static FileType? Match(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..8].SequenceEqual("ftyp"u8))
            return null;
        var size = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (size is < 12 or > LongestBox || size % 4 != 0)
            return null;
        var box = head[..(int)Math.Min(size, head.Length)];
        var type = Find(box[8..12]);
        // mif1 says that it is an image and not which one.
        if (type is not null && !box[8..12].SequenceEqual("mif1"u8) && !box[8..12].SequenceEqual("msf1"u8))
            return type;
        for (var at = 16; at + 4 <= box.Length; at += 4)
        {
            if (Find(box[at..(at + 4)]) is { } compatible && (type is null || compatible != ImageTypes.Heic))
                return compatible;
        }
        return type;
    }

    private static FileType? Find(ReadOnlySpan<byte> brand)
    {
        foreach (var (text, type) in Brands)
        {
            if (Matches(brand, text))
                return type;
        }
        return null;
    }

    private static bool Matches(ReadOnlySpan<byte> brand, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (brand[i] != text[i])
                return false;
        }
        return true;
    }
}
