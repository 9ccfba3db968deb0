using System.Text.Json;
using Assets.Core.References.Resolving;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>Blazor's scripts, by the names that the SDK gives them.</summary>
internal static class FrameworkScripts
{
    /// <summary>The scripts with a fingerprint, by their plain paths.</summary>
    /// <param name="endpoints">All <c>StaticWebAssetEndpoint</c> items.</param>
    public static IReadOnlyDictionary<string, FrameworkFile> In(IEnumerable<ITaskItem> endpoints)
    {
        var files = new SortedDictionary<string, FrameworkFile>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints)
        {
            if (!BlazorFiles.Contain(endpoint.ItemSpec) || endpoint.GetMetadata("Selectors") is not ("" or "[]"))
                continue;

            // Only endpoints of fingerprinted names have a label, which is the plain path.
            var properties = Properties(endpoint.GetMetadata("EndpointProperties"));
            if (
                properties.TryGetValue("label", out var path)
                && Path.GetExtension(path) is ".js" or ".mjs"
                && path != endpoint.ItemSpec
            )
                files[path] = new FrameworkFile(endpoint.ItemSpec, properties.GetValueOrDefault("integrity"));
        }

        return files;
    }

    private static Dictionary<string, string> Properties(string json)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json.Length == 0)
            return properties;

        using var document = JsonDocument.Parse(json);
        foreach (var property in document.RootElement.EnumerateArray())
            properties[property.GetProperty("Name").GetString()!] = property.GetProperty("Value").GetString() ?? "";
        return properties;
    }
}
