using System.Text.Json;

namespace Assets.AspNetCore.DevelopmentPage;

/// <summary>Writes the overview for programs.</summary>
internal static class OverviewJson
{
    public static byte[] Write(Overview overview)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            Write(json, overview);
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Overview overview)
    {
        json.WriteStartObject();
        json.WriteString("mode"u8, overview.IsLive ? "live" : "published");
        json.WriteString("webRoot"u8, overview.WebRoot);
        if (overview.BaseUrl is not null)
            json.WriteString("baseUrl"u8, overview.BaseUrl);
        WriteTexts(json, "problems", overview.Problems);

        json.WriteStartArray("devServers"u8);
        foreach (var server in overview.Servers)
        {
            json.WriteStartObject();
            json.WriteString("folder"u8, server.Folder);
            json.WriteString("url"u8, server.Url);
            json.WriteString("problem"u8, server.Problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("entryPoints"u8);
        foreach (var (name, entry) in overview.EntryPoints)
        {
            json.WriteStartObject(name);
            json.WriteBoolean("module"u8, entry.IsModule);
            WriteTexts(json, "scripts", entry.Scripts);
            WriteTexts(json, "stylesheets", entry.Stylesheets);
            WriteTexts(json, "legacyScripts", entry.LegacyScripts);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("imports"u8);
        foreach (var (name, path) in overview.Imports)
            json.WriteString(name, path);
        json.WriteEndObject();
        json.WriteStartArray("assets"u8);
        foreach (var asset in overview.Assets)
        {
            json.WriteStartObject();
            json.WriteString("path"u8, asset.Path);
            json.WriteString("url"u8, asset.Url);
            json.WriteString("type"u8, asset.ContentType);
            json.WriteNumber("length"u8, asset.Length);
            json.WriteString("file"u8, asset.File);
            if (asset.Problem is not null)
                json.WriteString("problem"u8, asset.Problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
