using System.Globalization;

namespace Assets.Media.Inspection.Sniffing;

/// <summary>Bytes that files of one type have at one place.</summary>
internal sealed class Signature
{
    private readonly FileType type;
    private readonly int offset;
    private readonly byte[] bytes;
    private readonly bool[] anyByte;

    /// <param name="type">The type.</param>
    /// <param name="pattern">
    /// Text; a byte is <c>\xHH</c>, and <c>\?</c> stands for any byte: <c>RIFF\?\?\?\?WAVE</c>.
    /// </param>
    /// <param name="offset">Where the bytes are.</param>
    public Signature(FileType type, string pattern, int offset = 0)
    {
        (this.type, this.offset) = (type, offset);
        var (values, any) = (new List<byte>(), new List<bool>());
        for (var i = 0; i < pattern.Length; i++)
        {
            var isEscape = pattern[i] == '\\';
            any.Add(isEscape && pattern[i + 1] == '?');
            if (!isEscape)
                values.Add((byte)pattern[i]);
            else if (pattern[++i] == '?')
                values.Add(0);
            else
            {
                values.Add(byte.Parse(pattern.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
        }
        (bytes, anyByte) = ([.. values], [.. any]);
    }

    /// <summary>Gets the type if the bytes are there.</summary>
    public FileType? Match(ReadOnlySpan<byte> head)
    {
        if (head.Length < offset + bytes.Length)
            return null;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!anyByte[i] && head[offset + i] != bytes[i])
                return null;
        }
        return type;
    }
}
