using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assets.Manifest;

/// <summary>
/// What both manifests share as JSON documents: their layout, and the exceptions for a manifest that cannot be used.
/// </summary>
internal static class JsonStyle
{
    /// <summary>Relaxed escaping keeps names readable. It is safe because the files are never part of a page.</summary>
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

    /// <summary>
    /// Checks the version, reads the document, and converts each failure to an exception that names the remedy.
    /// </summary>
    public static T Guard<T>(ReadOnlySpan<byte> utf8, string name, int version, JsonRead<T> read)
    {
        var json = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        try
        {
            var found = FindVersion(json);
            return found == version ? read(new Utf8JsonReader(json)) : throw UnknownVersion(name, found, version);
        }
        // The reader throws InvalidOperationException for a value of another kind or bytes that are not UTF-8, and
        // FormatException for a number that does not fit.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw Damaged(name, exception);
        }
    }

    /// <summary>Finds the version first, because the rest can have another meaning in another version.</summary>
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
        var position = exception is JsonException { LineNumber: { } line, BytePositionInLine: { } column }
            ? string.Create(CultureInfo.InvariantCulture, $"({line + 1},{column + 1})")
            : "";
        return new(
            "ASSETS402",
            $"'{name}'{position} is damaged: {Reason(exception)}; publish again and deploy the whole folder",
            exception
        );
    }

    /// <summary>The parser's message, without the position that it repeats at its end.</summary>
    private static string Reason(Exception exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
    }
}

/// <summary>Reads one document from its first token.</summary>
internal delegate T JsonRead<out T>(Utf8JsonReader json);
