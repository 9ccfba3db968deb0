namespace Assets.Media.Inspection;

/// <summary>Fonts.</summary>
internal static class FontTypes
{
    public static readonly FileType Woff = new() { ContentType = "font/woff", Extensions = [".woff"] };
    public static readonly FileType Woff2 = new() { ContentType = "font/woff2", Extensions = [".woff2"] };
    public static readonly FileType TrueType = new() { ContentType = "font/ttf", Extensions = [".ttf"] };
    public static readonly FileType OpenType = new() { ContentType = "font/otf", Extensions = [".otf"] };
    public static readonly FileType Collection = new()
    {
        ContentType = "font/collection",
        Extensions = [".ttc", ".otc"],
    };

    public static IReadOnlyList<FileType> All { get; } = [Woff, Woff2, TrueType, OpenType, Collection];
}
