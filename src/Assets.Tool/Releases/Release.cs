using Assets.Manifest;
using Assets.Storage;

namespace Assets.Tool.Releases;

/// <summary>A published folder as the objects that a store gets.</summary>
/// <param name="Objects">The assets, in ordinal order of their keys.</param>
/// <param name="ManifestObject">The manifest.</param>
/// <param name="RecordObject">The record that makes the release complete.</param>
/// <param name="HeadersLeft">Headers of rules that a store cannot keep, by name, each with its files.</param>
internal sealed record Release(
    IReadOnlyList<PublishedObject> Objects,
    (ObjectKey Key, byte[] Content) ManifestObject,
    (ObjectKey Key, byte[] Content) RecordObject,
    ILookup<string, ManifestEntry> HeadersLeft
)
{
    /// <summary>Reads a folder.</summary>
    /// <exception cref="ToolException">A name cannot be a key.</exception>
    public static Release Of(PublishedFolder folder, UploadEncoding encoding)
    {
        var files = new ReleaseObjects(folder, encoding);
        var objects = files.All();
        var manifest = File.ReadAllBytes(folder.ManifestFile);
        var key = ReleaseRecord.ManifestKey(manifest);
        return new(
            objects,
            (key, manifest),
            ReleaseRecord.Of(folder.App, key, objects).ToObject(),
            files.HeadersLeft()
        );
    }
}
