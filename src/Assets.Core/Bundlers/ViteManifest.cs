using System.Text.Json;
using Assets.Manifest;

namespace Assets.Core.Bundlers;

/// <summary>
/// Reads the manifest of Vite (<c>build.manifest</c>; Vite's documentation, "Backend Integration"): one member for each
/// chunk, and since Vite 3 for each other file.
/// </summary>
internal sealed class ViteManifest
{
    // The key of @vitejs/plugin-legacy's own entries, which older versions write with a path before it.
    private const string Polyfills = "vite/legacy-polyfills";
    private const string Legacy = "-legacy";

    // With build.cssCodeSplit=false there is one stylesheet for all entries, and no chunk lists it.
    private const string OnlyStylesheet = "style.css";

    private readonly Dictionary<string, Chunk> chunks = new(StringComparer.Ordinal);

    private ViteManifest() { }

    /// <summary>The manifest; <see langword="null"/> if the document is something else.</summary>
    public static BundlerManifest? Read(JsonElement root)
    {
        var vite = new ViteManifest();
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var member in root.EnumerateObject())
        {
            if (Chunk.Of(member) is not { } chunk)
                return null;
            vite.chunks[member.Name] = chunk;
        }

        return vite.chunks.Values.Any(chunk => chunk.IsChunk)
            ? new(Bundler.Vite, ListedFile.Each(vite.Files()), vite.EntryPoints())
            : null;
    }

    private IEnumerable<ListedFile> Files() =>
        chunks
            .Values.Select(chunk => new ListedFile(chunk.File, chunk.Name))
            .Concat(chunks.Values.SelectMany(chunk => chunk.Css.Select(file => new ListedFile(file, chunk.Name))))
            .Concat(chunks.Values.SelectMany(chunk => chunk.Assets.Select(file => new ListedFile(file, null))));

    private SortedDictionary<string, EntryPoint> EntryPoints()
    {
        var found = new SortedDictionary<string, EntryPoint>(StringComparer.Ordinal);
        var polyfills = Find(Polyfills);
        var legacyPolyfills = Find(Polyfills + Legacy);
        foreach (var (key, chunk) in chunks)
        {
            if (!chunk.IsEntry || chunk == polyfills || chunk == legacyPolyfills)
                continue;

            var modern = ModernKey(key);
            if (legacyPolyfills is null || modern is null)
                found[key] = ToEntryPoint(chunk, polyfills, LegacyScripts(key, legacyPolyfills));
            else if (!chunks.ContainsKey(modern))
                found[modern] = new() { LegacyScripts = [legacyPolyfills.File, chunk.File] };
        }

        return found;
    }

    private EntryPoint ToEntryPoint(Chunk chunk, Chunk? polyfills, IReadOnlyList<string> legacyScripts)
    {
        var stylesheets = new List<string>();
        AddStylesheets(chunk, stylesheets, []);
        if (chunks.Values.All(other => other.Css.Count == 0) && chunks.TryGetValue(OnlyStylesheet, out var only))
            stylesheets.Insert(0, only.File);
        if (IsStylesheet(chunk.File))
            stylesheets.Add(chunk.File);
        return new()
        {
            Scripts =
                IsStylesheet(chunk.File) ? []
                : polyfills is null ? [chunk.File]
                : [polyfills.File, chunk.File],
            Stylesheets = [.. stylesheets.Distinct(StringComparer.Ordinal)],
            LegacyScripts = legacyScripts,
        };
    }

    /// <summary>
    /// In the order in which modules are evaluated, which is the order of the links that Vite itself writes into pages.
    /// </summary>
    private void AddStylesheets(Chunk chunk, List<string> stylesheets, HashSet<Chunk> seen)
    {
        if (!seen.Add(chunk))
            return;
        foreach (var import in chunk.Imports)
        {
            if (chunks.TryGetValue(import, out var imported))
                AddStylesheets(imported, stylesheets, seen);
        }

        stylesheets.AddRange(chunk.Css);
    }

    private IReadOnlyList<string> LegacyScripts(string key, Chunk? polyfills) =>
        chunks.TryGetValue(LegacyKey(key), out var legacy)
            ? polyfills is null
                ? [legacy.File]
                : [polyfills.File, legacy.File]
            : [];

    private Chunk? Find(string ending) =>
        chunks
            .FirstOrDefault(chunk => chunk.Key == ending || chunk.Key.EndsWith("/" + ending, StringComparison.Ordinal))
            .Value;

    private static string LegacyKey(string key) => key.Insert(key.Length - Path.GetExtension(key).Length, Legacy);

    private static string? ModernKey(string key)
    {
        var extension = Path.GetExtension(key);
        var stem = key[..^extension.Length];
        return stem.EndsWith(Legacy, StringComparison.Ordinal) ? stem[..^Legacy.Length] + extension : null;
    }

    private static bool IsStylesheet(string file) => file.EndsWith(".css", StringComparison.Ordinal);

    private sealed record Chunk(string File)
    {
        public string? Name { get; init; }

        public bool IsEntry { get; init; }

        // Other documents have objects with a file too.
        public bool IsChunk { get; init; }

        public IReadOnlyList<string> Imports { get; init; } = [];

        public IReadOnlyList<string> Css { get; init; } = [];

        public IReadOnlyList<string> Assets { get; init; } = [];

        public static Chunk? Of(JsonProperty member)
        {
            if (member.Value.ValueKind != JsonValueKind.Object || Json.Text(member.Value, "file") is not { } file)
                return null;

            var source = Json.Text(member.Value, "src");
            return new(file)
            {
                Name = Json.Text(member.Value, "name") ?? NameOf(source),
                IsEntry = Json.Flag(member.Value, "isEntry"),
                IsChunk =
                    Json.Flag(member.Value, "isEntry")
                    || Json.Flag(member.Value, "isDynamicEntry")
                    || member.Name.StartsWith('_'),
                Imports = Json.Texts(member.Value, "imports"),
                Css = Json.Texts(member.Value, "css"),
                Assets = Json.Texts(member.Value, "assets"),
            };
        }

        // "_shared-B7PI925R.css": what has no source file is named by the output file.
        private static string? NameOf(string? source) =>
            source is null || source.StartsWith('_') ? null : ListedFile.Stem(source);
    }
}
