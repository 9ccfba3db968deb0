using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Writes and reads one <see cref="EntryPoint"/>; empty lists are left out.</summary>
internal static class EntryPointJson
{
    public static void Write(Utf8JsonWriter json, string name, EntryPoint entryPoint)
    {
        json.WriteStartObject(name);
        if (!entryPoint.IsModule)
            json.WriteBoolean("module"u8, false);
        WriteList(json, "scripts", entryPoint.Scripts);
        WriteList(json, "stylesheets", entryPoint.Stylesheets);
        WriteList(json, "legacyScripts", entryPoint.LegacyScripts);
        json.WriteEndObject();
    }

    public static EntryPoint Read(ref Utf8JsonReader json)
    {
        var entryPoint = new EntryPoint();
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("module"u8))
                entryPoint = entryPoint with { IsModule = json.ReadBoolean() };
            else if (json.ValueTextEquals("scripts"u8))
                entryPoint = entryPoint with { Scripts = json.ReadTexts() };
            else if (json.ValueTextEquals("stylesheets"u8))
                entryPoint = entryPoint with { Stylesheets = json.ReadTexts() };
            else if (json.ValueTextEquals("legacyScripts"u8))
                entryPoint = entryPoint with { LegacyScripts = json.ReadTexts() };
            else
                json.SkipValue();
        }

        return entryPoint;
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> paths)
    {
        if (paths.Count > 0)
            JsonStyle.WriteStrings(json, name, paths);
    }
}
