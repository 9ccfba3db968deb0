namespace Assets.Storage;

/// <summary>An object that was opened. Disposing it closes the content.</summary>
/// <param name="entry">Key, length of the whole object, entity tag and time.</param>
/// <param name="headers">What was stored with the object.</param>
/// <param name="content">The bytes of the range.</param>
/// <param name="offset">The offset of the first byte of the content in the object.</param>
/// <param name="contentLength">The number of bytes in the content.</param>
public sealed class StoredObject(
    ObjectEntry entry,
    ObjectHeaders headers,
    Stream content,
    long offset,
    long contentLength
) : IDisposable, IAsyncDisposable
{
    /// <summary>The name of the object.</summary>
    public ObjectKey Key => entry.Key;

    /// <summary>The number of bytes of the whole object.</summary>
    public long Length => entry.Length;

    /// <summary>An opaque text that changes with the content, in double quotes; the same as in a list.</summary>
    public string ETag => entry.ETag;

    /// <summary>When the object was stored, by the clock of the store.</summary>
    public DateTimeOffset LastModified => entry.LastModified;

    /// <summary>What was stored with the object.</summary>
    public ObjectHeaders Headers => headers;

    /// <summary>
    /// The bytes of the range, or of the whole object; may not support seeking. A connection that breaks while it is
    /// read is an <see cref="IOException"/>.
    /// </summary>
    public Stream Content => content;

    /// <summary>The offset of the first byte of <see cref="Content"/> in the object.</summary>
    public long Offset => offset;

    /// <summary>The number of bytes in <see cref="Content"/>.</summary>
    public long ContentLength => contentLength;

    /// <inheritdoc/>
    public void Dispose() => content.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => content.DisposeAsync();
}
