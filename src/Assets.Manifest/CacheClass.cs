namespace Assets.Manifest;

/// <summary>How caches may keep a response.</summary>
public enum CacheClass
{
    /// <summary>The name changes with the content: caches may keep it for a year.</summary>
    Immutable,

    /// <summary>The name is stable: caches validate it each time, by entity tag.</summary>
    Revalidate,
}
