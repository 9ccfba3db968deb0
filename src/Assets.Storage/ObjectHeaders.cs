using System.Collections.Frozen;
using System.Net.Http.Headers;

namespace Assets.Storage;

/// <summary>What a store keeps with an object and sends when it serves the object itself. All text is ASCII.</summary>
public sealed record ObjectHeaders
{
    /// <summary>The limit of S3 for all metadata of an object, in bytes: names and values.</summary>
    public const int MaximumMetadataLength = 2048;

    /// <summary>No headers.</summary>
    public static ObjectHeaders Empty { get; } = new();

    /// <summary>
    /// The <c>Content-Type</c>; stores use <c>application/octet-stream</c> if it is null. White space between its
    /// parameters may change.
    /// </summary>
    public string? ContentType { get; init; }

    /// <summary>The <c>Content-Encoding</c> (<c>br</c>). The content is stored and returned as it is.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary>
    /// The <c>Cache-Control</c> (<c>public, max-age=31536000, immutable</c>). The order of its directives may change.
    /// </summary>
    public string? CacheControl { get; init; }

    /// <summary>The <c>Content-Disposition</c> (<c>attachment; filename="report.pdf"</c>).</summary>
    public string? ContentDisposition { get; init; }

    /// <summary>
    /// Own values by name. Names consist of <c>a</c> to <c>z</c> and <c>0</c> to <c>9</c> and start with a letter,
    /// because each store changes or refuses others. Values consist of visible ASCII characters and spaces between
    /// them.
    /// </summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Compares the headers and the metadata by value.</summary>
    public bool Equals(ObjectHeaders? other) =>
        other is not null
        && ContentType == other.ContentType
        && ContentEncoding == other.ContentEncoding
        && CacheControl == other.CacheControl
        && ContentDisposition == other.ContentDisposition
        && Metadata.Count == other.Metadata.Count
        && Metadata.All(pair => other.Metadata.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(ContentType, ContentEncoding, CacheControl, ContentDisposition, Metadata.Count);

    /// <summary>Checks that every store can keep the headers. A store calls this before it stores an object.</summary>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidHeaders"/>: one of them is not allowed; the message names it.
    /// </exception>
    public void Check()
    {
        CheckValue("Content-Type", ContentType);
        if (ContentType is not null && !MediaTypeHeaderValue.TryParse(ContentType, out _))
        {
            throw Invalid(
                $"The Content-Type '{ContentType}' is not a media type. Use one like 'text/plain; charset=utf-8'."
            );
        }

        CheckValue("Content-Encoding", ContentEncoding);
        CheckValue("Cache-Control", CacheControl);
        CheckValue("Content-Disposition", ContentDisposition);
        foreach (var (name, value) in Metadata)
        {
            if (!IsName(name))
            {
                throw Invalid(
                    $"The name of metadata '{name}' is not allowed. Use lower-case letters and digits, such as 'owner'."
                );
            }

            CheckValue($"metadata '{name}'", value);
        }

        if (Metadata.Sum(pair => pair.Key.Length + pair.Value.Length) is > MaximumMetadataLength and var length)
        {
            throw Invalid(
                $"The metadata has {length} bytes, but S3 keeps at most {MaximumMetadataLength}. Store less of it."
            );
        }
    }

    private static void CheckValue(string name, string? value)
    {
        if (value is null || IsValue(value))
            return;
        throw Invalid(
            $"The value of {name} is not allowed, because it is empty, starts or ends with a space, or contains other "
                + "characters than visible ASCII. Encode it, for example with Uri.EscapeDataString()."
        );
    }

    private static bool IsName(string name) =>
        name.Length > 0
        && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    private static bool IsValue(string value) =>
        value.Length > 0 && value[0] != ' ' && value[^1] != ' ' && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static ObjectStoreException Invalid(string message) => new(ObjectStoreFailure.InvalidHeaders, message);
}
