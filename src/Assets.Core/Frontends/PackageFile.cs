using System.Text.Json;

namespace Assets.Core.Frontends;

/// <summary>The parts of a <c>package.json</c> that a build needs.</summary>
internal sealed record PackageFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "package.json";

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private static readonly IReadOnlyList<string> DependencyLists =
    [
        "dependencies",
        "devDependencies",
        "optionalDependencies",
        "peerDependencies",
    ];

    /// <summary>The names of its scripts.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>Whether it has anything to install.</summary>
    public bool HasDependencies { get; init; }

    /// <summary>Whether it is the root of several packages.</summary>
    public bool HasWorkspaces { get; init; }

    /// <summary><c>packageManager</c>, such as <c>pnpm@9.1.0</c>; empty if it does not say.</summary>
    public string Manager { get; init; } = "";

    /// <summary>Reads the file of a folder.</summary>
    /// <returns>
    /// Null if there is none, or if it is not valid JSON, which every tool reports better.
    /// </returns>
    public static PackageFile? Of(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
            return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PackageFile Read(JsonElement root) =>
        new()
        {
            Scripts = [.. Names(root, "scripts")],
            HasDependencies = DependencyLists.Any(list => Names(root, list).Any()),
            HasWorkspaces = root.TryGetProperty("workspaces", out _),
            Manager =
                root.TryGetProperty("packageManager", out var manager) && manager.ValueKind == JsonValueKind.String
                    ? manager.GetString()!
                    : "",
        };

    private static IEnumerable<string> Names(JsonElement root, string list) =>
        root.TryGetProperty(list, out var names) && names.ValueKind == JsonValueKind.Object
            ? names.EnumerateObject().Select(property => property.Name)
            : [];
}
