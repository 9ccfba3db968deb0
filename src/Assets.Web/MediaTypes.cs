using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Assets.Web;

/// <summary>
/// Media types by name. The tables of servers differ and are incomplete (no <c>.mjs</c>, <c>.webmanifest</c>,
/// <c>.avif</c>), so a published site does not depend on them.
/// </summary>
internal static class MediaTypes
{
    /// <summary>The media type of files with an unknown extension (RFC 9110, section 8.3).</summary>
    public const string Unknown = "application/octet-stream";

    /// <summary>
    /// The media type without parameters; <c>application/octet-stream</c> when the extension is unknown.
    /// </summary>
    /// <param name="name">A file's name or path.</param>
    public static string Of(ReadOnlySpan<char> name) => TryGet(name, out var type) ? type : Unknown;

    /// <summary>Looks up the media type without parameters.</summary>
    /// <param name="name">A file's name or path.</param>
    /// <param name="type">The type, when the extension is known.</param>
    public static bool TryGet(ReadOnlySpan<char> name, [NotNullWhen(true)] out string? type)
    {
        type = FileKinds.Of(name).MediaType;
        return type is not null;
    }

    /// <summary>Whether text is a media type, with or without parameters, that a header can carry.</summary>
    public static bool IsValid(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && MediaTypeHeaderValue.TryParse(text, out _);

    /// <summary>
    /// The value of <c>Content-Type</c>. Text that is valid UTF-8 gets a charset because browsers would otherwise guess
    /// a legacy encoding.
    /// </summary>
    public static string WithCharset(string contentType, bool isUtf8) =>
        isUtf8
        && contentType.StartsWith("text/", StringComparison.Ordinal)
        && !contentType.Contains(';', StringComparison.Ordinal)
            ? contentType + "; charset=utf-8"
            : contentType;

    /// <summary>Whether the type is that of a font, which browsers load from another origin only with CORS.</summary>
    public static bool IsFont(string contentType) =>
        contentType.StartsWith("font/", StringComparison.Ordinal)
        || contentType.StartsWith("application/vnd.ms-fontobject", StringComparison.Ordinal);
}
