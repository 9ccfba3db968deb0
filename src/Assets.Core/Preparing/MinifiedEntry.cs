using System.Buffers.Binary;
using System.Text.Json;
using Assets.Core.Caching;
using Assets.Core.Diagnostics;

namespace Assets.Core.Preparing;

/// <summary>
/// What the cache keeps of a minifier's run: its verdict, what it had to say, and its output.
/// Layout: kept (1 byte), length of diagnostics (4), length of body (4), diagnostics as JSON, body, map.
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
        HasMap = bytes.Length > bodyStart + bodyLength;
        Diagnostics = JsonSerializer.Deserialize<List<Diagnostic>>(bytes.Span.Slice(Head, diagnostics)) ?? [];
    }

    /// <summary>Whether the asset stays as it was, so that there is no output.</summary>
    public bool Kept { get; }

    /// <summary>Whether the output has a source map.</summary>
    public bool HasMap { get; }

    /// <summary>
    /// What the minifier had to say; files are left out, since the cache is shared between checkouts.
    /// </summary>
    private IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Stores a run.</summary>
    public static void Write(
        ContentCache cache,
        CacheKey key,
        bool kept,
        IReadOnlyList<Diagnostic> diagnostics,
        ReadOnlyMemory<byte> body,
        ReadOnlyMemory<byte> map
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
        var head = new byte[Head];
        head[0] = kept ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(1), text.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(5), body.Length);
        cache.Write(key, [head, text, body, map]);
    }

    /// <summary>A stored run, to be disposed; <see langword="null"/> when there is none.</summary>
    public static MinifiedEntry? Read(ContentCache cache, CacheKey key) =>
        cache.Read(key) is { } bytes ? new MinifiedEntry(bytes) : null;

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

    /// <summary>The output; the entry is used up by it.</summary>
    public RentedBytes TakeBody() => bytes.Slice(bodyStart, bodyLength);

    /// <summary>The output's source map; the entry is used up by it.</summary>
    public RentedBytes TakeMap() => bytes.Slice(bodyStart + bodyLength, bytes.Length - bodyStart - bodyLength);

    /// <inheritdoc/>
    public void Dispose() => bytes.Dispose();
}
