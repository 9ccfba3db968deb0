using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assets.Manifest;

/// <summary>
/// What both manifests have in common as JSON: how they are written, and what is said about one that cannot be used.
/// </summary>
internal static class JsonStyle
{
    /// <summary>Relaxed, so that names read as they are: the files are never put into a page.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static ReadOnlySpan<byte> ReadToEnd(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.GetBuffer().AsSpan(0, (int)copy.Length);
    }

    /// <summary>Checks the version, reads, and turns every failure into the exception that says what to do.</summary>
    public static T Guard<T>(ReadOnlySpan<byte> utf8, string name, int version, JsonRead<T> read)
    {
        var json = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        try
        {
            var found = FindVersion(json);
            return found == version ? read(new Utf8JsonReader(json)) : throw UnknownVersion(name, found, version);
        }
        // InvalidOperationException and FormatException: the reader's answers to a value of another kind and to bytes
        // that are not UTF-8.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw Damaged(name, exception);
        }
    }

    /// <summary>
    /// Looks for the version before anything else, since in another version all the rest may mean something else.
    /// </summary>
    private static int FindVersion(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            var isVersion = json.ValueTextEquals("version"u8);
            json.ReadOrThrow();
            if (isVersion)
                return json.GetInt32();
            json.Skip();
        }

        throw new JsonException("'version' is missing");
    }

    private static ManifestException UnknownVersion(string name, int found, int known) =>
        new(
            "ASSETS401",
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{name}' has version {found} and this library reads version {known}: "
            )
                + "the site was published with another version of Assets.Build than the one it runs with; build and "
                + "publish both with the same version"
        );

    private static ManifestException Damaged(string name, Exception exception)
    {
        var place = exception is JsonException { LineNumber: { } line, BytePositionInLine: { } column }
            ? string.Create(CultureInfo.InvariantCulture, $"({line + 1},{column + 1})")
            : "";
        return new(
            "ASSETS402",
            $"'{name}'{place} is damaged: {Reason(exception)}; publish again and deploy the whole folder",
            exception
        );
    }

    /// <summary>The parser's message without the place it repeats at its end.</summary>
    private static string Reason(Exception exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
    }
}

/// <summary>Reads one document from its first token on.</summary>
internal delegate T JsonRead<out T>(Utf8JsonReader json);
