using System.Text.Json;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>Our manifest, read without our own reader.</summary>
internal static class Manifest
{
    /// <summary>All files that it names, with their lengths.</summary>
    public static IEnumerable<(string Name, long Length)> Files(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document
                .RootElement.GetProperty("assets")
                .EnumerateObject()
                .SelectMany(asset => asset.Value.GetProperty("files").EnumerateArray())
                .Select(file => (file.GetProperty("file").GetString()!, file.GetProperty("length").GetInt64())),
        ];
    }
}
