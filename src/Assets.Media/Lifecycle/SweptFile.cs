using Assets.Storage;

namespace Assets.Media.Lifecycle;

/// <summary>An object of a store that the app does not need.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Length">The number of bytes.</param>
/// <param name="LastModified">When it was stored, by the clock of the store.</param>
/// <param name="Kind">Why it is not needed.</param>
public sealed record SweptFile(ObjectKey Key, long Length, DateTimeOffset LastModified, SweptFileKind Kind);
