namespace Assets.Storage;

/// <summary>Why a store failed.</summary>
public enum ObjectStoreFailure
{
    /// <summary>The store answered with an error that has no value here; the message has its code.</summary>
    Other,

    /// <summary>The text is not a key, or this store cannot keep an object under this key.</summary>
    InvalidKey,

    /// <summary>A header or metadata has a name or a value that stores change or refuse.</summary>
    InvalidHeaders,

    /// <summary>The key is in use, and the object may only be created.</summary>
    AlreadyExists,

    /// <summary>The range contains no byte of the object.</summary>
    RangeNotSatisfiable,

    /// <summary>The content is shorter or longer than announced; nothing was stored.</summary>
    LengthMismatch,

    /// <summary>The credentials are missing, wrong or expired, or do not allow this.</summary>
    Denied,

    /// <summary>The bucket, container or folder does not exist.</summary>
    BucketNotFound,

    /// <summary>The clock of this machine is wrong, so that the store refuses its signatures.</summary>
    ClockSkew,

    /// <summary>The store asked to send fewer requests, and still did after the repetitions.</summary>
    Throttled,

    /// <summary>The store could not be reached or failed, and still did after the repetitions.</summary>
    Unavailable,

    /// <summary>The store has no space left, or the quota is reached.</summary>
    Full,

    /// <summary>The store does not have this function.</summary>
    NotSupported,

    /// <summary>The address or the settings of the store are wrong.</summary>
    InvalidSettings,
}
