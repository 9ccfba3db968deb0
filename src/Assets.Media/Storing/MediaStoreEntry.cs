using Assets.Media.Inspection;
using Assets.Media.Naming;
using Assets.Storage;

namespace Assets.Media.Storing;

/// <summary>One store of the app: its rules, checked, and where its files are.</summary>
internal sealed class MediaStoreEntry
{
    public required string Name { get; init; }

    public required MediaStoreOptions Options { get; init; }

    public required IObjectStore Store { get; init; }

    /// <summary>Where the store is.</summary>
    public required StoreAddress Address { get; init; }

    /// <summary>The types that are stored.</summary>
    public required TypeList AllowedTypes { get; init; }

    /// <summary>The types that a browser may show.</summary>
    public required TypeList InlineTypes { get; init; }

    /// <summary>Makes the keys, unless the app does.</summary>
    public required PathTemplate Path { get; init; }

    /// <summary>Whether everybody who knows a URL can read the file.</summary>
    public bool IsOpen => Options is { Access: MediaAccess.Public, AuthorizationPolicy: null };

    /// <summary>Whether a file is read with a signed URL, and not by an authorization policy.</summary>
    public bool IsReadBySignature => Options is { Access: MediaAccess.Private, AuthorizationPolicy: null };

    /// <summary>Makes the key of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="now">When it is stored.</param>
    /// <param name="attempt">How many keys were in use.</param>
    public ObjectKey KeyFor(MediaCandidate file, DateTimeOffset now, int attempt) =>
        Options.MakePath is { } make
            ? PathTemplate.Free(ObjectKey.Parse(make(file)), attempt)
            : Path.KeyFor(file, now, attempt);

    /// <summary>Compares what a client announces with the rules.</summary>
    /// <returns>Why the file will be refused; null if it may be accepted.</returns>
    public MediaRejection? RefuseAnnounced(MediaUpload upload) =>
        upload.Length > Options.MaxLength ? Rejections.TooLarge(Options.MaxLength)
        : upload.Length == 0 ? Rejections.Empty
        : RefuseExtension(upload.FileName);

    /// <summary>Finds the type of a file and compares it with the rules.</summary>
    /// <param name="content">The bytes, of which the first <see cref="FileTypes.HeadLength"/> are read.</param>
    /// <param name="fileName">The claimed name.</param>
    /// <param name="type">The type; null if it is not recognized.</param>
    /// <returns>Why the file is refused; null if it has an allowed type.</returns>
    public MediaRejection? RefuseContent(Stream content, string? fileName, out FileType? type)
    {
        Span<byte> head = stackalloc byte[FileTypes.HeadLength];
        type = FileTypes.Sniff(head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        if (type is null)
            return Rejections.NotRecognized;
        // A WebP image that is called .jpg is stored as WebP; what else the name claims, the list decides.
        type = FileTypes.Resolve(type, ExtensionOf(fileName)) ?? type;
        return AllowedTypes.Contains(type) ? RefuseExtension(fileName) : Rejections.NotAllowed(type.ContentType);
    }

    /// <summary>
    /// Compares the extension of a claimed name. A file without one is judged by its content alone, and a WebP image
    /// that is called <c>.jpg</c> is stored as WebP; an extension of another kind of file is refused.
    /// </summary>
    public MediaRejection? RefuseExtension(string? fileName) =>
        ExtensionOf(fileName) is { Length: > 0 } extension && !AllowedTypes.ContainsExtension(extension)
            ? Rejections.ExtensionNotAllowed(extension)
            : null;

    /// <summary>That of the name without its path, streams and invisible characters.</summary>
    private static string? ExtensionOf(string? fileName) => System.IO.Path.GetExtension(OriginalName.From(fileName));
}
