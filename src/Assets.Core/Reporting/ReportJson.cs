using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assets.Core.Reporting;

/// <summary>Reads and writes report documents.</summary>
internal static class ReportJson
{
    // Names stay readable. The page has its own encoding, because this one is not safe in HTML.
    private static readonly ReportJsonContext Readable = new(
        new JsonSerializerOptions(ReportJsonContext.Default.Options)
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    /// <summary>The document in the shortest form.</summary>
    public static byte[] Write(ReportDocument document) =>
        JsonSerializer.SerializeToUtf8Bytes(document, ReportJsonContext.Default.ReportDocument);

    /// <summary>The document for people, with a line end at its end.</summary>
    public static string Text(ReportDocument document) =>
        JsonSerializer.Serialize(document, Readable.ReportDocument) + "\n";

    /// <summary>
    /// The document as text that can stand in an element <c>script</c>: no character of it has a meaning in HTML.
    /// </summary>
    public static string WriteForPage(ReportDocument document) =>
        JsonSerializer.Serialize(document, ReportJsonContext.Default.ReportDocument);

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">It is not a report, or one of another version.</exception>
    public static ReportDocument Read(ReadOnlySpan<byte> utf8)
    {
        var json = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var document = JsonSerializer.Deserialize(json, ReportJsonContext.Default.ReportDocument);
        return document?.Version switch
        {
            ReportDocument.CurrentVersion => document,
            { } other => throw new JsonException($"it has version {other}, and this program reads version 1"),
            null => throw new JsonException("it is empty"),
        };
    }
}

/// <summary>How documents are written and read; generated at build, because reflection costs a publish time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ReportDocument))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
