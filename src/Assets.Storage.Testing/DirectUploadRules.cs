namespace Assets.Storage.Testing;

/// <summary>What a store enforces itself when a client sends an object to it. Not every store can.</summary>
[Flags]
public enum DirectUploadRules
{
    /// <summary>Only key, method and lifetime.</summary>
    None = 0,

    /// <summary>An object that is too long is refused.</summary>
    MaximumLength = 1,

    /// <summary>Other headers, or none, are refused.</summary>
    Headers = 2,

    /// <summary>A second use of a permission is refused, so that the object is kept.</summary>
    CreateOnly = 4,

    /// <summary>
    /// All headers are stored. Every store keeps the content type and metadata; Ceph 16 drops the other headers of
    /// forms.
    /// </summary>
    StoredHeaders = 8,

    /// <summary>All of them.</summary>
    All = MaximumLength | Headers | CreateOnly | StoredHeaders,
}
