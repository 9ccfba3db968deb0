using System.Security.Cryptography;
using Assets.Core.Diagnostics;
using Assets.Core.References.Resolving;

namespace Assets.Core.References;

/// <summary>
/// Reads each source once: its digest, whether it is UTF-8, and what it refers to, with everything that is wrong about
/// that.
/// </summary>
/// <param name="resolver">Knows all assets.</param>
/// <param name="defaults">What holds where an asset's own policy leaves it open.</param>
internal sealed class AssetScanner(ReferenceResolver resolver, AssetPolicy defaults)
{
    private const int BlockSize = 64 << 10;

    /// <summary>Scans one asset. A file that cannot be read is a diagnostic and no result.</summary>
    public (ScannedAsset? Scanned, IReadOnlyList<Diagnostic> Diagnostics) Scan(Asset asset)
    {
        try
        {
            return ReferenceScanner.LooksInto(asset.Path) ? ScanText(asset) : ScanBlocks(asset);
        }
        catch (Exception exception) when (FileFailure.In(exception) is { } failure)
        {
            return (null, [Catalog.Unreadable(asset.File, failure.Message)]);
        }
    }

    /// <summary>About how much memory <see cref="Scan"/> takes.</summary>
    public static long MemoryFor(Asset asset) =>
        ReferenceScanner.LooksInto(asset.Path) ? RentedBytes.MemoryFor(asset.Length) : BlockSize;

    private static bool IsText(Asset asset) =>
        AssetTypes.Of(asset.Path) != AssetType.Other || asset.ContentType.StartsWith("text/", StringComparison.Ordinal);

    private static (ScannedAsset, IReadOnlyList<Diagnostic>) ScanBlocks(Asset asset)
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

    private (ScannedAsset, IReadOnlyList<Diagnostic>) ScanText(Asset asset)
    {
        using var body = RentedBytes.Read(asset.File);
        ReadOnlySpan<byte> text = body.Span;
        var (digest, integrity) = (SHA256.HashData(text), SHA384.HashData(text));
        if (Utf8Check.FirstInvalidIn(text) is { } invalid)
            return (new ScannedAsset(asset, digest, integrity, IsUtf8: false, []), NotUtf8(asset, invalid));

        var diagnostics = new List<Diagnostic>();
        var found = ReferenceScanner.Find(asset.Path, text, out var isModule);
        var references = new List<ResolvedReference>(found.Count);
        foreach (var reference in found)
        {
            var resolution = resolver.Resolve(asset.Path, reference);
            references.Add(new ResolvedReference(reference, resolution));
            if (Problem(asset, reference, resolution, text) is { } problem)
                diagnostics.Add(problem);
        }

        return (
            new ScannedAsset(asset, digest, integrity, IsUtf8: true, references) { IsModule = isModule },
            diagnostics
        );
    }

    private Diagnostic? Problem(Asset asset, Reference reference, Resolution resolution, ReadOnlySpan<byte> text)
    {
        // A map that was not shipped is the most frequent broken reference there is, and harms nobody: its comment is
        // dropped.
        // What an element demands a hash of is looked at where the element names it.
        if (
            reference.Kind is ReferenceKind.SourceMap or ReferenceKind.Integrity
            || resolution.Kind is ResolutionKind.Found or ResolutionKind.Foreign
        )
            return null;

        // "ignore" also silences references that leave the root.
        var missing = asset.Policy.Over(defaults).MissingReference;
        if (missing == MissingReference.Ignore || MayBeTheApps(reference, resolution))
            return null;

        var (line, column) = Position.Of(text, reference.Start);
        var place = new Place(asset.File, line, column);
        if (resolution.Kind == ResolutionKind.LeavesRoot)
            return Catalog.ReferenceLeavesRoot(place, reference.Specifier);
        return Catalog.MissingReference(
            missing == MissingReference.Error ? Severity.Error : Severity.Warning,
            place,
            asset.Path,
            reference.Specifier,
            resolution.LookedFor!,
            resolver.NearestTo(resolution.LookedFor!)
        );
    }

    /// <summary>
    /// Where a page leads may be another page, and what it loads under a name without an extension is made by the app
    /// when it is asked for.
    /// </summary>
    private static bool MayBeTheApps(Reference reference, Resolution resolution) =>
        reference.Kind switch
        {
            ReferenceKind.MarkupLink => true,
            ReferenceKind.MarkupLoad => resolution.LookedFor is { } path
                && !path[(path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal),
            _ => false,
        };

    private static IReadOnlyList<Diagnostic> NotUtf8(Asset asset, long? firstInvalid) =>
        firstInvalid is { } offset && AssetTypes.Of(asset.Path) != AssetType.Other
            ? [Catalog.NotUtf8(asset.File, offset)]
            : [];
}

/// <summary>What is known of a source after reading it once.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Sha256">SHA-256 of the source's bytes.</param>
/// <param name="Sha384">SHA-384 of the source's bytes.</param>
/// <param name="IsUtf8">Whether the source is text in UTF-8; false for everything that is not looked into.</param>
/// <param name="References">What it refers to, in order of place.</param>
internal sealed record ScannedAsset(
    Asset Asset,
    byte[] Sha256,
    byte[] Sha384,
    bool IsUtf8,
    IReadOnlyList<ResolvedReference> References
)
{
    /// <summary>What the site calls it.</summary>
    public LogicalPath Path => Asset.Path;

    /// <summary>Whether it is a JavaScript module.</summary>
    public bool IsModule { get; init; }

    /// <summary>The collected source map this file names, if any.</summary>
    public ResolvedReference? SourceMap =>
        References.LastOrDefault(reference =>
            reference.Reference.Kind == ReferenceKind.SourceMap && reference.Target is not null
        )
            is { Target: not null } map
            ? map
            : null;
}

/// <summary>A reference and what it means.</summary>
internal readonly record struct ResolvedReference(Reference Reference, Resolution Resolution)
{
    /// <summary>The asset it means, if it is one of ours.</summary>
    public Asset? Target => Resolution.Target;

    /// <summary>Whether the page's import map has a say in it.</summary>
    public bool IsModuleImport => Reference.Kind is ReferenceKind.ModuleImport or ReferenceKind.DynamicImport;
}
