namespace Assets.Media.Inspection.WebP;

/// <summary>Types of chunks, the first letter in the lowest byte.</summary>
internal static class WebPTypes
{
    public const uint Riff = 0x46464952;
    public const uint WebP = 0x50424557;
    public const uint Lossy = 0x20385056; // "VP8 "
    public const uint Lossless = 0x4C385056; // VP8L
    public const uint Extended = 0x58385056; // VP8X
    public const uint IccProfile = 0x50434349; // ICCP
    public const uint Animation = 0x4D494E41; // ANIM
    public const uint Frame = 0x464D4E41; // ANMF
    public const uint Alpha = 0x48504C41; // ALPH
    public const uint Exif = 0x46495845; // EXIF
}
