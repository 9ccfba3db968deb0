namespace Assets.Manifest;

/// <summary>How caches may keep a response.</summary>
public enum CacheClass
{
    /// <summary>The name changes with the content. Caches may keep the response for a year.</summary>
    Immutable,

    /// <summary>The name does not change. Caches validate the response each time by its entity tag.</summary>
    Revalidate,
}
