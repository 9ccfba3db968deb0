using System.Buffers.Binary;
using System.Text.Json;
using Assets.Core.Caching;
using Assets.Core.Diagnostics;

namespace Assets.Core.Preparing;

/// <summary>
/// The cached result of a minifier: its decision, its diagnostics, and its output. Layout: kept (1 byte), length of
/// diagnostics (4), length of body (4), diagnostics as JSON, body, map.
/// </summary>
internal sealed class MinifiedEntry : IDisposable
{
    private const int Head = 9;

    private readonly RentedBytes bytes;
    private readonly int bodyStart;
    private readonly int bodyLength;

    private MinifiedEntry(RentedBytes bytes)
    {
        this.bytes = bytes;
        var diagnostics = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[1..]);
        bodyStart = Head + diagnostics;
        bodyLength = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[5..]);
        Kept = bytes.Span[0] == 1;
        Diagnostics = JsonSerializer.Deserialize<List<Diagnostic>>(bytes.Span.Slice(Head, diagnostics)) ?? [];
    }

    /// <summary>Whether the asset is unchanged and has no output.</summary>
    public bool Kept { get; }

    /// <summary>The output.</summary>
    public ReadOnlySpan<byte> Body => bytes.Span.Slice(bodyStart, bodyLength);

    /// <summary>The output's source map; empty when there is none.</summary>
    public ReadOnlySpan<byte> Map => bytes.Span[(bodyStart + bodyLength)..];

    /// <summary>
    /// What the minifier reported. Files are left out, since the cache is shared between checkouts.
    /// </summary>
    private IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Stores a run.</summary>
    public static void TryStore(
        ContentCache cache,
        CacheKey key,
        bool kept,
        IReadOnlyList<Diagnostic> diagnostics,
        ReadOnlySpan<byte> body,
        ReadOnlySpan<byte> map
    )
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(
            diagnostics.Select(diagnostic =>
                diagnostic with
                {
                    Place = diagnostic.Place is { } place ? place with { File = "" } : null,
                }
            )
        );
        using var entry = RentedBytes.Of(Head + text.Length + body.Length + map.Length);
        entry.Span[0] = kept ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(entry.Span[1..], text.Length);
        BinaryPrimitives.WriteInt32LittleEndian(entry.Span[5..], body.Length);
        text.CopyTo(entry.Span[Head..]);
        body.CopyTo(entry.Span[(Head + text.Length)..]);
        map.CopyTo(entry.Span[(Head + text.Length + body.Length)..]);
        cache.TryStore(key, () => entry.AsStream(entry.Length));
    }

    /// <summary>A stored run, to be disposed; <see langword="null"/> when there is none.</summary>
    public static MinifiedEntry? TryRead(ContentCache cache, CacheKey key)
    {
        if (cache.TryRead(key) is not { } bytes)
            return null;

        try
        {
            var entry = new MinifiedEntry(bytes);
            _ = entry.Map;
            return entry;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentOutOfRangeException)
        {
            // Bytes of another file under this key: any process with write access to the cache can make them.
            bytes.Dispose();
            return null;
        }
    }

    /// <summary>The diagnostics, naming this file again.</summary>
    public IReadOnlyList<Diagnostic> DiagnosticsFor(string file) =>
        [
            .. Diagnostics.Select(diagnostic =>
                diagnostic with
                {
                    Place = diagnostic.Place is { } place ? place with { File = file } : null,
                }
            ),
        ];

    /// <inheritdoc/>
    public void Dispose() => bytes.Dispose();
}
