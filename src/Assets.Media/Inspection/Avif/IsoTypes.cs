namespace Assets.Media.Inspection.Avif;

/// <summary>Types of boxes and items (ISO/IEC 14496-12, 23008-12).</summary>
internal static class IsoTypes
{
    public const uint FileType = 0x66747970; // ftyp
    public const uint Meta = 0x6D657461; // meta
    public const uint Movie = 0x6D6F6F76; // moov
    public const uint MediaData = 0x6D646174; // mdat
    public const uint Free = 0x66726565; // free
    public const uint Skip = 0x736B6970; // skip
    public const uint Uuid = 0x75756964; // uuid
    public const uint PrimaryItem = 0x7069746D; // pitm
    public const uint ItemLocations = 0x696C6F63; // iloc
    public const uint ItemInformation = 0x69696E66; // iinf
    public const uint ItemInformationEntry = 0x696E6665; // infe
    public const uint ItemData = 0x69646174; // idat
    public const uint ItemProperties = 0x69707270; // iprp
    public const uint PropertyContainer = 0x6970636F; // ipco
    public const uint PropertyAssociation = 0x69706D61; // ipma
    public const uint SpatialExtents = 0x69737065; // ispe
    public const uint Rotation = 0x69726F74; // irot
    public const uint ExifItem = 0x45786966; // Exif
    public const uint MimeItem = 0x6D696D65; // mime
    public const uint UriItem = 0x75726920; // "uri "
    public const uint Track = 0x7472616B; // trak
    public const uint TrackHeader = 0x746B6864; // tkhd
    public const uint MediaBox = 0x6D646961; // mdia
    public const uint Handler = 0x68646C72; // hdlr
    public const uint MediaInformation = 0x6D696E66; // minf
    public const uint SampleTable = 0x7374626C; // stbl
    public const uint SampleSizes = 0x7374737A; // stsz
    public const uint ChunkOffsets = 0x7374636F; // stco
    public const uint LongChunkOffsets = 0x636F3634; // co64
    public const uint UserData = 0x75647461; // udta
    public const uint PictureHandler = 0x70696374; // pict
}
