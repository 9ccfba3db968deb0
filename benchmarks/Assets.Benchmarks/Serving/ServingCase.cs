namespace Assets.Benchmarks.Serving;

/// <summary>One request that servers are loaded with.</summary>
/// <param name="Key">How options and results name it.</param>
/// <param name="Title">How the tables name it.</param>
/// <param name="Path">The asset's logical path; null for the app's own page.</param>
/// <param name="Status">The status that is right.</param>
/// <param name="HasDictionary">
/// Whether the client has the file of the release before and gets a delta. Only our publish makes one.
/// </param>
/// <param name="ShareOfMap">The bar: CPU as a share of MapStaticAssets' CPU.</param>
/// <param name="ShareOfPlaintext">The bar: CPU as a share of the CPU of Kestrel's 13 bytes.</param>
internal sealed record ServingCase(
    string Key,
    string Title,
    string? Path,
    int Status = 200,
    bool HasDictionary = false,
    double? ShareOfMap = null,
    double? ShareOfPlaintext = null
)
{
    /// <summary>The file of which our publish makes a delta.</summary>
    public const string WithDelta = "css/medium.css";

    public static readonly IReadOnlyList<ServingCase> All =
    [
        new("small", "stylesheet, 2 KB br", "css/small.css", ShareOfMap: 0.5, ShareOfPlaintext: 1.4),
        new("medium", "stylesheet, 20 KB br", WithDelta, ShareOfMap: 0.5, ShareOfPlaintext: 1.4),
        new("delta", "the same, the client has the release before", WithDelta, HasDictionary: true),
        new("large", "script, 90 KB br", "js/large.js", ShareOfMap: 0.7),
        new("image", "image, 1 MB identity", "img/photo.webp", ShareOfMap: 0.75),
        new("304", "304, not modified", "css/medium.css", Status: 304),
        new("page", "the app's own page (a miss)", Path: null, ShareOfPlaintext: 1.02),
    ];

    /// <summary>What a browser sends.</summary>
    public const string AcceptEncoding = "gzip, deflate, br, zstd";

    /// <summary>What a browser sends with <c>Available-Dictionary</c>.</summary>
    public const string AcceptEncodingWithDictionary = $"{AcceptEncoding}, dcb, dcz";
}
