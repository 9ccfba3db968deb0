namespace Assets.Manifest;

/// <summary>One representation of an asset: a file on disk.</summary>
public sealed record ManifestFile
{
    /// <summary>The content coding of the bytes.</summary>
    public ContentCoding Encoding { get; init; }

    /// <summary>The path below wwwroot, with forward slashes (<c>css/site.3f9ab20c1k.css.br</c>).</summary>
    public required string File { get; init; }

    /// <summary>The length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>
    /// The SHA-256 of the earlier file that the bytes are compressed with, as base64; only with
    /// <see cref="ContentCoding.DictionaryZstandard"/>. A client sends it as <c>Available-Dictionary</c>.
    /// </summary>
    public string? Dictionary { get; init; }

    /// <summary>The strong entity tag of these bytes, with its quotes.</summary>
    public required string ETag { get; init; }
}
