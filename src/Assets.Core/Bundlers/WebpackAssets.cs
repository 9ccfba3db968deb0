using System.Text.Json;
using Assets.Manifest;

namespace Assets.Core.Bundlers;

/// <summary>
/// Reads the lists of files that plugins of webpack and Rspack write: webpack-manifest-plugin (also as Create React App
/// and Symfony Encore configure it) and webpack-assets-manifest. All map the name of a file without its hash to the
/// file, and may list the files of the entry points.
/// </summary>
internal static class WebpackAssets
{
    private const string EntryPointsKey = "entrypoints";

    /// <summary>The manifest; <see langword="null"/> if the document is something else.</summary>
    public static BundlerManifest? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;

        var files = new List<ListedFile>();
        foreach (var member in root.EnumerateObject().Where(member => member.Name is not (EntryPointsKey or "files")))
        {
            if (ToFile(member) is not { } file)
                return null;
            files.Add(file);
        }

        files.AddRange(Json.Members(root, "files").Select(ToFile).OfType<ListedFile>());
        var entryPoints = EntryPoints(root, files);
        files.AddRange(
            entryPoints
                .Values.SelectMany(entry => entry.Scripts.Concat(entry.Stylesheets))
                .Where(path => !files.Any(file => IsSame(file.Path, path)))
                .Select(path => new ListedFile(path, null))
        );
        return files.Count == 0 ? null : new(Bundler.Webpack, ListedFile.Each(files), entryPoints);
    }

    /// <summary>
    /// A member such as <c>"main.js": "/dist/main.d33cc44a.js"</c>, or with an object with <c>src</c>, if both have the
    /// same extension.
    /// </summary>
    private static ListedFile? ToFile(JsonProperty member)
    {
        var path = TextOf(member.Value);
        return
            path is { Length: > 0 }
            && Path.GetExtension(member.Name) is { Length: > 1 } extension
            && extension == WebpackFiles.ExtensionOf(path)
            ? new(path, NameOf(member.Name, path))
            : null;
    }

    // A chunk without a name is listed under its file name.
    private static string? NameOf(string key, string path) =>
        Path.GetFileName(path) == Path.GetFileName(key) && key.Count(c => c == '.') > 1 ? null : ListedFile.Stem(key);

    private static string? TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : Json.Text(value, "src");

    private static SortedDictionary<string, EntryPoint> EntryPoints(JsonElement root, List<ListedFile> files)
    {
        var found = new SortedDictionary<string, EntryPoint>(StringComparer.Ordinal);

        // Create React App has one entry point without a name; webpack's name for such is "main".
        if (Json.Texts(root, EntryPointsKey) is { Count: > 0 } only)
            found["main"] = ToEntryPoint(only, files);
        foreach (var member in Json.Members(root, EntryPointsKey))
            found[member.Name] = ToEntryPoint(FilesOf(member.Value), files);
        return found;
    }

    /// <summary>
    /// An array, or an object with arrays <c>js</c> and <c>css</c>, which can be in a member <c>assets</c>.
    /// </summary>
    private static IReadOnlyList<string> FilesOf(JsonElement entry)
    {
        if (entry.ValueKind == JsonValueKind.Array)
            return [.. entry.EnumerateArray().Select(TextOf).OfType<string>()];
        if (entry.ValueKind != JsonValueKind.Object)
            return [];
        if (entry.TryGetProperty("assets", out var assets))
            return FilesOf(assets);
        return [.. Json.Elements(entry, "js").Concat(Json.Elements(entry, "css")).Select(TextOf).OfType<string>()];
    }

    private static EntryPoint ToEntryPoint(IReadOnlyList<string> paths, List<ListedFile> files) =>
        WebpackFiles.ToEntryPoint(
            [.. paths.Select(path => files.Find(file => IsSame(file.Path, path))?.Path ?? path)],
            isModule: false
        );

    // Entry points are listed without the public path in some of these files.
    private static bool IsSame(string listed, string path) =>
        listed == path || listed.EndsWith("/" + path.TrimStart('/'), StringComparison.Ordinal);
}
