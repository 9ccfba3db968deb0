using System.Text.Json;
using Assets.Core;

namespace Assets.Build.Tasks;

/// <summary>
/// The endpoints manifest that <c>MapStaticAssets</c> reads when an app starts. The SDK's own steps make it from item
/// lists that grow by six items for each asset. Ours are written directly to the file, which halves the time of an
/// unchanged publish.
/// </summary>
internal static class EndpointsManifest
{
    /// <summary>Writes a manifest of these endpoints alone.</summary>
    public static void Write(Stream stream, IEnumerable<PublishedEndpoint> endpoints)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("Version", 1);
        json.WriteString("ManifestType", "Publish");
        json.WriteStartArray("Endpoints");
        foreach (var endpoint in endpoints)
        {
            endpoint.WriteTo(json);
            if (json.BytesPending > 1 << 16)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a manifest with the endpoints of both; all other members are those of the first.</summary>
    /// <exception cref="JsonException">One of them is not an endpoints manifest of version 1.</exception>
    /// <exception cref="IOException">The earlier file is unchanged.</exception>
    public static void Merge(string first, string second, string destination)
    {
        ReadOnlyMemory<byte> one = File.ReadAllBytes(first),
            other = File.ReadAllBytes(second);
        var (into, from) = (Endpoints(one.Span), Endpoints(other.Span));
        var separator =
            into.Start.Value == into.End.Value || from.Start.Value == from.End.Value
                ? ReadOnlyMemory<byte>.Empty
                : ","u8.ToArray();
        AtomicFile.WriteIfDifferent(
            destination,
            stream =>
            {
                stream.Write(one[..into.End].Span);
                stream.Write(separator.Span);
                stream.Write(other[from].Span);
                stream.Write(one[into.End..].Span);
            }
        );
    }

    /// <summary>The range of the elements of the endpoints' array, without its brackets.</summary>
    private static Range Endpoints(ReadOnlySpan<byte> manifest)
    {
        var reader = new Utf8JsonReader(manifest);
        var isKnown = false;
        Range? elements = null;
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                continue;
            if (reader.ValueTextEquals("Version"))
            {
                isKnown = reader.Read() && reader.TokenType == JsonTokenType.Number && reader.GetInt32() == 1;
            }
            else if (
                reader.ValueTextEquals("Endpoints")
                && reader.Read()
                && reader.TokenType == JsonTokenType.StartArray
            )
            {
                var start = (int)reader.BytesConsumed;
                reader.Skip();
                elements = start..(int)reader.TokenStartIndex;
            }
            else
            {
                reader.Skip();
            }
        }

        return isKnown && elements is { } range
            ? range
            : throw new JsonException("not an endpoints manifest of version 1");
    }
}
