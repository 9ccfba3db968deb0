using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Reads and writes <see cref="DevelopmentManifest.FileName"/>.</summary>
public static class DevelopmentManifestJson
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
        ModuleNames.Write(json, manifest.Imports, manifest.EntryPoints);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a development manifest file.</summary>
    /// <exception cref="ManifestException">ASSETS401, the version is unknown; ASSETS402, the file is damaged.</exception>
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
        json.WriteEndObject();
    }

    private static DevelopmentManifest Read(Utf8JsonReader json)
    {
        List<DevelopmentSource>? sources = null;
        IReadOnlyList<string> ignored = [];
        var (imports, entryPoints) = (Nothing.Imports, Nothing.EntryPoints);
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("sources"u8))
                sources = ReadSources(ref json);
            else if (json.ValueTextEquals("ignored"u8))
                ignored = json.ReadTexts();
            else if (json.ValueTextEquals("imports"u8))
                imports = ModuleNames.ReadImports(ref json);
            else if (json.ValueTextEquals("entryPoints"u8))
                entryPoints = ModuleNames.ReadEntryPoints(ref json);
            else
                json.SkipValue();
        }

        json.ReadEnd();
        return new(sources ?? throw new JsonException("'sources' is missing")) { Ignored = ignored, Imports = imports, EntryPoints = entryPoints };
    }

    private static List<DevelopmentSource> ReadSources(ref Utf8JsonReader json)
    {
        var sources = new List<DevelopmentSource>();
        json.ReadArrayStart();
        while (json.ReadElement())
            sources.Add(ReadSource(ref json));
        return sources;
    }

    private static DevelopmentSource ReadSource(ref Utf8JsonReader json)
    {
        string? root = null;
        var basePath = "";
        IReadOnlyList<string> match = [], exclude = [];
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
            else
                json.SkipValue();
        }

        return new(root ?? throw new JsonException("a source has no 'root'"), basePath, match, exclude);
    }
}
