using Assets.Storage;

namespace Assets.Tool.Releases;

/// <summary>A published file and the object that it becomes in a store.</summary>
/// <param name="Key">The name of the object.</param>
/// <param name="File">Absolute path of the file.</param>
/// <param name="Length">The length that the file must have, in bytes.</param>
/// <param name="Headers">What the store keeps with the object and sends.</param>
/// <param name="Stage">When it is uploaded.</param>
internal sealed record PublishedObject(
    ObjectKey Key,
    string File,
    long Length,
    ObjectHeaders Headers,
    UploadStage Stage
)
{
    /// <summary>
    /// Whether the name changes with the content, so that an object of this name never has other content.
    /// </summary>
    public bool IsFingerprinted => Stage == UploadStage.Fingerprinted;
}
