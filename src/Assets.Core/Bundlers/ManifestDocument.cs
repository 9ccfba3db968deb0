using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assets.Core.Diagnostics;
using Assets.Core.References;

namespace Assets.Core.Bundlers;

/// <summary>The bytes of a manifest, and what they mean.</summary>
/// <param name="file">Absolute path.</param>
/// <param name="utf8">Its bytes.</param>
internal sealed class ManifestDocument(string file, byte[] utf8)
{
    private static readonly Func<JsonElement, BundlerManifest?>[] Formats =
    [
        ViteManifest.Read,
        EsbuildMetafile.Read,
        WebpackStats.Read,
        WebpackAssets.Read,
    ];

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Utf8 => utf8;

    /// <summary>
    /// The manifest. Without one the diagnostic says why, or is <see langword="null"/> if the file is another document.
    /// </summary>
    /// <param name="isCertain">Whether the file must be a manifest.</param>
    public (BundlerManifest? Manifest, Diagnostic? Problem) Read(bool isCertain)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8.AsMemory(utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            var root = document.RootElement;
            var manifest = Formats.Select(read => read(root)).FirstOrDefault(read => read is not null);
            return (manifest, manifest is null && isCertain ? Catalog.UnknownBundlerManifest(new Place(file)) : null);
        }
        catch (JsonException exception)
        {
            var place = new Place(
                file,
                (int)(exception.LineNumber ?? 0) + 1,
                (int)(exception.BytePositionInLine ?? 0) + 1
            );
            return (null, Catalog.DamagedBundlerManifest(place));
        }
    }

    /// <summary>The place where a text is written as a string.</summary>
    public Place PlaceOf(string text)
    {
        var written = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
        var offset = utf8.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"\"{written}\""));
        if (offset < 0)
            return new(file);
        var (line, column) = Position.Of(utf8, offset + 1);
        return new(file, line, column);
    }
}
