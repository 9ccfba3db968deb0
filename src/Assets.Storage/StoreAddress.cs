using System.Diagnostics.CodeAnalysis;

namespace Assets.Storage;

/// <summary>
/// Where a store is: <c>s3://bucket/prefix</c>, <c>azure://container/prefix</c>, <c>gs://bucket/prefix</c>,
/// <c>file:///folder</c>, an absolute path of a folder, or <c>memory://name</c>.
/// </summary>
public sealed record StoreAddress
{
    /// <summary>The scheme of folders.</summary>
    public const string FileScheme = "file";

    private const string Examples =
        "Use 's3://bucket/prefix', 'azure://container/prefix', 'gs://bucket/prefix' or the absolute path of a folder";

    private StoreAddress(string scheme, string container, string prefix) =>
        (Scheme, Container, Prefix) = (scheme, container, prefix);

    /// <summary>The kind of store in lower case (<c>s3</c>).</summary>
    public string Scheme { get; }

    /// <summary>The bucket or container; the absolute path of the folder if the scheme is <c>file</c>.</summary>
    public string Container { get; }

    /// <summary>What every key in the container starts with: empty, or segments with a slash at the end.</summary>
    public string Prefix { get; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: the text is not an address; the message has the reason.
    /// </exception>
    public static StoreAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, out var problem)
            ?? throw new ObjectStoreException(
                ObjectStoreFailure.InvalidSettings,
                $"'{WithoutUser(text)}' is not the address of a store, because {problem}. {Examples}."
            );
    }

    /// <summary>Reads an address whose scheme is known.</summary>
    /// <param name="scheme">The scheme (<c>s3</c>).</param>
    /// <param name="text">
    /// The address (<c>s3://bucket/prefix</c>), or what follows the scheme (<c>bucket/prefix</c>).
    /// </param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: the text is not an address, or has another scheme.
    /// </exception>
    public static StoreAddress Parse(string scheme, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        ArgumentNullException.ThrowIfNull(text);
        var address = Parse(text.Contains("://", StringComparison.Ordinal) ? text : $"{scheme}://{text}");
        return address.Scheme == scheme
            ? address
            : throw new ObjectStoreException(
                ObjectStoreFailure.InvalidSettings,
                $"'{address}' has the scheme '{address.Scheme}' instead of '{scheme}'."
            );
    }

    /// <summary>Reads an address.</summary>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out StoreAddress? address) =>
        (address = text is null ? null : Read(text, out _)) is not null;

    /// <summary>The name of an object in the container: prefix and key.</summary>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidKey"/>: both together are longer than a store allows.
    /// </exception>
    public string NameOf(ObjectKey key) => Prefix.Length == 0 ? key.Value : ObjectKey.Parse(Prefix + key.Value).Value;

    /// <summary>The key of an object in the container.</summary>
    /// <param name="name">A name that starts with the prefix.</param>
    /// <param name="key">The rest of the name.</param>
    /// <returns>Whether the rest is a key.</returns>
    public bool TryGetKey(string name, out ObjectKey key)
    {
        ArgumentNullException.ThrowIfNull(name);
        key = default;
        return name.StartsWith(Prefix, StringComparison.Ordinal) && ObjectKey.TryParse(name[Prefix.Length..], out key);
    }

    /// <summary>The address as text, without a slash at the end.</summary>
    public override string ToString() =>
        Scheme == FileScheme ? Container : $"{Scheme}://{Container}/{Prefix}".TrimEnd('/');

    private static StoreAddress? Read(string text, out string problem)
    {
        problem = "it is empty";
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.IndexOf("://", StringComparison.Ordinal) is > 1 and var colon)
            return ReadUrl(text[..colon].ToLowerInvariant(), text[(colon + 3)..], out problem);

        problem = "it is a relative path, which depends on the folder in which the app is started";
        return Path.IsPathFullyQualified(text) ? Folder(text) : null;
    }

    private static StoreAddress? ReadUrl(string scheme, string rest, out string problem)
    {
        problem = "its scheme contains other characters than letters and digits";
        if (!scheme.All(char.IsAsciiLetterOrDigit))
            return null;
        if (scheme == FileScheme)
        {
            problem = "a file URL has three slashes and an absolute path";
            return Uri.TryCreate($"file://{rest}", UriKind.Absolute, out var url) && rest.StartsWith('/')
                ? Folder(url.LocalPath)
                : null;
        }

        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? rest : rest[..slash];
        var prefix = slash < 0 ? "" : rest[slash..].Trim('/');
        problem = "it contains credentials, a query or a fragment; credentials are settings of their own";
        if (rest.AsSpan().IndexOfAny('@', '?', '#') >= 0)
            return null;
        problem =
            "the name of the bucket or container is missing or contains other characters than letters, digits, "
            + "dots, hyphens and underscores";
        if (container.Length == 0 || !container.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '$'))
            return null;
        problem = $"the prefix '{prefix}' is not an object key";
        return prefix.Length == 0 || ObjectKey.TryParse(prefix, out _)
            ? new(scheme, container, prefix.Length == 0 ? "" : prefix + "/")
            : null;
    }

    private static StoreAddress Folder(string path) =>
        new(FileScheme, Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), "");

    /// <summary>Somebody may have written a password into the address, and the message is logged.</summary>
    private static string WithoutUser(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var colon ? colon + 3 : 0;
        var end = text.LastIndexOf('@');
        var kept = end >= start ? $"{text[..start]}…{text[end..]}" : text;
        return kept.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? kept[..(query + 1)] + "…" : kept;
    }
}
