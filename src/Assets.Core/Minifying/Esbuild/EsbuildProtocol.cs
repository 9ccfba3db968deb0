using System.Buffers.Binary;
using System.Text;

namespace Assets.Core.Minifying.Esbuild;

/// <summary>One message between us and esbuild.</summary>
/// <param name="Id">Connects a response to its request; each side numbers its own requests.</param>
/// <param name="IsResponse">False for a request.</param>
/// <param name="Value">The request or the response.</param>
internal sealed record EsbuildPacket(uint Id, bool IsResponse, EsbuildValue Value);

/// <summary>
/// The wire form of esbuild's stdio service, as its npm package uses it (<c>lib/main.js</c> of the pinned version): a
/// little-endian length, the id shifted left by one with the response bit, and one tagged value. It is private to each
/// esbuild version, which is why the version is pinned.
/// </summary>
internal static class EsbuildProtocol
{
    /// <summary>The length field before each packet.</summary>
    public const int LengthSize = sizeof(uint);

    // esbuild's own packets nest five deep (response, messages, message, notes, location); more means that the stream
    // is misread.
    private const int MaxDepth = 32;

    /// <summary>
    /// Writes a packet, preceded by its length, as parts to send in sequence: a file's text is one of them and is not
    /// copied.
    /// </summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Write(EsbuildPacket packet)
    {
        var writer = new EsbuildPacketWriter();
        writer.WriteNumber((uint)(LengthSize + SizeOf(packet.Value)));
        writer.WriteNumber((packet.Id << 1) | (packet.IsResponse ? 1u : 0u));
        WriteValue(writer, packet.Value);
        return writer.Parts;
    }

    /// <summary>Reads a packet without its length; texts and byte strings are slices of it, not copies.</summary>
    /// <exception cref="InvalidDataException">The bytes are not one whole packet.</exception>
    public static EsbuildPacket Read(ReadOnlyMemory<byte> packet)
    {
        var head = ReadNumber(ref packet);
        var value = ReadValue(ref packet, depth: 0);
        if (!packet.IsEmpty)
            throw NotTheProtocol($"{packet.Length} bytes follow a packet's value");

        return new EsbuildPacket(head >> 1, (head & 1) == 1, value);
    }

    private static long SizeOf(EsbuildValue value) =>
        1
        + value.Kind switch
        {
            EsbuildKind.Null => 0,
            EsbuildKind.Boolean => 1,
            EsbuildKind.Number => sizeof(uint),
            EsbuildKind.Text or EsbuildKind.Bytes => sizeof(uint) + value.Bytes.Length,
            EsbuildKind.Array => sizeof(uint) + value.Items.Sum(SizeOf),
            _ => sizeof(uint)
                + value.Entries.Sum(entry =>
                    sizeof(uint) + Encoding.UTF8.GetByteCount(entry.Key) + SizeOf(entry.Value)
                ),
        };

    private static void WriteValue(EsbuildPacketWriter output, EsbuildValue value)
    {
        output.WriteByte((byte)value.Kind);
        switch (value.Kind)
        {
            case EsbuildKind.Null:
                break;
            case EsbuildKind.Boolean:
                output.WriteByte((byte)value.Number);
                break;
            case EsbuildKind.Number:
                output.WriteNumber(value.Number);
                break;
            case EsbuildKind.Text or EsbuildKind.Bytes:
                output.WriteBytes(value.Bytes);
                break;
            case EsbuildKind.Array:
                output.WriteNumber((uint)value.Items.Count);
                foreach (var item in value.Items)
                    WriteValue(output, item);
                break;
            default:
                output.WriteNumber((uint)value.Entries.Count);
                foreach (var (key, item) in value.Entries)
                {
                    output.WriteBytes(Encoding.UTF8.GetBytes(key));
                    WriteValue(output, item);
                }

                break;
        }
    }

    private static EsbuildValue ReadValue(ref ReadOnlyMemory<byte> rest, int depth)
    {
        if (depth > MaxDepth)
            throw NotTheProtocol($"a packet nests deeper than {MaxDepth}");

        var kind = (EsbuildKind)Take(ref rest, 1).Span[0];
        switch (kind)
        {
            case EsbuildKind.Null:
                return EsbuildValue.Null;
            case EsbuildKind.Boolean:
                return EsbuildValue.Of(Take(ref rest, 1).Span[0] != 0);
            case EsbuildKind.Number:
                return EsbuildValue.Of(ReadNumber(ref rest));
            case EsbuildKind.Text:
                return EsbuildValue.OfText(ReadBytes(ref rest));
            case EsbuildKind.Bytes:
                return EsbuildValue.Of(ReadBytes(ref rest));
            case EsbuildKind.Array:
                var items = new EsbuildValue[ReadCount(ref rest)];
                for (var i = 0; i < items.Length; i++)
                    items[i] = ReadValue(ref rest, depth + 1);
                return EsbuildValue.OfArray(items);
            case EsbuildKind.Map:
                var entries = new KeyValuePair<string, EsbuildValue>[ReadCount(ref rest)];
                for (var i = 0; i < entries.Length; i++)
                    entries[i] = new(Encoding.UTF8.GetString(ReadBytes(ref rest).Span), ReadValue(ref rest, depth + 1));
                return EsbuildValue.OfMap(entries);
            default:
                throw NotTheProtocol($"{(byte)kind} is no tag");
        }
    }

    // Each item takes at least its tag, so a count beyond what is left is invalid and must not be allocated.
    private static int ReadCount(ref ReadOnlyMemory<byte> rest) =>
        ReadNumber(ref rest) is var count && count <= rest.Length
            ? (int)count
            : throw NotTheProtocol($"{count} items do not fit into a packet");

    private static ReadOnlyMemory<byte> ReadBytes(ref ReadOnlyMemory<byte> rest) =>
        Take(ref rest, ReadNumber(ref rest));

    private static uint ReadNumber(ref ReadOnlyMemory<byte> rest) =>
        BinaryPrimitives.ReadUInt32LittleEndian(Take(ref rest, sizeof(uint)).Span);

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest, uint length)
    {
        if (length > rest.Length)
            throw NotTheProtocol($"a packet ends {length - rest.Length} bytes early");

        var taken = rest[..(int)length];
        rest = rest[(int)length..];
        return taken;
    }

    private static InvalidDataException NotTheProtocol(string evidence) =>
        new($"it answers in another protocol ({evidence})");
}
