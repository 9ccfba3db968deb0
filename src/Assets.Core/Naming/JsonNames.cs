using System.Text.Json;
using Assets.Web;

namespace Assets.Core.Naming;

/// <summary>
/// Finds the names of assets among the strings of a JSON file, such as a list of modules that a script loads.
/// </summary>
internal static class JsonNames
{
    // A list of files to load is small; larger files are data.
    private const long Longest = 1 << 20;

    /// <summary>
    /// Files for tools, which list files by paths on a disk: of packages, lock files, compilers and bundlers.
    /// </summary>
    private static readonly IReadOnlyList<Glob> ForTools = Glob.ParseList(
        "**/package.json;**/*lock*.json;**/npm-shrinkwrap.json;**/bower.json;**/component.json;**/composer.json;"
            + "**/libman.json;**/deno.json;**/jsr.json;**/lerna.json;**/nx.json;**/project.json;**/angular.json;"
            + "**/ng-package.json;**/tsconfig*.json;**/jsconfig*.json;**/typedoc*.json;**/api-extractor*.json;"
            + "**/karma*.json;**/custom-elements*.json;**/*manifest*.json;**/*stats*.json;**/meta*.json;"
            + "**/entrypoints.json;**/importmap*.json;**/*.importmap.json;**/*.map.json;**/*.config.json;"
            + "**/*.modules.json;**/*.deps.json;**/*.runtimeconfig.json;**/*.endpoints.json;**/files.json"
    );

    /// <summary>Whether a file is JSON that scripts may read names from.</summary>
    public static bool MayBeIn(SourceAsset asset) =>
        asset.Length <= Longest && asset.Path.Extension == ".json" && !ForTools.AnyMatches(asset.Path.Value);

    /// <summary>The names, in the order of the file; none in a file that is not JSON.</summary>
    public static List<NameInScript> Find(ReadOnlySpan<byte> utf8, LogicalPath path, NameIndex index)
    {
        // A source map under another name.
        if (!index.MayBeIn(utf8) || utf8.IndexOf("\"mappings\""u8) >= 0)
            return [];

        var mark = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        var json = new Utf8JsonReader(
            utf8[mark..],
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
        );
        var found = new List<NameInScript>();
        try
        {
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.String || !index.MayBeIn(json.ValueSpan))
                    continue;

                var start = mark + (int)json.TokenStartIndex;
                foreach (var (written, target) in new PlainUrls(index, path.Folder).In(json.GetString()!))
                    found.Add(new NameInScript(target, KeptNameReason.NamedInJson, written, start));
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or a string with half a surrogate pair: scripts cannot read it either.
            return [];
        }

        return found;
    }
}
