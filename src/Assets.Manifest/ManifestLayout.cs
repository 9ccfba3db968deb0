using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Assets.Manifest;

/// <summary>
/// The layout of a written manifest: one entry on each line, and a hash of these lines at the end. When the hash is
/// right, a reader finds all names by line feeds and quotes, and does not parse entries that are never requested.
/// </summary>
internal static class ManifestLayout
{
    private static readonly JsonWriterOptions OnOneLine = JsonStyle.Options with { Indented = false };

    private static ReadOnlySpan<byte> Before => "\n  \"assets\": {"u8;

    private static ReadOnlySpan<byte> After => "\n  }"u8;

    private static ReadOnlySpan<byte> HashName => "\n  \"entriesSha256\": \""u8;

    /// <summary>
    /// Writes a manifest in ordinal order, with a line feed at the end. The same manifest gives the same bytes.
    /// </summary>
    public static void Write(IBufferWriter<byte> output, AssetManifest manifest)
    {
        var lines = Lines(manifest);
        var hash = Hash(lines);
        output.Write(
            Object(json =>
            {
                json.WriteNumber("version"u8, AssetManifest.CurrentVersion);
                json.WriteString("baseUrl"u8, manifest.BaseUrl);
            })[..^"\n}"u8.Length]
        );
        output.Write(","u8);
        output.Write(Before);
        output.Write(lines);
        output.Write(After);
        output.Write(","u8);
        output.Write(
            Object(json =>
            {
                ModuleNames.Write(json, manifest.Imports, manifest.EntryPoints);
                json.WriteString("entriesSha256"u8, hash);
            })["{"u8.Length..]
        );
        output.Write("\n"u8);
    }

    /// <summary>Finds the lines of the entries, each with the line feed before it.</summary>
    /// <returns>Whether the document has this layout and the hash is that of the lines.</returns>
    public static bool TryFindLines(ReadOnlySpan<byte> document, out Range lines)
    {
        lines = default;
        var start = document.IndexOf(Before) + Before.Length;
        if (start < Before.Length || document[start..].IndexOf(After) is not (>= 0 and var length))
            return false;
        lines = start..(start + length);
        var hash = document.LastIndexOf(HashName);
        return hash > start && document[(hash + HashName.Length)..].StartsWith(Hash(document[lines]));
    }

    // AggressiveOptimization, here and below: this runs once for each entry at start, before the runtime would optimise
    // it.
    /// <summary>Finds the names of the entry on a line; false when the line has another layout.</summary>
    /// <param name="line">The line, without its line feed.</param>
    /// <param name="path">The position of the asset path.</param>
    /// <param name="url">The position of the published path.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryFindNames(ReadOnlySpan<byte> line, out Range path, out Range url)
    {
        (path, url) = (default, default);
        return line.StartsWith("    \""u8)
            && TryFindString(line, 5, out path)
            && line[path.End..].StartsWith("\": {\"url\":\""u8)
            && TryFindString(line, path.End.Value + 11, out url);
    }

    /// <summary>The position of the entry's object in its line.</summary>
    public static int EntryStart(Range path) => path.End.Value + "\": "u8.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryFindString(ReadOnlySpan<byte> line, int start, out Range text)
    {
        text = default;
        for (var end = start; end < line.Length; end += 2)
        {
            var found = line[end..].IndexOfAny((byte)'"', (byte)'\\');
            if (found < 0)
                return false;
            end += found;
            text = start..end;
            if (line[end] == '"')
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<byte> Lines(AssetManifest manifest)
    {
        var lines = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(lines, OnOneLine);
        foreach (var entry in manifest.Entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            lines.Write(lines.WrittenCount == 0 ? "\n    "u8 : ",\n    "u8);
            lines.Write("\""u8);
            lines.Write(JsonEncodedText.Encode(entry.Path, OnOneLine.Encoder).EncodedUtf8Bytes);
            lines.Write("\": "u8);
            ManifestEntryJson.Write(json, entry);
            json.Flush();
            json.Reset();
        }

        return lines.WrittenSpan;
    }

    private static ReadOnlySpan<byte> Object(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonStyle.Options);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    private static byte[] Hash(ReadOnlySpan<byte> lines)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(lines, digest);
        var hash = new byte[System.Buffers.Text.Base64.GetMaxEncodedToUtf8Length(digest.Length)];
        System.Buffers.Text.Base64.EncodeToUtf8(digest, hash, out _, out _);
        return hash;
    }
}
