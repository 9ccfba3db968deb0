using System.Buffers;
using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Reads <see cref="AssetManifest.FileName"/>; its shape is described by <c>docs/manifest.schema.json</c>.</summary>
public static class ManifestJson
{
    /// <summary>Writes a manifest: indented, ordinally ordered, ending in a line feed; the same manifest gives the same bytes.</summary>
    internal static void Write(Stream stream, AssetManifest manifest)
    {
        using var json = new Utf8JsonWriter(stream, JsonStyle.Options);
        Write(json, manifest);
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <inheritdoc cref="Write(Stream, AssetManifest)"/>
    internal static void Write(IBufferWriter<byte> buffer, AssetManifest manifest)
    {
        using var json = new Utf8JsonWriter(buffer, JsonStyle.Options);
        Write(json, manifest);
        json.Flush();
        buffer.Write("\n"u8);
    }

    /// <summary>Reads a manifest file.</summary>
    /// <param name="file">The manifest's path.</param>
    /// <exception cref="ManifestException">ASSETS401, the version is unknown; ASSETS402, the file is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static AssetManifest Read(string file) => Parse(File.ReadAllBytes(file), file);

    /// <summary>Reads a manifest to the end of a stream.</summary>
    /// <param name="stream">Where the manifest is read from.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ManifestException">ASSETS401, the version is unknown; ASSETS402, the manifest is damaged.</exception>
    public static AssetManifest Read(Stream stream, string name) => Parse(JsonStyle.ReadToEnd(stream), name);

    /// <inheritdoc cref="Read(string)"/>
    /// <param name="file">The manifest's path.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<AssetManifest> ReadAsync(string file, CancellationToken cancellationToken = default) =>
        Parse(await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false), file);

    private static AssetManifest Parse(ReadOnlySpan<byte> utf8, string name) =>
        JsonStyle.Guard(utf8, name, AssetManifest.CurrentVersion, static json => new ManifestReader(json).Read());

    private static void Write(Utf8JsonWriter json, AssetManifest manifest)
    {
        json.WriteStartObject();
        json.WriteNumber("version"u8, AssetManifest.CurrentVersion);
        json.WriteString("baseUrl"u8, manifest.BaseUrl);
        json.WriteStartObject("assets"u8);
        foreach (var entry in manifest.Entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
            Write(json, entry);
        json.WriteEndObject();
        ModuleNames.Write(json, manifest.Imports, manifest.EntryPoints);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ManifestEntry entry)
    {
        json.WriteStartObject(entry.Path);
        json.WriteString("url"u8, entry.Url);
        json.WriteString("type"u8, entry.ContentType);
        if (entry.Integrity is not null)
            json.WriteString("integrity"u8, entry.Integrity);
        json.WriteString("cache"u8, ManifestWords.Of(entry.Cache));
        if (entry.CacheControl is not null)
            json.WriteString("cacheControl"u8, entry.CacheControl);
        json.WriteStartArray("files"u8);
        foreach (var file in entry.Files.OrderBy(file => file.Encoding != ContentCoding.Identity).ThenBy(file => file.Length).ThenBy(file => file.Encoding))
            Write(json, file);
        json.WriteEndArray();
        if (entry.Preload.Count > 0)
            JsonStyle.WriteStrings(json, "preload", entry.Preload);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ManifestFile file)
    {
        json.WriteStartObject();
        if (file.Encoding != ContentCoding.Identity)
            json.WriteString("encoding"u8, file.Encoding.Name());
        json.WriteString("file"u8, file.File);
        json.WriteNumber("length"u8, file.Length);
        json.WriteString("etag"u8, file.ETag);
        json.WriteEndObject();
    }
}
