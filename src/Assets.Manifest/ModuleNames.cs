using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Writes and reads the import map and the entry points of both manifests.</summary>
internal static class ModuleNames
{
    public static void Write(
        Utf8JsonWriter json,
        IReadOnlyDictionary<string, string> imports,
        IReadOnlyDictionary<string, EntryPoint> entryPoints
    )
    {
        if (imports.Count > 0)
        {
            json.WriteStartObject("imports"u8);
            foreach (var (name, path) in imports.OrderBy(import => import.Key, StringComparer.Ordinal))
                json.WriteString(name, path);
            json.WriteEndObject();
        }

        if (entryPoints.Count > 0)
        {
            json.WriteStartObject("entryPoints"u8);
            foreach (var (name, entryPoint) in entryPoints.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                EntryPointJson.Write(json, name, entryPoint);
            json.WriteEndObject();
        }
    }

    public static IReadOnlyDictionary<string, string> ReadImports(ref Utf8JsonReader json)
    {
        var imports = new SortedDictionary<string, string>(StringComparer.Ordinal);
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            var name = json.GetString()!;
            imports[name] = json.ReadText();
        }

        return imports;
    }

    public static IReadOnlyDictionary<string, EntryPoint> ReadEntryPoints(ref Utf8JsonReader json)
    {
        var entryPoints = new SortedDictionary<string, EntryPoint>(StringComparer.Ordinal);
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            var name = json.GetString()!;
            entryPoints[name] = EntryPointJson.Read(ref json);
        }

        return entryPoints;
    }
}
