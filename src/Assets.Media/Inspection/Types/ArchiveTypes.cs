namespace Assets.Media.Inspection;

/// <summary>Archives and compressed files. They are not opened: what lies in them is not checked.</summary>
internal static class ArchiveTypes
{
    public static readonly FileType Zip = new() { ContentType = "application/zip", Extensions = [".zip"] };
    public static readonly FileType Gzip = new() { ContentType = "application/gzip", Extensions = [".gz", ".tgz"] };
    public static readonly FileType Bzip2 = new() { ContentType = "application/x-bzip2", Extensions = [".bz2"] };
    public static readonly FileType Xz = new() { ContentType = "application/x-xz", Extensions = [".xz"] };
    public static readonly FileType Zstandard = new() { ContentType = "application/zstd", Extensions = [".zst"] };
    public static readonly FileType SevenZip = new()
    {
        ContentType = "application/x-7z-compressed",
        Extensions = [".7z"],
    };
    public static readonly FileType Rar = new() { ContentType = "application/vnd.rar", Extensions = [".rar"] };
    public static readonly FileType Tar = new() { ContentType = "application/x-tar", Extensions = [".tar"] };
    public static readonly FileType Cabinet = new()
    {
        ContentType = "application/vnd.ms-cab-compressed",
        Extensions = [".cab"],
    };

    public static IReadOnlyList<FileType> All { get; } = [Zip, Gzip, Bzip2, Xz, Zstandard, SevenZip, Rar, Tar, Cabinet];
}
