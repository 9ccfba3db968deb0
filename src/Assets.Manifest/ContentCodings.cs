namespace Assets.Manifest;

/// <summary>The names of content codings.</summary>
internal static class ContentCodings
{
    private const string Brotli = "br",
        Gzip = "gzip",
        Zstandard = "zstd",
        DictionaryZstandard = "dcz";

    /// <summary>The codings of files that are decompressed without another file.</summary>
    public static IReadOnlyList<ContentCoding> SelfContained { get; } =
    [ContentCoding.Brotli, ContentCoding.Gzip, ContentCoding.Zstandard];

    /// <summary>
    /// The name in <c>Content-Encoding</c> and in the manifest; null for identity, which has no name there.
    /// </summary>
    public static string? Name(this ContentCoding coding) =>
        coding switch
        {
            ContentCoding.Brotli => Brotli,
            ContentCoding.Gzip => Gzip,
            ContentCoding.Zstandard => Zstandard,
            ContentCoding.DictionaryZstandard => DictionaryZstandard,
            _ => null,
        };

    /// <summary>The suffix of a compressed file's name, as nginx, Caddy and the SDK expect it.</summary>
    public static string Suffix(this ContentCoding coding) =>
        coding switch
        {
            ContentCoding.Brotli => ".br",
            ContentCoding.Gzip => ".gz",
            ContentCoding.Zstandard => ".zst",
            ContentCoding.DictionaryZstandard => ".dcz",
            _ => "",
        };
}
