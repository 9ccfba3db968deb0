using Assets.Core.Diagnostics;
using Assets.Core.Dictionaries;
using Assets.Core.Fingerprinting;
using Assets.Core.Naming;
using Assets.Manifest;

namespace Assets.Core;

/// <summary>What a run produced.</summary>
/// <param name="Assets">
/// Every published asset, in ordinal order of asset paths; empty when there was an error.
/// </param>
/// <param name="Diagnostics">All messages, of this run or of the identical earlier run.</param>
/// <param name="ManifestFile">Absolute path of the manifest; <see langword="null"/> when there was an error.</param>
/// <param name="Changed">How many published files were written by this run.</param>
internal sealed record PipelineResult(
    IReadOnlyList<PublishedAsset> Assets,
    IReadOnlyList<Diagnostic> Diagnostics,
    string? ManifestFile,
    int Changed
)
{
    /// <summary>The assets that are published under their plain names because code uses these.</summary>
    public IReadOnlyList<KeptName> KeptNames { get; init; } = [];

    /// <summary>The entry points of bundlers, by their names.</summary>
    public IReadOnlyDictionary<string, EntryPoint> EntryPoints { get; init; } =
        new Dictionary<string, EntryPoint>(StringComparer.Ordinal);

    /// <summary>What a returning visitor downloads; <see langword="null"/> if there is no delta.</summary>
    public ReturningVisit? Returning { get; init; }

    /// <summary>Whether the output is complete.</summary>
    public bool Succeeded => ManifestFile is not null;
}

/// <summary>A published asset.</summary>
internal sealed record PublishedAsset
{
    /// <summary>The collected asset.</summary>
    public required SourceAsset Source { get; init; }

    /// <summary>Its asset path.</summary>
    public LogicalPath Path => Source.Path;

    /// <summary>Its published path.</summary>
    public required LogicalPath Url { get; init; }

    /// <summary>Changes with the content, also when <see cref="Url"/> does not contain it.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>The <c>Content-Type</c> header's value.</summary>
    public required string ContentType { get; init; }

    /// <summary>Subresource integrity of the identity representation (<c>sha384-…</c>).</summary>
    public required string Integrity { get; init; }

    /// <summary>Identity first, then the compressed representations that are smaller.</summary>
    public required IReadOnlyList<PublishedFile> Files { get; init; }

    /// <summary>
    /// Representations for clients that have the file of an earlier release; that of the newest release first.
    /// </summary>
    public IReadOnlyList<PublishedFile> Deltas { get; init; } = [];

    /// <summary>
    /// The pattern of the published names of its successors, relative to the folder of <see cref="Url"/>;
    /// <see langword="null"/> if it is no dictionary for them.
    /// </summary>
    public string? DictionaryMatch { get; init; }

    /// <summary>What a browser requests as soon as it has this file.</summary>
    public required IReadOnlyList<LogicalPath> Preload { get; init; }

    /// <summary>A source map that is kept beside the app and not served, if there is one.</summary>
    public PublishedFile? HiddenSourceMap { get; init; }

    /// <summary>
    /// Whether the published name has our fingerprint, so that the file has a plain name besides, which is revalidated.
    /// </summary>
    public bool IsFingerprinted => Url != Source.Path;

    /// <summary>
    /// Whether the published name changes with the content: it has our fingerprint, or a bundler's hash of the very
    /// bytes that are published. Such a name may be cached for a year, pages of an earlier release still request it,
    /// and a list for a service worker needs no revision of it.
    /// </summary>
    public bool IsImmutable => IsFingerprinted || (Source.HasHashedName && Files[0].File == Source.File);
}

/// <summary>One representation of a published asset.</summary>
/// <param name="Coding">Its content coding.</param>
/// <param name="File">
/// Absolute path of the file to publish: below the output directory, or the source itself when nothing in it changed.
/// </param>
/// <param name="Length">Length in bytes.</param>
/// <param name="Digest">SHA-256 of the bytes, base64.</param>
internal sealed record PublishedFile(ContentCoding Coding, string File, long Length, string Digest)
{
    /// <summary>
    /// SHA-256 of the earlier file that the bytes are compressed with, base64; only with
    /// <see cref="ContentCoding.DictionaryZstandard"/>.
    /// </summary>
    public string? Dictionary { get; init; }

    /// <summary>
    /// The published name, for an asset with this name: an asset has several deltas, so that the name of each has the
    /// fingerprint of its dictionary.
    /// </summary>
    public string NameUnder(LogicalPath path) =>
        Dictionary is null
            ? path.Value + Coding.Suffix()
            : $"{path}.{Fingerprint.Of(Convert.FromBase64String(Dictionary))}{Coding.Suffix()}";
}
