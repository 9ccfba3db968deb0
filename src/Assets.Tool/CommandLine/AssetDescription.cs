using Assets.Manifest;

namespace Assets.Tool.CommandLine;

/// <summary>An entry of a manifest as text and as JSON.</summary>
internal static class AssetDescription
{
    public static object Document(ManifestEntry entry) =>
        new
        {
            entry.Path,
            entry.Url,
            type = entry.ContentType,
            cache = entry.Cache == CacheClass.Immutable ? "immutable" : "revalidate",
            entry.CacheControl,
            entry.Integrity,
            files = entry.Files.Select(file => new
            {
                encoding = file.Encoding.Name() ?? "identity",
                file.File,
                file.Length,
            }),
            deltas = entry.Deltas.Select(file => new
            {
                file.Dictionary,
                file.File,
                file.Length,
            }),
        };

    /// <summary>How it is cached.</summary>
    public static string Cache(ManifestEntry entry) =>
        entry.CacheControl ?? (entry.Cache == CacheClass.Immutable ? "immutable" : "revalidated");

    /// <summary>Everything that is known of an asset.</summary>
    public static IEnumerable<string> Lines(ManifestEntry entry)
    {
        yield return entry.Path;
        yield return $"  published as  {entry.Url}";
        yield return $"  type          {entry.ContentType}";
        yield return $"  cached        {Cache(entry)}";
        if (entry.Integrity is { } integrity)
            yield return $"  integrity     {integrity}";
        foreach (var file in entry.Files)
            yield return $"  {file.Encoding.Name() ?? "identity", -12}  {Output.Size(file.Length)} in "
                + $"wwwroot/{file.File}";
        foreach (var file in entry.Deltas)
            yield return $"  {"delta", -12}  {Output.Size(file.Length)} in wwwroot/{file.File}, for clients "
                + "that have a file of an earlier release";
        foreach (var path in entry.Preload)
            yield return $"  loads         {path}";
    }
}
