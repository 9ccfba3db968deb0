using System.Security.Cryptography;
using Assets.Core.Caching;
using Assets.Core.Diagnostics;
using Assets.Core.Naming;
using Assets.Core.References.JavaScript;
using Assets.Core.References.Resolving;
using Assets.Web;

namespace Assets.Core.References;

/// <summary>
/// Reads each source once: its digests, whether it is UTF-8, its references and what is wrong with them.
/// </summary>
/// <param name="resolver">Resolves references to assets.</param>
/// <param name="names">Finds the names that code uses.</param>
/// <param name="defaults">The policy for what an asset's own policy does not decide.</param>
internal sealed class AssetScanner(ReferenceResolver resolver, NameScanner names, AssetPolicy defaults)
{
    private const int BlockSize = 64 << 10;

    /// <summary>Scans one asset. A file that cannot be read is a diagnostic and no result.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="stored">Has the scans of earlier runs.</param>
    /// <param name="digest">SHA-256 of the file's bytes, if it is known without reading them.</param>
    public (ScannedAsset? Scanned, IReadOnlyList<Diagnostic> Diagnostics) Scan(
        SourceAsset asset,
        StoredScans stored,
        byte[]? digest
    )
    {
        try
        {
            if (stored.Find(asset, digest) is { } known)
                return (known, []);

            return IsReadWhole(asset) ? ScanText(asset) : ScanBlocks(asset);
        }
        catch (Exception exception) when (FileFailure.In(exception) is { } failure)
        {
            return (null, [Catalog.Unreadable(asset.File, failure.Message)]);
        }
    }

    /// <summary>About how much memory <see cref="Scan"/> takes.</summary>
    public static long MemoryFor(SourceAsset asset) =>
        IsReadWhole(asset) ? RentedBytes.MemoryFor(asset.Length) : BlockSize;

    private static bool IsReadWhole(SourceAsset asset) =>
        ReferenceScanner.LooksInto(asset.Path) || JsonNames.MayBeIn(asset);

    private static bool IsText(SourceAsset asset) =>
        FileKinds.Of(asset.Path.Name).IsText || asset.ContentType.StartsWith("text/", StringComparison.Ordinal);

    private static (ScannedAsset, IReadOnlyList<Diagnostic>) ScanBlocks(SourceAsset asset)
    {
        using var stream = FileContent.Open(asset.File);
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sha384 = IncrementalHash.CreateHash(HashAlgorithmName.SHA384);
        var utf8 = IsText(asset) ? new Utf8Check() : null;
        var buffer = new byte[(int)Math.Clamp(stream.Length, 1, BlockSize)];
        while (FileContent.Read(stream, buffer) is > 0 and var read)
        {
            sha256.AppendData(buffer, 0, read);
            sha384.AppendData(buffer, 0, read);
            utf8?.Add(buffer.AsSpan(0, read));
        }

        utf8?.End();
        var isUtf8 = utf8 is { FirstInvalid: null };
        return (
            new ScannedAsset(asset, sha256.GetHashAndReset(), sha384.GetHashAndReset(), isUtf8, []),
            NotUtf8(asset, utf8?.FirstInvalid)
        );
    }

    private (ScannedAsset, IReadOnlyList<Diagnostic>) ScanText(SourceAsset asset)
    {
        using var body = RentedBytes.Read(asset.File);
        ReadOnlySpan<byte> text = body.Span;
        var (digest, integrity) = (SHA256.HashData(text), SHA384.HashData(text));
        if (Utf8Check.FirstInvalidIn(text) is { } invalid)
            return (new ScannedAsset(asset, digest, integrity, IsUtf8: false, []), NotUtf8(asset, invalid));

        var literals = new List<JavaScriptLiteral>();
        var found = ReferenceScanner.Find(asset.Path, text, out var isModule, literals);
        var references = new List<ResolvedReference>(found.Count);
        var unresolved = new List<UnresolvedReference>();
        var missing = asset.Policy.Over(defaults).MissingReference;
        var position = new PositionReader(text);
        var reached = 0;
        foreach (var reference in found)
        {
            var resolution = resolver.Resolve(asset.Path, reference);
            var isReported = missing != MissingReference.Ignore && IsProblem(reference, resolution);
            // A hash can stand before the name that it belongs to.
            var isNamed = resolution.Kind == ResolutionKind.Found && reference.Kind != ReferenceKind.Integrity;
            var (line, column) =
                !isReported && !isNamed ? default
                : reference.Start >= reached ? position.At(reached = reference.Start)
                : Position.Of(text, reference.Start);
            references.Add(new ResolvedReference(reference, resolution) { Line = line });
            if (!isReported)
                continue;

            var severity = missing == MissingReference.Error ? Severity.Error : Severity.Warning;
            unresolved.Add(new(reference, resolution, severity, new Place(asset.File, line, column)));
        }

        return (
            new ScannedAsset(asset, digest, integrity, IsUtf8: true, references)
            {
                IsModule = isModule,
                Names = names.Find(asset, text, isModule, references, literals),
                Unresolved = unresolved,
            },
            []
        );
    }

    // The comment of a map that was not shipped, the most frequent broken reference of all, is removed. A hash
    // describes the file that another attribute of its element names.
    private static bool IsProblem(Reference reference, Resolution resolution) =>
        reference.Kind is not (ReferenceKind.SourceMap or ReferenceKind.Integrity)
        && resolution.Kind is ResolutionKind.Missing or ResolutionKind.LeavesRoot
        && !MayBeTheApps(reference, resolution);

    /// <summary>
    /// Whether the app may answer: a link can lead to a page, and a name without an extension to an endpoint.
    /// </summary>
    private static bool MayBeTheApps(Reference reference, Resolution resolution) =>
        reference.Kind switch
        {
            ReferenceKind.MarkupLink => true,
            ReferenceKind.MarkupLoad => resolution.LookedFor is { } path
                && !path[(path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal),
            _ => false,
        };

    private static IReadOnlyList<Diagnostic> NotUtf8(SourceAsset asset, long? firstInvalid) =>
        firstInvalid is { } offset && FileKinds.Of(asset.Path.Name).Syntax != Syntax.None
            ? [Catalog.NotUtf8(asset.File, offset)]
            : [];
}

/// <summary>What one reading of a source gives.</summary>
/// <param name="Source">The collected file.</param>
/// <param name="Sha256">SHA-256 of the source's bytes.</param>
/// <param name="Sha384">SHA-384 of the source's bytes.</param>
/// <param name="IsUtf8">Whether the source is text in UTF-8; false for everything that is not scanned.</param>
/// <param name="References">Its references, in the order of the file.</param>
internal sealed record ScannedAsset(
    SourceAsset Source,
    byte[] Sha256,
    byte[] Sha384,
    bool IsUtf8,
    IReadOnlyList<ResolvedReference> References
)
{
    /// <summary>What the site calls it.</summary>
    public LogicalPath Path => Source.Path;

    /// <summary>Whether it is a JavaScript module.</summary>
    public bool IsModule { get; init; }

    /// <summary>The names of assets that the code in it uses.</summary>
    public KnownNames Names { get; init; } = KnownNames.None;

    /// <summary>The references that name nothing and are to be reported.</summary>
    public IReadOnlyList<UnresolvedReference> Unresolved { get; init; } = [];

    /// <summary>The collected source map this file names, if any.</summary>
    public ResolvedReference? SourceMap =>
        References.LastOrDefault(reference =>
            reference.Reference.Kind == ReferenceKind.SourceMap && reference.Target is not null
        )
            is { Target: not null } map
            ? map
            : null;
}

/// <summary>A reference and its resolution.</summary>
internal readonly record struct ResolvedReference(Reference Reference, Resolution Resolution)
{
    /// <summary>The line of the reference, counted from 1; 0 if it is not known.</summary>
    public int Line { get; init; }

    /// <summary>The asset it means, if it is one of ours.</summary>
    public SourceAsset? Target => Resolution.Target;

    /// <summary>All assets it means: several for an import map that is filled.</summary>
    public IEnumerable<SourceAsset> Targets =>
        Target is { } target
            ? [target]
            : (Resolution.Imports ?? []).Select(import => import.Target).OfType<SourceAsset>();

    /// <summary>Whether an import map can decide what it means.</summary>
    public bool IsModuleImport => Reference.Kind is ReferenceKind.ModuleImport or ReferenceKind.DynamicImport;
}
