using System.Globalization;
using System.Text.Json.Nodes;

namespace Assets.Storage.Google;

/// <summary>The resource of an object in the JSON API.</summary>
internal static class GoogleObject
{
    /// <summary>The fields of a list that are read.</summary>
    public const string ListFields = "nextPageToken,items(name,size,generation,updated)";

    public static JsonObject Of(string name, ObjectHeaders headers)
    {
        var resource = new JsonObject
        {
            ["name"] = name,
            ["contentType"] = headers.ContentType ?? "application/octet-stream",
        };
        Set(resource, "contentEncoding", headers.ContentEncoding);
        Set(resource, "cacheControl", headers.CacheControl);
        Set(resource, "contentDisposition", headers.ContentDisposition);
        if (headers.Metadata.Count > 0)
        {
            resource["metadata"] = new JsonObject(
                headers.Metadata.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))
            );
        }

        return resource;
    }

    public static ObjectEntry Entry(ObjectKey key, JsonNode resource) =>
        new(
            key,
            long.Parse(Text(resource, "size") ?? "0", CultureInfo.InvariantCulture),
            $"\"{Generation(resource)}\"",
            DateTimeOffset.Parse(Text(resource, "updated") ?? "1970-01-01T00:00:00Z", CultureInfo.InvariantCulture)
        );

    /// <summary>The number of the content: each one has its own.</summary>
    public static string Generation(JsonNode resource) => Text(resource, "generation") ?? "";

    public static ObjectHeaders Headers(JsonNode resource) =>
        new()
        {
            ContentType = Text(resource, "contentType"),
            ContentEncoding = Text(resource, "contentEncoding"),
            CacheControl = Text(resource, "cacheControl"),
            ContentDisposition = Text(resource, "contentDisposition"),
            Metadata = resource["metadata"] is JsonObject metadata
                ? metadata.ToDictionary(pair => pair.Key, pair => $"{pair.Value}", StringComparer.Ordinal)
                : ObjectHeaders.Empty.Metadata,
        };

    public static string? Text(JsonNode resource, string name) =>
        resource[name] is { } value && value.ToString() is { Length: > 0 } text ? text : null;

    private static void Set(JsonObject resource, string name, string? value)
    {
        if (value is not null)
            resource[name] = value;
    }
}
