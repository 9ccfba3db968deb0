namespace Assets.Media.Inspection;

/// <summary>Pictures without code. SVG is <see cref="TextTypes.Svg"/>.</summary>
internal static class ImageTypes
{
    public static readonly FileType Png = new() { ContentType = "image/png", Extensions = [".png", ".apng"] };
    public static readonly FileType Jpeg = new()
    {
        ContentType = "image/jpeg",
        Extensions = [".jpg", ".jpeg", ".jpe", ".jfif"],
    };
    public static readonly FileType Gif = new() { ContentType = "image/gif", Extensions = [".gif"] };
    public static readonly FileType WebP = new() { ContentType = "image/webp", Extensions = [".webp"] };
    public static readonly FileType Avif = new() { ContentType = "image/avif", Extensions = [".avif", ".avifs"] };
    public static readonly FileType Heic = new()
    {
        ContentType = "image/heic",
        Extensions = [".heic", ".heif", ".hif", ".heics"],
    };
    public static readonly FileType Jxl = new() { ContentType = "image/jxl", Extensions = [".jxl"] };
    public static readonly FileType Jp2 = new() { ContentType = "image/jp2", Extensions = [".jp2", ".jpx"] };
    public static readonly FileType Tiff = new() { ContentType = "image/tiff", Extensions = [".tif", ".tiff"] };
    public static readonly FileType Bmp = new() { ContentType = "image/bmp", Extensions = [".bmp", ".dib"] };
    public static readonly FileType Icon = new() { ContentType = "image/x-icon", Extensions = [".ico", ".cur"] };
    public static readonly FileType Photoshop = new()
    {
        ContentType = "image/vnd.adobe.photoshop",
        Extensions = [".psd"],
    };

    public static IReadOnlyList<FileType> All { get; } =
    [Png, Jpeg, Gif, WebP, Avif, Heic, Jxl, Jp2, Tiff, Bmp, Icon, Photoshop];
}
