namespace Assets.Core.Releases;

/// <summary>One file of a release: where its bytes are, where it is published, and which bytes it must have.</summary>
/// <param name="Source">Absolute path.</param>
/// <param name="Target">Path below the publish folder, with forward slashes.</param>
/// <param name="Length">Length in bytes.</param>
/// <param name="Digest">SHA-256 of the bytes, base64.</param>
/// <param name="Rule">When it is copied.</param>
/// <param name="IsFingerprinted">
/// Whether the published name changes with the content, so that pages of an earlier release still need the file under
/// its earlier name.
/// </param>
internal sealed record ReleaseFile(
    string Source,
    string Target,
    long Length,
    string Digest,
    CopyRule Rule,
    bool IsFingerprinted
);

/// <summary>When a file of a release is copied.</summary>
internal enum CopyRule
{
    /// <summary>If no published file has its name and length: the name changes with the content.</summary>
    IfAbsent,

    /// <summary>
    /// If the published bytes differ, because an earlier version under the same name can have the same length.
    /// </summary>
    IfDifferent,

    /// <summary>The SDK copies it. The source must still have its bytes.</summary>
    ByTheSdk,
}
