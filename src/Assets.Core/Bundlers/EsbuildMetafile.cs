using System.Text.Json;
using Assets.Manifest;

namespace Assets.Core.Bundlers;

/// <summary>Reads the metafile of esbuild (<c>--metafile</c>; esbuild's documentation, "Metafile").</summary>
internal static class EsbuildMetafile
{
    /// <summary>The manifest; <see langword="null"/> if the document is something else.</summary>
    public static BundlerManifest? Read(JsonElement root)
    {
        if (!Json.Members(root, "inputs").Any())
            return null;

        var outputs = Json.Members(root, "outputs").ToList();
        var entryPoints = new SortedDictionary<string, EntryPoint>(StringComparer.Ordinal);
        foreach (var output in outputs)
        {
            if (Json.Text(output.Value, "entryPoint") is { } name)
                entryPoints[name] = ToEntryPoint(output);
        }

        return outputs.Count == 0
            ? null
            : new(
                Bundler.Esbuild,
                [.. outputs.Select(output => new ListedFile(output.Name, NameOf(output.Value)))],
                entryPoints
            );
    }

    private static EntryPoint ToEntryPoint(JsonProperty output) =>
        output.Name.EndsWith(".css", StringComparison.Ordinal)
            ? new() { Stylesheets = [output.Name] }
            : new()
            {
                Scripts = [output.Name],
                Stylesheets = Json.Text(output.Value, "cssBundle") is { } stylesheet ? [stylesheet] : [],
            };

    private static string? NameOf(JsonElement output)
    {
        var source =
            Json.Text(output, "entryPoint")
            ?? Json.Members(output, "inputs").Select(input => input.Name).FirstOrDefault();
        return source is null ? null : ListedFile.Stem(source);
    }
}
