using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Reads an <see cref="AssetManifest"/> token by token, since a start-up of thousands of assets has milliseconds.</summary>
internal ref struct ManifestReader(Utf8JsonReader json)
{
    /// <summary>A site has few media types and many assets: one string each.</summary>
    private readonly List<string> types = [];

    private Utf8JsonReader json = json;

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
        return new(baseUrl, entries ?? throw Missing("assets", "the manifest")) { Imports = imports, EntryPoints = entryPoints };
    }

    private List<ManifestEntry> ReadEntries()
    {
        var entries = new List<ManifestEntry>();
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            var path = CheckPath(json.GetString()!);
            if (entries.Count > 0 && string.CompareOrdinal(entries[^1].Path, path) >= 0)
                throw new JsonException($"'{path}' stands after '{entries[^1].Path}', and the assets must be in ordinal order, each once");
            entries.Add(ReadEntry(path));
        }

        return entries;
    }

    private ManifestEntry ReadEntry(string path)
    {
        string? url = null, type = null, integrity = null, cacheControl = null;
        CacheClass? cache = null;
        List<ManifestFile>? files = null;
        IReadOnlyList<string> preload = [];
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("url"u8))
                url = ReadPath(path);
            else if (json.ValueTextEquals("type"u8))
                type = ReadType();
            else if (json.ValueTextEquals("integrity"u8))
                integrity = json.ReadText();
            else if (json.ValueTextEquals("cache"u8))
                cache = ReadCache();
            else if (json.ValueTextEquals("cacheControl"u8))
                cacheControl = json.ReadText();
            else if (json.ValueTextEquals("files"u8))
                files = ReadFiles(path, url);
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
            Files = files,
            Preload = preload,
        };
    }

    private List<ManifestFile> ReadFiles(string path, string? url)
    {
        var files = new List<ManifestFile>(3);
        json.ReadArrayStart();
        while (json.ReadElement())
            files.Add(ReadFile(path, url));
        return files;
    }

    private ManifestFile ReadFile(string path, string? url)
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
                file = ReadPath(url ?? path);
            else if (json.ValueTextEquals("length"u8))
                length = ReadLength();
            else if (json.ValueTextEquals("etag"u8))
                etag = ReadETag();
            else
                json.SkipValue();
        }

        return new(encoding, file ?? throw Missing("file", path), length ?? throw Missing("length", path), etag ?? throw Missing("etag", path));
    }

    private string? ReadTextOrNull()
    {
        json.ReadOrThrow();
        return json.TokenType == JsonTokenType.Null ? null : json.Text();
    }

    private string ReadType()
    {
        json.ReadOrThrow();
        json.Expect(JsonTokenType.String);
        foreach (var known in types)
        {
            if (json.ValueTextEquals(known))
                return known;
        }

        types.Add(json.GetString()!);
        return types[^1];
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

    /// <summary>A strong entity tag of RFC 9110, section 8.8.3, from printable ASCII only, so that it can stand in a header.</summary>
    private string ReadETag()
    {
        var tag = json.ReadText();
        var strong = tag is ['"', _, .., '"'] && !tag.AsSpan(1, tag.Length - 2).ContainsAnyExceptInRange('!', '~') && !tag.AsSpan(1, tag.Length - 2).Contains('"');
        return strong ? tag : throw new JsonException($"'{tag}' is no strong entity tag");
    }

    /// <summary>Often the same as a name already read, and then the same string.</summary>
    private string ReadPath(string known)
    {
        json.ReadOrThrow();
        json.Expect(JsonTokenType.String);
        return json.ValueTextEquals(known) ? known : CheckPath(json.GetString()!);
    }

    /// <summary>No path of a manifest leads out of wwwroot: whoever can change the manifest still reads no other file.</summary>
    private static string CheckPath(string path)
    {
        // What nearly every path is: nothing in it that could be one of these segments.
        if (path is [not ('/' or '.'), .., not '/'] && path.AsSpan().IndexOfAny('\\', '\0') < 0 && !path.Contains("/.", StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal))
            return path;

        foreach (var range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(range) is "" or "." or ".." || path.AsSpan(range).ContainsAny('\\', '\0'))
                throw new JsonException($"'{path}' is no relative path with forward slashes");
        }

        return path;
    }

    private static JsonException Missing(string what, string where) => new($"{what} is missing in {where}");
}
