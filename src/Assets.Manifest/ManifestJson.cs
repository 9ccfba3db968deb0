using System.Buffers;

namespace Assets.Manifest;

/// <summary>
/// Reads <see cref="AssetManifest.FileName"/>. <c>docs/manifest.schema.json</c> describes the format.
/// </summary>
public static class ManifestJson
{
    /// <summary>Reads a manifest file.</summary>
    /// <param name="file">The manifest's path.</param>
    /// <exception cref="ManifestException">
    /// ASSETS401, the version is unknown; ASSETS402, the file is damaged.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static AssetManifest Read(string file) => Parse(File.ReadAllBytes(file), file);

    /// <summary>Reads a manifest to the end of a stream.</summary>
    /// <param name="stream">The stream, which is not disposed.</param>
    /// <param name="name">The manifest's name in messages.</param>
    /// <exception cref="ManifestException">
    /// ASSETS401, the version is unknown; ASSETS402, the manifest is damaged.
    /// </exception>
    public static AssetManifest Read(Stream stream, string name) => Parse(JsonStyle.ReadToEnd(stream), name);

    /// <inheritdoc cref="Read(string)"/>
    /// <param name="file">The manifest's path.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<AssetManifest> ReadAsync(string file, CancellationToken cancellationToken = default) =>
        Parse(await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false), file);

    internal static void Write(Stream stream, AssetManifest manifest)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, manifest);
        stream.Write(buffer.WrittenSpan);
    }

    internal static void Write(IBufferWriter<byte> buffer, AssetManifest manifest) =>
        ManifestLayout.Write(buffer, manifest);

    internal static AssetManifest Parse(ReadOnlySpan<byte> utf8, string name) =>
        JsonStyle.Guard(utf8, name, AssetManifest.CurrentVersion, static json => new ManifestReader(json).Read());
}
