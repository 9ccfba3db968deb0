namespace Assets.Storage;

/// <summary>An object in a list.</summary>
/// <param name="Key">The name of the object.</param>
/// <param name="Length">The number of bytes.</param>
/// <param name="ETag">
/// An opaque text that changes with the content, in the form of the HTTP header: in double quotes.
/// </param>
/// <param name="LastModified">When the object was stored, by the clock of the store.</param>
public sealed record ObjectEntry(ObjectKey Key, long Length, string ETag, DateTimeOffset LastModified);
