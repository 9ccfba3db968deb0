using System.Text.Json;

namespace Assets.Core.Bundlers;

/// <summary>Reads members of JSON objects that may be absent or of another type.</summary>
internal static class Json
{
    /// <summary>A string; <see langword="null"/> if the member is none.</summary>
    public static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object
        && owner.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Whether a member is <see langword="true"/>.</summary>
    public static bool Flag(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object
        && owner.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.True;

    /// <summary>The strings of an array; none if the member is no array.</summary>
    public static IReadOnlyList<string> Texts(JsonElement owner, string name) =>
        [
            .. Elements(owner, name)
                .Where(element => element.ValueKind == JsonValueKind.String)
                .Select(element => element.GetString()!),
        ];

    /// <summary>The elements of an array; none if the member is no array.</summary>
    public static IEnumerable<JsonElement> Elements(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object
        && owner.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : [];

    /// <summary>The members of an object; none if the member is no object.</summary>
    public static IEnumerable<JsonProperty> Members(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object
        && owner.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject()
            : [];
}
