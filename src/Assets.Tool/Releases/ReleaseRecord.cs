using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assets.Storage;

namespace Assets.Tool.Releases;

/// <summary>
/// What a release consists of in a store. It is stored last, under the hash of its bytes, so a release that has a
/// record is complete. Its time is that of the object: storing a release again makes it the newest one.
/// </summary>
/// <param name="App">The app's name.</param>
/// <param name="Manifest">The key of the release's manifest, byte by byte as it is beside the app.</param>
/// <param name="Objects">The keys of the release in ordinal order, each with its length in bytes.</param>
internal sealed record ReleaseRecord(string App, string Manifest, IReadOnlyDictionary<string, long> Objects)
{
    /// <summary>The only version that this tool writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>What the keys of all records start with. A dot folder is never the path of an asset.</summary>
    public const string Prefix = ".assets/releases/";

    private const string ManifestPrefix = ".assets/manifests/";

    /// <summary>The length of a hash in a key: 80 bits do not collide among the releases of a site.</summary>
    private const int HashLength = 20;

    public static ReleaseRecord Of(string app, ObjectKey manifest, IEnumerable<PublishedObject> objects) =>
        new(
            app,
            manifest.Value,
            new SortedDictionary<string, long>(
                objects.ToDictionary(item => item.Key.Value, item => item.Length),
                StringComparer.Ordinal
            )
        );

    /// <summary>The key of a manifest.</summary>
    public static ObjectKey ManifestKey(ReadOnlySpan<byte> manifest) => Key(ManifestPrefix, manifest);

    /// <summary>The record's key and bytes.</summary>
    public (ObjectKey Key, byte[] Content) ToObject()
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(
            new ReleaseDocument(CurrentVersion, App, Manifest, Objects),
            ReleaseJson.Default.ReleaseDocument
        );
        return (Key(Prefix, content), content);
    }

    /// <summary>Reads a record.</summary>
    /// <exception cref="JsonException">The bytes are no record of this version.</exception>
    public static async Task<ReleaseRecord> ReadAsync(Stream content, CancellationToken cancellationToken) =>
        await JsonSerializer
            .DeserializeAsync(content, ReleaseJson.Default.ReleaseDocument, cancellationToken)
            .ConfigureAwait(false)
            is { App: { } app, Manifest: { } manifest, Objects: { } objects } document
            ? document.Version == CurrentVersion
                ? new(app, manifest, objects)
                : throw new JsonException($"its version is {document.Version}, and this tool reads {CurrentVersion}")
            : throw new JsonException("it has no app, no manifest or no objects");

    private static ObjectKey Key(string prefix, ReadOnlySpan<byte> content) =>
        ObjectKey.Parse($"{prefix}{Convert.ToHexStringLower(SHA256.HashData(content))[..HashLength]}.json");
}

/// <summary>The record as JSON.</summary>
internal sealed record ReleaseDocument(
    int Version,
    string? App,
    string? Manifest,
    IReadOnlyDictionary<string, long>? Objects
);

/// <summary>Without reflection, which would take a tenth of an upload without changes.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ReleaseDocument))]
internal sealed partial class ReleaseJson : JsonSerializerContext;
