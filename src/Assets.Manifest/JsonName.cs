using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Where a string stands in a document, without its quotes.</summary>
internal readonly record struct JsonName(int Offset, int Length, bool IsEscaped)
{
    /// <summary>The UTF-8 of a string as it is written, escapes undone.</summary>
    public static byte[] Bytes(ReadOnlySpan<byte> written)
    {
        byte[] quoted = [(byte)'"', .. written, (byte)'"'];
        var json = new Utf8JsonReader(quoted);
        json.ReadOrThrow();
        var bytes = new byte[written.Length];
        return bytes[..json.CopyString(bytes)];
    }
}
