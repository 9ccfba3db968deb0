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

    /// <summary>A failure of a remote store, with the cause and the remedy that belong to its kind.</summary>
    /// <param name="failure">The kind of failure.</param>
    /// <param name="fact">
    /// What was not done, as the start of a sentence: <c>'a.txt' was not stored in s3://bucket</c>.
    /// </param>
    /// <param name="answer">
    /// The code and request id of the answer, or the message of the connection; no secrets.
    /// </param>
    /// <param name="cause">Kept as inner exception, except for failures of credentials.</param>
    public static ObjectStoreException Remote(
        ObjectStoreFailure failure,
        string fact,
        string answer,
        Exception? cause = null
    ) => new(failure, $"{fact}, because {Reason(failure)} ({answer}).{Remedy(failure)}", Kept(failure, cause));

    // Answers to wrong signatures repeat what was signed.
    private static Exception? Kept(ObjectStoreFailure failure, Exception? cause) =>
        failure is ObjectStoreFailure.Denied or ObjectStoreFailure.ClockSkew ? null : cause;

    private static string Reason(ObjectStoreFailure failure) =>
        failure switch
        {
            ObjectStoreFailure.Denied => "the credentials are missing, wrong or expired, or do not allow it",
            ObjectStoreFailure.BucketNotFound => "the bucket or container does not exist",
            ObjectStoreFailure.ClockSkew => "the clock of this machine differs too much from that of the store",
            ObjectStoreFailure.Throttled => "the store asked to send fewer requests, also after several repetitions",
            ObjectStoreFailure.Unavailable => "the store cannot be reached or failed, also after several repetitions",
            ObjectStoreFailure.Full => "the store is full or the quota is reached",
            ObjectStoreFailure.InvalidKey => "the store does not allow the key",
            ObjectStoreFailure.InvalidHeaders => "the store does not allow the headers",
            ObjectStoreFailure.InvalidSettings => "the bucket is in another region or the settings are wrong",
            ObjectStoreFailure.NotSupported => "the store does not have this function",
            _ => "the store refused it",
        };

    private static string Remedy(ObjectStoreFailure failure) =>
        failure switch
        {
            ObjectStoreFailure.Denied => " Check the credentials and the permissions; a store may also deny access to "
                + "objects that do not exist if the credentials do not allow listing.",
            ObjectStoreFailure.BucketNotFound => " Create it, or correct the address.",
            ObjectStoreFailure.ClockSkew => " Set the clock.",
            ObjectStoreFailure.Throttled => " Try again later, with fewer requests at a time.",
            ObjectStoreFailure.Unavailable => " Check the endpoint and the network, and try again.",
            ObjectStoreFailure.Full => " Delete objects, or raise the quota.",
            ObjectStoreFailure.InvalidSettings => " Check 'Region' and 'Endpoint'.",
            _ => "",
        };

    /// <summary>The store cannot make signed URLs.</summary>
    /// <param name="store">The kind of store, at the start of a sentence.</param>
    public static ObjectStoreException NoSignedUrls(string store) =>
        new(
            ObjectStoreFailure.NotSupported,
            $"{store} has no signed URLs, because nothing serves its objects over HTTP. Serve them from the app."
        );
}
