using System.Reflection;
using Assets.Build.Tasks.Project;

namespace Assets.Build.Tasks.Tests.Editors;

/// <summary>
/// The properties, items and metadata that the tasks read: the one source of what editors offer. Descriptions are those
/// of the documentation.
/// </summary>
internal sealed class ProjectNames
{
    // What KeywordSets accepts, by the name of the property or metadata.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["AssetsCacheRemoteMode"] = KeywordSets.RemoteCacheModes.ToString(),
        ["AssetsJavaScriptModules"] = KeywordSets.JavaScriptModules.ToString(),
        ["AssetsMinifier"] = KeywordSets.Minifiers.ToString(),
        ["AssetsMinify"] = KeywordSets.Minifications.ToString(),
        ["AssetsMissingReference"] = KeywordSets.MissingReferences.ToString(),
        ["AssetsSourceMaps"] = KeywordSets.SourceMaps.ToString(),
        // The program Assets.Tool reads this one.
        ["AssetsUploadEncoding"] = "siblings, brotli, gzip or identity",
        ["BuildOn"] = KeywordSets.FrontendBuilds.ToString(),
        ["Minify"] = KeywordSets.Minifications.ToString(),
        ["MissingReference"] = KeywordSets.MissingReferences.ToString(),
    };

    // They accept a folder or the name of a class beside true and false.
    private static readonly IReadOnlyList<string> Texts = ["AssetsNames", "AssetsReport"];

    private readonly DocumentationTables documentation = new();

    /// <summary>All properties in order.</summary>
    public IReadOnlyList<ProjectName> Properties => [.. KnownProperties.Names.Select(name => Name(name))];

    /// <summary>All items in order, each with its metadata.</summary>
    public IReadOnlyList<(string Type, string Description, IReadOnlyList<ProjectName> Metadata)> Items =>
        [
            .. Readers()
                .OrderBy(reader => reader.Type, StringComparer.Ordinal)
                .Select(reader =>
                    (
                        reader.Type,
                        documentation.Item(reader.Type),
                        (IReadOnlyList<ProjectName>)[.. reader.Metadata.Select(name => Name(name, reader.Type))]
                    )
                ),
        ];

    /// <summary>
    /// The classes that read items: each names its type in <c>Type</c> and its metadata in <c>Known</c>. Items of the
    /// SDK are not ours to describe.
    /// </summary>
    public static IEnumerable<(string Type, IReadOnlyList<string> Metadata)> Readers() =>
        typeof(KnownProperties)
            .Assembly.GetTypes()
            .Select(type => (Class: type, Type: type.GetField("Type", Private)?.GetRawConstantValue() as string))
            .Where(reader => reader.Type?.StartsWith("Asset", StringComparison.Ordinal) == true)
            .Select(reader =>
                (
                    reader.Type!,
                    (IReadOnlyList<string>?)reader.Class.GetField("Known", Private)?.GetValue(null)
                        ?? throw new InvalidOperationException(
                            $"{reader.Class.Name} has no static field 'Known' with the names of its metadata."
                        )
                )
            );

    private static BindingFlags Private => BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;

    private ProjectName Name(string name, string? item = null)
    {
        var (value, text) = documentation.Row(name, item);
        return new(
            name,
            IsListOfTargets(name) ? $"Targets that run {char.ToLowerInvariant(text[0])}{text[1..]}" : text,
            Values(name, value, text),
            int.TryParse(value, out _)
        );
    }

    private static bool IsListOfTargets(string name) =>
        name.EndsWith("DependsOn", StringComparison.Ordinal)
        || name.StartsWith("AssetsAfter", StringComparison.Ordinal);

    private static IReadOnlyList<string> Values(string name, string value, string text) =>
        Words.TryGetValue(name, out var words) ? words.Split([", ", " or "], StringSplitOptions.None)
        : Texts.Contains(name) ? []
        : IsFlag(value) || IsFlag(text) ? ["true", "false"]
        : [];

    private static bool IsFlag(string text) => text.Split([' ', ',', ':', ';'], 2)[0] is "true" or "false";
}

/// <summary>A property or metadata as an editor shows it.</summary>
/// <param name="Text">What it means, in plain text.</param>
/// <param name="Values">The values that it can have; none for any text.</param>
internal sealed record ProjectName(string Name, string Text, IReadOnlyList<string> Values, bool IsNumber)
{
    public bool IsFlag => Values is ["true", "false"];

    /// <summary>The name in words: "Brotli quality".</summary>
    public string Words
    {
        get
        {
            var name = Name.StartsWith("Assets", StringComparison.Ordinal) ? Name["Assets".Length..] : Name;
            var words = string.Concat(name.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
            return char.ToUpperInvariant(words[1])
                + words[2..].Replace("ava script", "avaScript", StringComparison.Ordinal);
        }
    }
}
