namespace Assets.Media.Inspection;

/// <summary>Audio and video.</summary>
internal static class MediaTypes
{
    public static readonly FileType Mp4 = new() { ContentType = "video/mp4", Extensions = [".mp4", ".m4v"] };
    public static readonly FileType M4a = new() { ContentType = "audio/mp4", Extensions = [".m4a", ".m4b"] };
    public static readonly FileType QuickTime = new() { ContentType = "video/quicktime", Extensions = [".mov", ".qt"] };
    public static readonly FileType ThreeGp = new() { ContentType = "video/3gpp", Extensions = [".3gp", ".3g2"] };
    public static readonly FileType WebM = new() { ContentType = "video/webm", Extensions = [".webm"] };
    public static readonly FileType WebMAudio = new() { ContentType = "audio/webm", Extensions = [".weba"] };
    public static readonly FileType Matroska = new() { ContentType = "video/x-matroska", Extensions = [".mkv"] };
    public static readonly FileType MatroskaAudio = new() { ContentType = "audio/x-matroska", Extensions = [".mka"] };
    public static readonly FileType Ogg = new() { ContentType = "audio/ogg", Extensions = [".ogg", ".oga", ".opus"] };
    public static readonly FileType OggVideo = new() { ContentType = "video/ogg", Extensions = [".ogv"] };
    public static readonly FileType Mp3 = new() { ContentType = "audio/mpeg", Extensions = [".mp3", ".mp2"] };
    public static readonly FileType Aac = new() { ContentType = "audio/aac", Extensions = [".aac"] };
    public static readonly FileType Flac = new() { ContentType = "audio/flac", Extensions = [".flac"] };
    public static readonly FileType Wave = new() { ContentType = "audio/wav", Extensions = [".wav"] };
    public static readonly FileType Aiff = new()
    {
        ContentType = "audio/aiff",
        Extensions = [".aiff", ".aif", ".aifc"],
    };
    public static readonly FileType Basic = new() { ContentType = "audio/basic", Extensions = [".au", ".snd"] };
    public static readonly FileType Midi = new() { ContentType = "audio/midi", Extensions = [".mid", ".midi"] };
    public static readonly FileType Avi = new() { ContentType = "video/x-msvideo", Extensions = [".avi"] };
    public static readonly FileType Mpeg = new() { ContentType = "video/mpeg", Extensions = [".mpg", ".mpeg"] };
    public static readonly FileType FlashVideo = new() { ContentType = "video/x-flv", Extensions = [".flv"] };
    public static readonly FileType Asf = new()
    {
        ContentType = "video/x-ms-asf",
        Extensions = [".wmv", ".wma", ".asf"],
    };

    public static IReadOnlyList<FileType> All { get; } =
    [
        Mp4,
        M4a,
        QuickTime,
        ThreeGp,
        WebM,
        WebMAudio,
        Matroska,
        MatroskaAudio,
        Ogg,
        OggVideo,
        Mp3,
        Aac,
        Flac,
        Wave,
        Aiff,
        Basic,
        Midi,
        Avi,
        Mpeg,
        FlashVideo,
        Asf,
    ];
}
