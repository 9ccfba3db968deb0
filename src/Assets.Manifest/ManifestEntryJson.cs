using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Writes one entry.</summary>
internal static class ManifestEntryJson
{
    /// <summary>Writes <c>url</c> first, because the index expects it there.</summary>
    public static void Write(Utf8JsonWriter json, ManifestEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("url"u8, entry.Url);
        json.WriteString("type"u8, entry.ContentType);
        if (entry.Integrity is not null)
            json.WriteString("integrity"u8, entry.Integrity);
        json.WriteString("cache"u8, ManifestWords.Of(entry.Cache));
        if (entry.CacheControl is not null)
            json.WriteString("cacheControl"u8, entry.CacheControl);
        if (entry.Headers.Count > 0)
            WriteHeaders(json, entry.Headers);
        json.WriteStartArray("files"u8);
        foreach (
            var file in entry
                .Files.OrderBy(file => file.Encoding != ContentCoding.Identity)
                .ThenBy(file => file.Length)
                .ThenBy(file => file.Encoding)
        )
            Write(json, file);
        json.WriteEndArray();
        if (entry.Deltas.Count > 0)
        {
            json.WriteStartArray("deltas"u8);
            foreach (var delta in entry.Deltas)
                Write(json, delta);
            json.WriteEndArray();
        }

        if (entry.DictionaryMatch is not null)
            json.WriteString("dictionaryMatch"u8, entry.DictionaryMatch);
        if (entry.Preload.Count > 0)
            JsonStyle.WriteStrings(json, "preload", entry.Preload);
        json.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter json, IReadOnlyDictionary<string, string> headers)
    {
        json.WriteStartObject("headers"u8);
        foreach (var (name, value) in headers.OrderBy(header => header.Key, StringComparer.Ordinal))
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ManifestFile file)
    {
        json.WriteStartObject();
        if (file.Encoding != ContentCoding.Identity)
            json.WriteString("encoding"u8, file.Encoding.Name());
        if (file.Dictionary is not null)
            json.WriteString("dictionary"u8, file.Dictionary);
        json.WriteString("file"u8, file.File);
        json.WriteNumber("length"u8, file.Length);
        json.WriteString("etag"u8, file.ETag);
        json.WriteEndObject();
    }
}
