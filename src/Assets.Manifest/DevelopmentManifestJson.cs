using System.Text;
using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Reads and writes <see cref="DevelopmentManifest.FileName"/>.</summary>
internal static class DevelopmentManifestJson
{
    /// <summary>Writes the sources in their order of precedence.</summary>
    public static void Write(Stream stream, DevelopmentManifest manifest)
    {
        using var json = new Utf8JsonWriter(stream, JsonStyle.Options);
        json.WriteStartObject();
        json.WriteNumber("version"u8, DevelopmentManifest.CurrentVersion);
        json.WriteStartArray("sources"u8);
        foreach (var source in manifest.Sources)
            Write(json, source);
        json.WriteEndArray();
        if (manifest.Ignored.Count > 0)
            JsonStyle.WriteStrings(json, "ignored", manifest.Ignored);
        WriteRules(json, "types", "type", manifest.Types);
        WriteRules(json, "fileTypes", "type", manifest.FileTypes);
        WriteRules(json, "headers", "headers", manifest.Headers);
        ModuleNames.Write(json, manifest.Imports, manifest.EntryPoints);
        DevelopmentFrontendJson.Write(json, manifest.Frontends);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a development manifest file.</summary>
    /// <exception cref="ManifestException">
    /// ASSETS401, the version is unknown; ASSETS402, the file is damaged.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DevelopmentManifest Read(string file) =>
        JsonStyle.Guard(File.ReadAllBytes(file), file, DevelopmentManifest.CurrentVersion, Read);

    private static void Write(Utf8JsonWriter json, DevelopmentSource source)
    {
        json.WriteStartObject();
        json.WriteString("root"u8, source.Root);
        json.WriteString("basePath"u8, source.BasePath);
        JsonStyle.WriteStrings(json, "match", source.Match);
        JsonStyle.WriteStrings(json, "exclude", source.Exclude);
        if (source.ContentType is not null)
            json.WriteString("type"u8, source.ContentType);
        if (source.Headers is not null)
            json.WriteString("headers"u8, source.Headers);
        json.WriteEndObject();
    }

    private static void WriteRules(
        Utf8JsonWriter json,
        string name,
        string valueName,
        IReadOnlyList<DevelopmentRule> rules
    )
    {
        if (rules.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            JsonStyle.WriteStrings(json, "match", rule.Match);
            json.WriteString(valueName, rule.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static DevelopmentManifest Read(Utf8JsonReader json)
    {
        IReadOnlyList<DevelopmentSource>? sources = null;
        var manifest = new DevelopmentManifest();
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("sources"u8))
                sources = json.ReadList(ReadSource);
            else if (json.ValueTextEquals("ignored"u8))
                manifest = manifest with { Ignored = json.ReadTexts() };
            else if (json.ValueTextEquals("imports"u8))
                manifest = manifest with { Imports = ModuleNames.ReadImports(ref json) };
            else if (json.ValueTextEquals("entryPoints"u8))
                manifest = manifest with { EntryPoints = ModuleNames.ReadEntryPoints(ref json) };
            else if (json.ValueTextEquals("frontends"u8))
                manifest = manifest with { Frontends = DevelopmentFrontendJson.Read(ref json) };
            else if (json.ValueTextEquals("types"u8))
                manifest = manifest with { Types = ReadRules(ref json, "type"u8) };
            else if (json.ValueTextEquals("fileTypes"u8))
                manifest = manifest with { FileTypes = ReadRules(ref json, "type"u8) };
            else if (json.ValueTextEquals("headers"u8))
                manifest = manifest with { Headers = ReadRules(ref json, "headers"u8) };
            else
                json.SkipValue();
        }

        json.ReadEnd();
        return manifest with { Sources = sources ?? throw new JsonException("'sources' is missing") };
    }

    private static List<DevelopmentRule> ReadRules(ref Utf8JsonReader json, ReadOnlySpan<byte> valueName)
    {
        var rules = new List<DevelopmentRule>();
        json.ReadArrayStart();
        while (json.ReadElement())
            rules.Add(ReadRule(ref json, valueName));
        return rules;
    }

    private static DevelopmentRule ReadRule(ref Utf8JsonReader json, ReadOnlySpan<byte> valueName)
    {
        IReadOnlyList<string> match = [];
        string? value = null;
        json.Expect(JsonTokenType.StartObject);
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("match"u8))
                match = json.ReadTexts();
            else if (json.ValueTextEquals(valueName))
                value = ReadHeader(ref json);
            else
                json.SkipValue();
        }

        return new(
            match,
            value ?? throw new JsonException($"an element with 'match' has no '{Encoding.UTF8.GetString(valueName)}'")
        );
    }

    private static string ReadHeader(ref Utf8JsonReader json) =>
        json.ReadText() is var text && HeaderText.IsValid(text)
            ? text
            : throw new JsonException($"'{text}' has characters that no header can carry");

    private static DevelopmentSource ReadSource(ref Utf8JsonReader json)
    {
        string? root = null,
            type = null,
            headers = null;
        var basePath = "";
        IReadOnlyList<string> match = [],
            exclude = [];
        json.Expect(JsonTokenType.StartObject);
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("root"u8))
                root = json.ReadText();
            else if (json.ValueTextEquals("basePath"u8))
                basePath = json.ReadText();
            else if (json.ValueTextEquals("match"u8))
                match = json.ReadTexts();
            else if (json.ValueTextEquals("exclude"u8))
                exclude = json.ReadTexts();
            else if (json.ValueTextEquals("type"u8))
                type = ReadHeader(ref json);
            else if (json.ValueTextEquals("headers"u8))
                headers = ReadHeader(ref json);
            else
                json.SkipValue();
        }

        return new(root ?? throw new JsonException("a source has no 'root'"), basePath, match, exclude, type, headers);
    }
}
