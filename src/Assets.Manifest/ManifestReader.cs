using System.Collections.Frozen;
using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Reads and checks an <see cref="AssetManifest"/>, or one entry of it, token by token.</summary>
/// <param name="json">The reader, before the first token.</param>
internal ref struct ManifestReader(Utf8JsonReader json)
{
    private readonly ManifestTexts texts = new();

    private Utf8JsonReader json = json;

    public AssetManifest Read()
    {
        string? baseUrl = null;
        List<ManifestEntry>? entries = null;
        var (imports, entryPoints) = (EmptyModuleNames.Imports, EmptyModuleNames.EntryPoints);
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("assets"u8))
                entries = ReadEntries();
            else if (json.ValueTextEquals("baseUrl"u8))
                baseUrl = ReadTextOrNull();
            else if (json.ValueTextEquals("imports"u8))
                imports = ModuleNames.ReadImports(ref json);
            else if (json.ValueTextEquals("entryPoints"u8))
                entryPoints = ModuleNames.ReadEntryPoints(ref json);
            else
                json.SkipValue();
        }

        json.ReadEnd();
        return new()
        {
            BaseUrl = baseUrl,
            Entries = entries ?? throw new JsonException("assets is missing in the manifest"),
            Imports = imports,
            EntryPoints = entryPoints,
        };
    }

    /// <summary>Reads the entry that starts at this position.</summary>
    /// <param name="path">The key of the entry.</param>
    public ManifestEntry ReadEntry(string path)
    {
        ManifestTexts.CheckPath(path, OperatingSystem.IsWindows());
        string? url = null,
            type = null,
            integrity = null,
            cacheControl = null,
            dictionaryMatch = null;
        CacheClass? cache = null;
        List<ManifestFile>? files = null;
        IReadOnlyList<ManifestFile> deltas = [];
        IReadOnlyList<string> preload = [];
        IReadOnlyDictionary<string, string>? headers = null;
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("url"u8))
                url = ManifestTexts.Path(ref json, path);
            else if (json.ValueTextEquals("type"u8))
                type = texts.Type(ref json);
            else if (json.ValueTextEquals("integrity"u8))
                integrity = json.ReadText();
            else if (json.ValueTextEquals("cache"u8))
                cache = ReadCache();
            else if (json.ValueTextEquals("cacheControl"u8))
                cacheControl = ManifestTexts.Header(ref json);
            else if (json.ValueTextEquals("headers"u8))
                headers = ManifestTexts.Headers(ref json);
            else if (json.ValueTextEquals("files"u8))
                files = ReadFiles(path, url ?? path);
            else if (json.ValueTextEquals("deltas"u8))
                deltas = ReadDeltas(path, url ?? path);
            else if (json.ValueTextEquals("dictionaryMatch"u8))
                dictionaryMatch = ManifestTexts.Header(ref json);
            else if (json.ValueTextEquals("preload"u8))
                preload = json.ReadTexts();
            else
                json.SkipValue();
        }

        if (files is not [{ Encoding: ContentCoding.Identity }, ..])
            throw Missing("an identity file at the head of 'files'", path);
        return new()
        {
            Path = path,
            Url = url ?? throw Missing("url", path),
            ContentType = type ?? throw Missing("type", path),
            Integrity = integrity,
            Cache = cache ?? throw Missing("cache", path),
            CacheControl = cacheControl,
            Headers = headers ?? FrozenDictionary<string, string>.Empty,
            Files = files,
            Deltas = deltas,
            DictionaryMatch = dictionaryMatch,
            Preload = preload,
        };
    }

    private List<ManifestEntry> ReadEntries()
    {
        var entries = new List<ManifestEntry>();
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            var path = json.GetString()!;
            if (entries.Count > 0 && string.CompareOrdinal(entries[^1].Path, path) >= 0)
                throw new JsonException(
                    $"'{path}' stands after '{entries[^1].Path}', and the assets must be in ordinal order, each once"
                );
            entries.Add(ReadEntry(path));
        }

        return entries;
    }

    private List<ManifestFile> ReadFiles(string path, string known)
    {
        var files = new List<ManifestFile>(3);
        json.ReadArrayStart();
        while (json.ReadElement())
            files.Add(ReadFile(path, known));
        return files;
    }

    private List<ManifestFile> ReadDeltas(string path, string known)
    {
        var deltas = ReadFiles(path, known);
        if (deltas.Exists(delta => delta.Encoding != ContentCoding.DictionaryZstandard || delta.Dictionary is null))
            throw Missing("the dictionary of a file in 'deltas'", path);
        return deltas;
    }

    private ManifestFile ReadFile(string path, string known)
    {
        var encoding = ContentCoding.Identity;
        string? dictionary = null,
            file = null,
            etag = null;
        long? length = null;
        json.Expect(JsonTokenType.StartObject);
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("encoding"u8))
                encoding = ReadCoding();
            else if (json.ValueTextEquals("dictionary"u8))
                dictionary = ManifestTexts.Digest(ref json);
            else if (json.ValueTextEquals("file"u8))
                file = ManifestTexts.Path(ref json, known);
            else if (json.ValueTextEquals("length"u8))
                length = ReadLength();
            else if (json.ValueTextEquals("etag"u8))
                etag = ManifestTexts.ETag(ref json);
            else
                json.SkipValue();
        }

        return new()
        {
            Encoding = encoding,
            Dictionary = dictionary,
            File = file ?? throw Missing("file", path),
            Length = length ?? throw Missing("length", path),
            ETag = etag ?? throw Missing("etag", path),
        };
    }

    private string? ReadTextOrNull()
    {
        json.ReadOrThrow();
        return json.TokenType == JsonTokenType.Null ? null : json.Text();
    }

    private CacheClass ReadCache()
    {
        json.ReadOrThrow();
        json.Expect(JsonTokenType.String);
        return ManifestWords.ReadCache(ref json);
    }

    private ContentCoding ReadCoding()
    {
        json.ReadOrThrow();
        json.Expect(JsonTokenType.String);
        return ManifestWords.ReadCoding(ref json);
    }

    private long ReadLength()
    {
        json.ReadOrThrow();
        return json.GetInt64() is >= 0 and var length ? length : throw new JsonException("a length is negative");
    }

    private static JsonException Missing(string what, string path) => new($"{what} is missing in {path}");
}
