namespace Assets.Storage.Providers;

/// <summary>The failures that every store has, with one text for each.</summary>
public static class Failures
{
    /// <summary>The key is in use.</summary>
    public static ObjectStoreException AlreadyExists(ObjectKey key) =>
        new(
            ObjectStoreFailure.AlreadyExists,
            $"'{key}' was not stored, because an object with this key exists. Use another key, or PutMode.Replace."
        );

    /// <summary>The object has no byte in the range.</summary>
    public static ObjectStoreException RangeNotSatisfiable(ObjectKey key, long? length = null) =>
        new(
            ObjectStoreFailure.RangeNotSatisfiable,
            $"'{key}' has no byte in the requested range"
                + (length is null ? "" : $", because it has {length} bytes")
                + ". Request a range that starts before its end."
        );

    /// <summary>The store cannot make signed URLs.</summary>
    /// <param name="store">The kind of store, at the start of a sentence.</param>
    public static ObjectStoreException NoSignedUrls(string store) =>
        new(
            ObjectStoreFailure.NotSupported,
            $"{store} has no signed URLs, because nothing serves its objects over HTTP. Serve them from the app."
        );
}
