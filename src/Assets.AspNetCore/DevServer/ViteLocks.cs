using System.Text.Json;

namespace Assets.AspNetCore.DevServer;

/// <summary>
/// Reads the files in which Vite 8.4 and newer records the servers that run for a project
/// (<c>node_modules/.vite/lock/*.json</c>). They have the address with its port and <c>base</c>.
/// </summary>
internal static class ViteLocks
{
    /// <summary>The addresses; none of an older version. A server that was killed leaves its file.</summary>
    /// <param name="project">The project's folder.</param>
    public static IEnumerable<Uri> AddressesOf(string project)
    {
        var folder = Path.Combine(project, "node_modules", ".vite", "lock");
        if (!Directory.Exists(folder))
            yield break;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            if (AddressIn(file) is { } address)
                yield return address;
        }
    }

    private static Uri? AddressIn(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = json.RootElement;
            return
                root.GetProperty("command").GetString() == "dev"
                && root.GetProperty("urls") is { ValueKind: JsonValueKind.Object } urls
                && urls.GetProperty("local") is { ValueKind: JsonValueKind.Array } local
                && local.GetArrayLength() > 0
                && Uri.TryCreate(local[0].GetString(), UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https"
                ? address
                : null;
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
            )
        {
            // Vite is writing or removing the file, or another version has another format.
            return null;
        }
    }
}
