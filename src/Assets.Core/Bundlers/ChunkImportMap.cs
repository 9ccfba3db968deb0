using System.Text.Json;

namespace Assets.Core.Bundlers;

/// <summary>
/// The import map that Vite writes beside the output (<c>build.chunkImportMap</c>). Chunks import one another, and name
/// stylesheets, by names that stay when the content changes; no file has such a name, and without the map on the page
/// no module is found.
/// </summary>
/// <param name="Names">For each name the path of the file, both below the folder of the output.</param>
internal sealed record ChunkImportMap(IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Its name in the folder of the output.</summary>
    public const string FileName = "importmap.json";

    public static ChunkImportMap None { get; } = new(new Dictionary<string, string>());

    /// <inheritdoc/>
    public override string ToString() => string.Join(';', Names.Select(name => $"{name.Key}={name.Value}"));

    /// <summary>Reads the map; <see cref="None"/> if the document is something else.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="exists">Whether there is a file of a path below the folder.</param>
    public static ChunkImportMap Read(ReadOnlyMemory<byte> utf8, Func<string, bool> exists)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var imports = Json.Members(document.RootElement, "imports")
                .Where(import => import.Value.ValueKind == JsonValueKind.String)
                .Select(import => (import.Name, File: import.Value.GetString()!))
                .ToList();
            var paths = OutputPaths.Of(imports.Select(import => import.File), exists);
            return new(
                imports
                    .Select(import => (Name: paths.Relative(import.Name), File: paths.Relative(import.File)))
                    .Where(import => import.Name is not null && import.File is not null && exists(import.File))
                    .DistinctBy(import => import.Name)
                    .ToDictionary(import => import.Name!, import => import.File!, StringComparer.Ordinal)
            );
        }
        catch (JsonException)
        {
            return None;
        }
    }
}
