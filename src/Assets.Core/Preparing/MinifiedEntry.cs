using System.Buffers.Binary;
using System.Text.Json;
using Assets.Core.Diagnostics;

namespace Assets.Core.Preparing;

/// <summary>What the cache keeps of a minifier's run: its verdict, what it had to say, and its output.</summary>
/// <param name="Kept">Whether the asset stays as it was, so that there is no output.</param>
/// <param name="Diagnostics">What it had to say; files are left out, since the cache is shared between checkouts.</param>
/// <param name="Body">The output.</param>
/// <param name="Map">The output's source map; empty when there is none.</param>
internal sealed record MinifiedEntry(bool Kept, IReadOnlyList<Diagnostic> Diagnostics, ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> Map)
{
    /// <summary>Layout: kept (1 byte), length of diagnostics (4), length of body (4), diagnostics as JSON, body, map.</summary>
    public byte[] ToBytes()
    {
        var diagnostics = JsonSerializer.SerializeToUtf8Bytes(Diagnostics.Select(diagnostic => diagnostic with { Place = diagnostic.Place is { } place ? place with { File = "" } : null }));
        var bytes = new byte[9 + diagnostics.Length + Body.Length + Map.Length];
        bytes[0] = Kept ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), diagnostics.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(5), Body.Length);
        diagnostics.CopyTo(bytes, 9);
        Body.CopyTo(bytes.AsMemory(9 + diagnostics.Length));
        Map.CopyTo(bytes.AsMemory(9 + diagnostics.Length + Body.Length));
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; the cache has verified the bytes.</summary>
    public static MinifiedEntry Parse(ReadOnlyMemory<byte> bytes)
    {
        var diagnostics = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[1..]);
        var body = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[5..]);
        return new MinifiedEntry(
            bytes.Span[0] == 1,
            JsonSerializer.Deserialize<List<Diagnostic>>(bytes.Span.Slice(9, diagnostics)) ?? [],
            bytes.Slice(9 + diagnostics, body),
            bytes[(9 + diagnostics + body)..]);
    }

    /// <summary>The diagnostics, naming this file again.</summary>
    public IReadOnlyList<Diagnostic> DiagnosticsFor(string file) =>
        [.. Diagnostics.Select(diagnostic => diagnostic with { Place = diagnostic.Place is { } place ? place with { File = file } : null })];
}
