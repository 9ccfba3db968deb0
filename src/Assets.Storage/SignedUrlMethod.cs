namespace Assets.Storage;

/// <summary>What a signed URL does.</summary>
public enum SignedUrlMethod
{
    /// <summary>It reads the object.</summary>
    Get,

    /// <summary>It stores the object under its key, with the body of a <c>PUT</c> request.</summary>
    Put,
}
