using System.Text.Json;
using Assets.Manifest;

namespace Assets.Core.Bundlers;

/// <summary>
/// Reads the statistics of webpack and Rspack (<c>--json</c>; webpack's documentation, "Stats Data"), which say of each
/// file whether its name has a hash.
/// </summary>
internal static class WebpackStats
{
    /// <summary>The manifest; <see langword="null"/> if the document is something else.</summary>
    public static BundlerManifest? Read(JsonElement root)
    {
        var assets = Json.Elements(root, "assets").Where(asset => Json.Text(asset, "name") is not null).ToList();
        var entryPoints = new SortedDictionary<string, EntryPoint>(StringComparer.Ordinal);
        foreach (var member in Json.Members(root, "entrypoints"))
            entryPoints[member.Name] = ToEntryPoint(member.Value, assets);
        return assets.Count == 0 || entryPoints.Count == 0
            ? null
            : new(Bundler.Webpack, ListedFile.Each(assets.Select(ToFile)), entryPoints);
    }

    private static ListedFile ToFile(JsonElement asset)
    {
        var information = Information(asset);
        return new(
            Json.Text(asset, "name")!,
            Json.Texts(asset, "chunkNames") is [var name, ..] ? name : null,
            information is { } known ? Json.Flag(known, "immutable") : null
        );
    }

    private static EntryPoint ToEntryPoint(JsonElement entry, IReadOnlyList<JsonElement> assets)
    {
        // webpack 4 has names, webpack 5 objects.
        List<string> files =
        [
            .. Json.Texts(entry, "assets"),
            .. Json.Elements(entry, "assets").Select(asset => Json.Text(asset, "name")).OfType<string>(),
        ];
        var modules = assets
            .Where(asset => Information(asset) is { } known && Json.Flag(known, "javascriptModule"))
            .Select(asset => Json.Text(asset, "name"))
            .ToHashSet(StringComparer.Ordinal);
        return WebpackFiles.ToEntryPoint(files, isModule: modules.Overlaps(files));
    }

    private static JsonElement? Information(JsonElement asset) =>
        asset.TryGetProperty("info", out var information) && information.ValueKind == JsonValueKind.Object
            ? information
            : null;
}
