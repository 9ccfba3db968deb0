using System.Security.Cryptography;
using System.Text.Json;

namespace Assets.Manifest;

/// <summary>Reads and checks the strings of a manifest.</summary>
internal sealed class ManifestTexts
{
    /// <summary>One string for each media type: a site has few types and many assets.</summary>
    private readonly List<string> types = [];

    /// <summary>Steps to a media type.</summary>
    public string Type(ref Utf8JsonReader json)
    {
        json.ReadOrThrow();
        json.Expect(JsonTokenType.String);
        foreach (var known in types)
        {
            if (json.ValueTextEquals(known))
                return known;
        }

        types.Add(CheckHeader(json.GetString()!));
        return types[^1];
    }

    /// <summary>Steps to the value of a header.</summary>
    public static string Header(ref Utf8JsonReader json) => CheckHeader(json.ReadText());

    /// <summary>Steps over an object of headers.</summary>
    public static Dictionary<string, string> Headers(ref Utf8JsonReader json)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        json.ReadObjectStart();
        while (json.ReadPropertyName())
        {
            var name = json.GetString()!;
            if (!HeaderLines.IsName(name))
                throw new JsonException($"'{name}' is not the name of a header that a file can set");
            headers[name] = Header(ref json);
        }

        return headers;
    }

    /// <summary>
    /// Steps to a path. When it is equal to a known path, as it often is, the same string is returned.
    /// </summary>
    public static string Path(ref Utf8JsonReader json, string known)
    {
        json.ReadOrThrow();
        json.Expect(JsonTokenType.String);
        return json.ValueTextEquals(known) ? known : CheckPath(json.GetString()!, OperatingSystem.IsWindows());
    }

    /// <summary>
    /// Steps to a strong entity tag of printable ASCII, which a header can carry (RFC 9110, section 8.8.3).
    /// </summary>
    public static string ETag(ref Utf8JsonReader json)
    {
        var tag = json.ReadText();
        if (
            tag is not ['"', _, .., '"']
            || tag.AsSpan(1, tag.Length - 2).ContainsAnyExceptInRange('!', '~')
            || tag.AsSpan(1, tag.Length - 2).Contains('"')
        )
            throw new JsonException($"'{tag}' is no strong entity tag");
        return tag;
    }

    /// <summary>Steps to a SHA-256 in base64.</summary>
    public static string Digest(ref Utf8JsonReader json)
    {
        var text = json.ReadText();
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes + 1];
        if (!Convert.TryFromBase64String(text, digest, out var length) || length != SHA256.HashSizeInBytes)
            throw new JsonException($"'{text}' is no SHA-256 in base64");
        return text;
    }

    /// <summary>
    /// Refuses paths that lead out of wwwroot, so that a changed manifest does not give access to other files.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="isWindows">
    /// Whether to refuse colons, which belong to a drive (<c>C:/x</c>) or a stream (<c>a.txt:x</c>) on Windows. On
    /// other systems a file name can have one.
    /// </param>
    public static string CheckPath(string path, bool isWindows)
    {
        if (isWindows && path.Contains(':', StringComparison.Ordinal))
            throw new JsonException($"'{path}' has a colon, which no file name on Windows has");
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(range) is "" or "." or ".." || path.AsSpan(range).ContainsAny('\\', '\0'))
                throw new JsonException($"'{path}' is no relative path with forward slashes");
        }

        return path;
    }

    private static string CheckHeader(string text) =>
        HeaderText.IsValid(text) ? text : throw new JsonException($"'{text}' has characters that no header can carry");
}
