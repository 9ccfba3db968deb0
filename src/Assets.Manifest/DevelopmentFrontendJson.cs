using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Writes and reads <see cref="DevelopmentManifest.Frontends"/>.</summary>
internal static class DevelopmentFrontendJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<DevelopmentFrontend> frontends)
    {
        if (frontends.Count == 0)
            return;
        json.WriteStartArray("frontends"u8);
        foreach (var frontend in frontends)
        {
            json.WriteStartObject();
            json.WriteString("root"u8, frontend.Root);
            json.WriteString("basePath"u8, frontend.BasePath);
            if (frontend.Server is not null)
                json.WriteString("server"u8, frontend.Server);
            if (frontend.Command is not null)
                json.WriteString("command"u8, frontend.Command);
            if (frontend.StartServer)
                json.WriteBoolean("startServer"u8, true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static IReadOnlyList<DevelopmentFrontend> Read(ref Utf8JsonReader json) => json.ReadList(ReadOne);

    private static DevelopmentFrontend ReadOne(ref Utf8JsonReader json)
    {
        string? root = null,
            server = null,
            command = null;
        var (basePath, startServer) = ("", false);
        json.Expect(JsonTokenType.StartObject);
        while (json.ReadPropertyName())
        {
            if (json.ValueTextEquals("root"u8))
                root = json.ReadText();
            else if (json.ValueTextEquals("basePath"u8))
                basePath = json.ReadText();
            else if (json.ValueTextEquals("server"u8))
                server = json.ReadText();
            else if (json.ValueTextEquals("command"u8))
                command = json.ReadText();
            else if (json.ValueTextEquals("startServer"u8))
                startServer = json.ReadBoolean();
            else
                json.SkipValue();
        }

        return new(
            root ?? throw new JsonException("a front end has no 'root'"),
            basePath,
            server,
            command,
            startServer
        );
    }
}
