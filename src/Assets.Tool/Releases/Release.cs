using Assets.Storage;

namespace Assets.Tool.Releases;

/// <summary>A published folder as the objects that a store gets.</summary>
/// <param name="Objects">The assets, in ordinal order of their keys.</param>
/// <param name="ManifestObject">The manifest.</param>
/// <param name="RecordObject">The record that makes the release complete.</param>
internal sealed record Release(
    IReadOnlyList<PublishedObject> Objects,
    (ObjectKey Key, byte[] Content) ManifestObject,
    (ObjectKey Key, byte[] Content) RecordObject
)
{
    /// <summary>Reads a folder.</summary>
    /// <exception cref="ToolException">A name cannot be a key.</exception>
    public static Release Of(PublishedFolder folder, UploadEncoding encoding)
    {
        var objects = new ReleaseObjects(folder, encoding).All();
        var manifest = File.ReadAllBytes(folder.ManifestFile);
        var key = ReleaseRecord.ManifestKey(manifest);
        return new(objects, (key, manifest), ReleaseRecord.Of(folder.App, key, objects).ToObject());
    }
}
