namespace Assets.Storage;

/// <summary>
/// A store refused or could not do what was asked. The message has the fact, the cause and the remedy.
/// </summary>
/// <param name="failure">Why it failed.</param>
/// <param name="message">What failed, why and what to do; without credentials and without signed URLs.</param>
/// <param name="innerException">
/// The cause, unless it may contain a part of a credential, as answers to wrong signatures do.
/// </param>
public sealed class ObjectStoreException(ObjectStoreFailure failure, string message, Exception? innerException = null)
    : IOException(message, innerException)
{
    /// <summary>Why it failed.</summary>
    public ObjectStoreFailure Failure => failure;

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient => failure is ObjectStoreFailure.Throttled or ObjectStoreFailure.Unavailable;
}
