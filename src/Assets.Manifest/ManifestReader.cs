using System.Text;
using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Reads an <see cref="AssetManifest"/> token by token, since a start-up of thousands of assets has milliseconds.</summary>
/// <param name="json">Where to read.</param>
/// <param name="index">Gets the names and places of all entries, which are then checked but not kept; null to keep them.</param>
internal ref struct ManifestReader(Utf8JsonReader json, ManifestIndex? index = null)
{
    private readonly ManifestTexts texts = new(keep: index is null);

    private Utf8JsonReader json = json;

    /// <summary>The current entry's key as it is written, and where its names are.</summary>
    private ReadOnlySpan<byte> key;
    private JsonName path, url;

    public AssetManifest Read()
    {
        string? baseUrl = null;
        List<ManifestEntry>? entries = null;
        var (imports, entryPoints) = (Nothing.Imports, Nothing.EntryPoints);
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

    /// <summary>Reads the entry that starts here.</summary>
    public ManifestEntry ReadEntry(string path)
    {
        string? url = null, type = null, integrity = null, cacheControl = null;
        CacheClass? cache = null;
        List<ManifestFile>? files = null;
        IReadOnlyList<string> preload = [];
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("url"u8))
            {
                url = texts.Path(ref json, path);
                this.url = JsonName.At(json);
            }
            else if (json.ValueTextEquals("type"u8))
                type = texts.Type(ref json);
            else if (json.ValueTextEquals("integrity"u8))
                integrity = texts.Text(ref json);
            else if (json.ValueTextEquals("cache"u8))
                cache = ReadCache();
            else if (json.ValueTextEquals("cacheControl"u8))
                cacheControl = texts.Header(ref json);
            else if (json.ValueTextEquals("files"u8))
                files = ReadFiles(url ?? path);
            else if (json.ValueTextEquals("preload"u8))
                preload = json.ReadTexts();
            else
                json.SkipValue();
        }

        if (files is not [{ Encoding: ContentCoding.Identity }, ..])
            throw Missing("an identity file at the head of 'files'");
        return new()
        {
            Path = path,
            Url = url ?? throw Missing("url"),
            ContentType = type ?? throw Missing("type"),
            Integrity = integrity,
            Cache = cache ?? throw Missing("cache"),
            CacheControl = cacheControl,
            Files = files,
            Preload = preload,
        };
    }

    private List<ManifestEntry> ReadEntries()
    {
        var entries = new List<ManifestEntry>();
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            CheckOrder();
            key = json.ValueSpan;
            this.path = JsonName.At(json);
            var path = texts.Path(ref json);
            var start = (int)json.BytesConsumed;
            var entry = ReadEntry(path);
            if (index is null)
                entries.Add(entry);
            else
                index.Add(this.path, url, start);
        }

        return entries;
    }

    /// <summary>Ordinal in .NET's sense, by UTF-16 units, which for ASCII is the order of the bytes.</summary>
    private readonly void CheckOrder()
    {
        var isAscii = !json.ValueIsEscaped && Ascii.IsValid(json.ValueSpan) && Ascii.IsValid(key);
        var isInOrder = isAscii ? key.SequenceCompareTo(json.ValueSpan) < 0 : string.CompareOrdinal(JsonName.Text(key), json.GetString()) < 0;
        if (!isInOrder)
            throw new JsonException($"'{json.GetString()}' stands after '{JsonName.Text(key)}', and the assets must be in ordinal order, each once");
    }

    private List<ManifestFile> ReadFiles(string known)
    {
        var files = new List<ManifestFile>(3);
        json.ReadArrayStart();
        while (json.ReadElement())
            files.Add(ReadFile(known));
        return files;
    }

    private ManifestFile ReadFile(string known)
    {
        var encoding = ContentCoding.Identity;
        string? file = null, etag = null;
        long? length = null;
        json.Expect(JsonTokenType.StartObject);
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("encoding"u8))
                encoding = ReadCoding();
            else if (json.ValueTextEquals("file"u8))
                file = texts.Path(ref json, known);
            else if (json.ValueTextEquals("length"u8))
                length = ReadLength();
            else if (json.ValueTextEquals("etag"u8))
                etag = texts.ETag(ref json);
            else
                json.SkipValue();
        }

        return new()
        {
            Encoding = encoding,
            File = file ?? throw Missing("file"),
            Length = length ?? throw Missing("length"),
            ETag = etag ?? throw Missing("etag"),
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

    private readonly JsonException Missing(string what) => new($"{what} is missing in {JsonName.Text(key)}");
}
