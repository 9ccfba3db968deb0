using System.Text.Json;
using System.Text.Unicode;

namespace Assets.Manifest;

/// <summary>Reads the strings of a manifest: each is checked, also when it is not kept, since then it is read once more when it is needed.</summary>
/// <param name="keep">Whether strings are made; else they are empty.</param>
internal sealed class ManifestTexts(bool keep)
{
    /// <summary>A site has few media types and many assets: one string each.</summary>
    private readonly List<string> types = [];

    /// <summary>Steps to any string.</summary>
    public string Text(ref Utf8JsonReader json)
    {
        Step(ref json);
        if (keep || !Utf8.IsValid(json.ValueSpan))
            return json.GetString()!;
        return "";
    }

    /// <summary>Steps to a media type.</summary>
    public string Type(ref Utf8JsonReader json)
    {
        if (!keep)
            return Header(ref json);
        Step(ref json);
        foreach (var known in types)
        {
            if (json.ValueTextEquals(known))
                return known;
        }

        CheckHeader(ref json);
        types.Add(json.GetString()!);
        return types[^1];
    }

    /// <summary>Steps to the value of a header.</summary>
    public string Header(ref Utf8JsonReader json)
    {
        Step(ref json);
        CheckHeader(ref json);
        return keep ? json.GetString()! : "";
    }

    private static void CheckHeader(ref Utf8JsonReader json)
    {
        if (!(json.ValueIsEscaped ? HeaderText.IsValid(json.GetString()!) : HeaderText.IsValid(json.ValueSpan)))
            throw new JsonException($"'{json.GetString()}' has characters that no header can carry");
    }

    /// <summary>Steps to a path, which is often the same as a name already read, and then the same string.</summary>
    public string Path(ref Utf8JsonReader json, string known)
    {
        Step(ref json);
        return keep && json.ValueTextEquals(known) ? known : Path(ref json);
    }

    /// <summary>The path that the reader stands on. None leads out of wwwroot: whoever can change the manifest still reads no other file.</summary>
    public string Path(ref Utf8JsonReader json)
    {
        if (json.ValueIsEscaped || !IsPlainPath(json.ValueSpan) || !Utf8.IsValid(json.ValueSpan))
            CheckPath(json.GetString()!, OperatingSystem.IsWindows());
        return keep ? json.GetString()! : "";
    }

    /// <summary>Steps to a strong entity tag of printable ASCII, so that it can stand in a header.</summary>
    public string ETag(ref Utf8JsonReader json)
    {
        Step(ref json);
        // What nearly every tag is: its quotes escaped, and nothing else.
        if (json.ValueSpan is not [(byte)'\\', (byte)'"', _, .., (byte)'\\', (byte)'"'] || TagLength(json.ValueSpan[2..]) != json.ValueSpan.Length - 4)
            CheckETag(json.GetString()!);
        return keep ? json.GetString()! : "";
    }

    private static void Step(ref Utf8JsonReader json)
    {
        json.ReadOrThrow();
        json.Expect(JsonTokenType.String);
    }

    /// <summary>What nearly every path is: nothing in it that could be an empty segment or one of dots.</summary>
    public static bool IsPlainPath(ReadOnlySpan<byte> path) =>
        path is [not ((byte)'/' or (byte)'.'), .., not (byte)'/'] && path.IndexOfAny((byte)'\\', (byte)'\0', (byte)':') < 0 && path.IndexOf("/."u8) < 0 && path.IndexOf("//"u8) < 0;

    /// <summary>How many bytes from here on may stand in a strong entity tag (RFC 9110, section 8.8.3), and in JSON unescaped.</summary>
    public static int TagLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is > (byte)' ' and <= (byte)'~' and not ((byte)'"' or (byte)'\\'))
            length++;
        return length;
    }

    /// <param name="path">The path.</param>
    /// <param name="isWindows">Whether a colon ends a drive (<c>C:/x</c>) or begins a stream (<c>a.txt:x</c>); elsewhere it is a character of a name.</param>
    internal static void CheckPath(string path, bool isWindows)
    {
        if (isWindows && path.Contains(':', StringComparison.Ordinal))
            throw new JsonException($"'{path}' has a colon, which no file name on Windows has");
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(range) is "" or "." or ".." || path.AsSpan(range).ContainsAny('\\', '\0'))
                throw new JsonException($"'{path}' is no relative path with forward slashes");
        }
    }

    private static void CheckETag(string tag)
    {
        if (tag is not ['"', _, .., '"'] || tag.AsSpan(1, tag.Length - 2).ContainsAnyExceptInRange('!', '~') || tag.AsSpan(1, tag.Length - 2).Contains('"'))
            throw new JsonException($"'{tag}' is no strong entity tag");
    }
}
