using System.Text.Json;

namespace Assets.Manifest;

/// <summary>The position of a string in a document, without its quotes.</summary>
internal readonly record struct JsonName(int Offset, int Length, bool IsEscaped)
{
    /// <summary>The UTF-8 bytes of a string in a document, without JSON escapes.</summary>
    public static byte[] Bytes(ReadOnlySpan<byte> written)
    {
        byte[] quoted = [(byte)'"', .. written, (byte)'"'];
        var json = new Utf8JsonReader(quoted);
        json.ReadOrThrow();
        var bytes = new byte[written.Length];
        return bytes[..json.CopyString(bytes)];
    }
}
