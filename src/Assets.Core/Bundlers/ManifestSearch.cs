using System.Text.Json;
using Assets.Core.Collecting;

namespace Assets.Core.Bundlers;

/// <summary>
/// Finds the manifests of bundlers among collected files, in any folder and under any name: JSON files of which the
/// beginning has the form of one. Vite's own place is a dot folder, whose files are not collected.
/// </summary>
internal static class ManifestSearch
{
    /// <summary>Where Vite writes its manifest since version 5, below the folder of the output.</summary>
    public const string VitePath = ".vite/manifest.json";

    // What follows the first member does not decide. A member of Vite's can have a long list of imports.
    private const int Beginning = 4 << 10;

    /// <summary>The files that are, or probably are, manifests.</summary>
    /// <param name="files">All collected files.</param>
    public static IEnumerable<LocatedManifest> In(IReadOnlyList<SourceFile> files)
    {
        foreach (var folder in CollectedFolder.Of(files))
        {
            if (folder.FileOf(VitePath) is var file && File.Exists(file))
                yield return new(file, folder, IsCertain: true);
        }

        var block = new byte[Beginning];
        foreach (var file in files)
        {
            if (file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && IsCandidate(file.File, block))
                yield return new(file.File, FolderOf(file), IsCertain: false);
        }
    }

    private static CollectedFolder FolderOf(SourceFile file) =>
        new(Path.GetDirectoryName(file.File)!, file.Path[..Math.Max(0, file.Path.LastIndexOf('/'))]);

    private static bool IsCandidate(string file, byte[] block)
    {
        try
        {
            using var stream = FileContent.Open(file);
            var read = FileContent.Read(stream, block);
            return IsCandidate(Path.GetFileName(file), block.AsSpan(0, read));
        }
        catch (Exception exception) when (exception is JsonException || FileFailure.In(exception) is not null)
        {
            // An unreadable file is reported when it is collected or scanned, invalid JSON when it is minified.
            return false;
        }
    }

    private static bool IsCandidate(string name, ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith("\uFEFF"u8))
            beginning = beginning[3..];
        var json = new Utf8JsonReader(beginning, isFinalBlock: false, default);
        if (
            !json.Read()
            || json.TokenType != JsonTokenType.StartObject
            || !json.Read()
            || json.TokenType != JsonTokenType.PropertyName
        )
            return false;

        var member = json.GetString()!;
        if (!json.Read())
            return false;
        if (json.TokenType == JsonTokenType.String)
            return Path.GetExtension(member) is { Length: > 1 } extension
                    && WebpackFiles.ExtensionOf(json.GetString()!) == extension
                || IsStatistics(name);
        return json.TokenType == JsonTokenType.StartObject
                && (member is "inputs" or "entrypoints" or "files" || HasFile(json))
            || IsStatistics(name);
    }

    // Its first members are numbers and texts of any kind.
    private static bool IsStatistics(string name) => name.Contains("stats", StringComparison.OrdinalIgnoreCase);

    private static bool HasFile(Utf8JsonReader json)
    {
        for (var depth = json.CurrentDepth; json.Read() && json.CurrentDepth > depth; )
        {
            if (
                json.CurrentDepth == depth + 1
                && json.TokenType == JsonTokenType.PropertyName
                && (json.ValueTextEquals("file"u8) || json.ValueTextEquals("src"u8))
            )
                return true;
        }

        return false;
    }
}

/// <summary>A file that is, or may be, the manifest of a bundler.</summary>
/// <param name="File">Absolute path.</param>
/// <param name="Folder">The folder of the output.</param>
/// <param name="IsCertain">Whether its place says that it is one; otherwise its content decides.</param>
internal sealed record LocatedManifest(string File, CollectedFolder Folder, bool IsCertain);
