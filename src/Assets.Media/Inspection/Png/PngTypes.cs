namespace Assets.Media.Inspection.Png;

/// <summary>Types of chunks (PNG third edition, section 11).</summary>
internal static class PngTypes
{
    public const uint Header = 0x49484452; // IHDR
    public const uint Palette = 0x504C5445; // PLTE
    public const uint Data = 0x49444154; // IDAT
    public const uint End = 0x49454E44; // IEND
    public const uint AnimationControl = 0x6163544C; // acTL
    public const uint FrameControl = 0x6663544C; // fcTL
    public const uint FrameData = 0x66644154; // fdAT
    public const uint Exif = 0x65584966; // eXIf

    private const uint Transparency = 0x74524E53; // tRNS
    private const uint Gamma = 0x67414D41; // gAMA
    private const uint Chromaticities = 0x6348524D; // cHRM
    private const uint StandardRgb = 0x73524742; // sRGB
    private const uint IccProfile = 0x69434350; // iCCP
    private const uint CodingPoints = 0x63494350; // cICP
    private const uint MasteringDisplay = 0x6D444356; // mDCV
    private const uint LightLevel = 0x634C4C49; // cLLI
    private const uint SignificantBits = 0x73424954; // sBIT
    private const uint Background = 0x624B4744; // bKGD
    private const uint PhysicalSize = 0x70485973; // pHYs

    /// <summary>Whether four bytes are letters.</summary>
    public static bool IsType(ReadOnlySpan<byte> type)
    {
        foreach (var letter in type)
        {
            if (!char.IsAsciiLetter((char)letter))
                return false;
        }
        return true;
    }

    /// <summary>Whether an image cannot be shown without knowing the chunk: an upper-case first letter (5.4).</summary>
    public static bool IsCritical(uint type) => (type & 0x20000000) == 0;

    /// <summary>Whether the chunk determines pixels, colours or animation, so that it is not metadata.</summary>
    public static bool IsKept(uint type) =>
        IsCritical(type)
        || type
            is AnimationControl
                or FrameControl
                or FrameData
                or Transparency
                or Gamma
                or Chromaticities
                or StandardRgb
                or IccProfile
                or CodingPoints
                or MasteringDisplay
                or LightLevel
                or SignificantBits
                or Background
                or PhysicalSize;
}
