using System.Text;

namespace Assets.Core.Minifying.Esbuild;

/// <summary>
/// One value of esbuild's service protocol. Texts remain UTF-8, so that a minified file is never converted to a string.
/// </summary>
internal sealed class EsbuildValue
{
    public static readonly EsbuildValue Null = new(EsbuildKind.Null);

    private EsbuildValue(EsbuildKind kind) => Kind = kind;

    public EsbuildKind Kind { get; }

    /// <summary>The value of a number; 0 or 1 for a boolean.</summary>
    public uint Number { get; private init; }

    /// <summary>The bytes of a text (UTF-8) or of a byte string.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private init; }

    public IReadOnlyList<EsbuildValue> Items { get; private init; } = [];

    public IReadOnlyList<KeyValuePair<string, EsbuildValue>> Entries { get; private init; } = [];

    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>The entry of a map, or null when there is none.</summary>
    public EsbuildValue this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                    return entry.Value;
            }

            return Null;
        }
    }

    public static EsbuildValue Of(bool value) => new(EsbuildKind.Boolean) { Number = value ? 1u : 0u };

    public static EsbuildValue Of(uint value) => new(EsbuildKind.Number) { Number = value };

    public static EsbuildValue Of(string value) => OfText(Encoding.UTF8.GetBytes(value));

    public static EsbuildValue OfText(ReadOnlyMemory<byte> utf8) => new(EsbuildKind.Text) { Bytes = utf8 };

    public static EsbuildValue Of(ReadOnlyMemory<byte> value) => new(EsbuildKind.Bytes) { Bytes = value };

    public static EsbuildValue OfArray(IReadOnlyList<EsbuildValue> items) => new(EsbuildKind.Array) { Items = items };

    public static EsbuildValue OfMap(IReadOnlyList<KeyValuePair<string, EsbuildValue>> entries) =>
        new(EsbuildKind.Map) { Entries = entries };
}

/// <summary>The kinds of value; the numbers are the protocol's tags.</summary>
internal enum EsbuildKind : byte
{
    Null = 0,
    Boolean = 1,
    Number = 2,
    Text = 3,
    Bytes = 4,
    Array = 5,
    Map = 6,
}
