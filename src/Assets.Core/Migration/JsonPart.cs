using System.Text.Json;
using Assets.Core.Diagnostics;
using Assets.Core.References;

namespace Assets.Core.Migration;

/// <summary>A value in a JSON file, with its place.</summary>
/// <remarks>
/// <c>JsonDocument</c> has no places. Comments and trailing commas are accepted, because the tools that these files are
/// for accept them.
/// </remarks>
/// <param name="Place">Where the value begins.</param>
internal sealed record JsonPart(Place Place)
{
    // As deep as System.Text.Json itself permits; the known files are less than five levels deep.
    private const int MaxDepth = 64;

    /// <summary>A string, or a number or literal as it is written; null for a list or an object.</summary>
    public string? Text { get; private init; }

    /// <summary>Whether it is a list.</summary>
    public bool IsList { get; private init; }

    /// <summary>Whether it is an object.</summary>
    public bool IsObject { get; private init; }

    /// <summary>The values of a list.</summary>
    public IReadOnlyList<JsonPart> Items { get; private init; } = [];

    /// <summary>The values of an object; the tools ignore the letter case of their names.</summary>
    private IReadOnlyDictionary<string, JsonPart> Properties { get; init; } = Nothing;

    private static IReadOnlyDictionary<string, JsonPart> Nothing { get; } = new Dictionary<string, JsonPart>();

    /// <summary>The value of a property, null if there is none.</summary>
    public JsonPart? this[string name] => Properties.GetValueOrDefault(name);

    /// <summary>The texts of a list property; a single text is a list of one.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        this[name] switch
        {
            { IsList: true } list => [.. list.Items.Select(item => item.Text).OfType<string>()],
            { Text: { } text } => [text],
            _ => [],
        };

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its absolute path, for places.</param>
    /// <param name="utf8">Its content.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonPart Parse(string file, ReadOnlySpan<byte> utf8)
    {
        var text = WithoutMark(utf8);
        var reader = new Utf8JsonReader(
            text,
            new()
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = MaxDepth,
            }
        );
        reader.Read();
        var root = Read(ref reader, file, text);
        // Text after the end of the value is an error too.
        reader.Read();
        return root;
    }

    /// <summary>The place that an exception names, counted as editors do.</summary>
    public static Place PlaceOf(JsonException exception, string file, ReadOnlySpan<byte> utf8)
    {
        var text = WithoutMark(utf8);
        var start = 0;
        for (
            var line = exception.LineNumber ?? 0;
            line > 0 && text[start..].IndexOf((byte)'\n') is >= 0 and var end;
            line--
        )
            start += end + 1;
        return At(file, text, (int)Math.Min(start + (exception.BytePositionInLine ?? 0), text.Length));
    }

    private static JsonPart Read(ref Utf8JsonReader reader, string file, ReadOnlySpan<byte> utf8)
    {
        var place = At(file, utf8, (int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartArray => ReadList(ref reader, file, utf8, place),
            JsonTokenType.StartObject => ReadObject(ref reader, file, utf8, place),
            JsonTokenType.String => new(place) { Text = reader.GetString() },
            _ => new(place) { Text = System.Text.Encoding.UTF8.GetString(reader.ValueSpan) },
        };
    }

    private static JsonPart ReadList(ref Utf8JsonReader reader, string file, ReadOnlySpan<byte> utf8, Place place)
    {
        var items = new List<JsonPart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref reader, file, utf8));
        return new(place) { IsList = true, Items = items };
    }

    private static JsonPart ReadObject(ref Utf8JsonReader reader, string file, ReadOnlySpan<byte> utf8, Place place)
    {
        var properties = new Dictionary<string, JsonPart>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            properties[name] = Read(ref reader, file, utf8);
        }

        return new(place) { IsObject = true, Properties = properties };
    }

    private static Place At(string file, ReadOnlySpan<byte> utf8, int offset)
    {
        var (line, column) = Position.Of(utf8, offset);
        return new(file, line, column);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}
