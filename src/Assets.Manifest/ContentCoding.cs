namespace Assets.Manifest;

/// <summary>Content codings of RFC 9110, section 8.4.1, that a publish makes.</summary>
public enum ContentCoding
{
    /// <summary>The uncompressed bytes.</summary>
    Identity,

    /// <summary><c>br</c>, RFC 7932.</summary>
    Brotli,

    /// <summary><c>gzip</c>, RFC 1952.</summary>
    Gzip,

    /// <summary><c>zstd</c>, RFC 8878.</summary>
    Zstandard,

    /// <summary><c>dcz</c>, RFC 9842, section 5: Zstandard with an earlier file as dictionary.</summary>
    DictionaryZstandard,
}
