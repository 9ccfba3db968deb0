using Assets.Core.Diagnostics;
using Assets.Core.Naming;
using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Caching;

/// <summary>The stored scans of a site's files.</summary>
internal sealed record ScanRecord(IReadOnlyList<FileRecord> Files);

/// <summary>
/// The stored scan of a file. It names other assets by their paths and the file itself not at all, since the cache is
/// shared between checkouts.
/// </summary>
internal sealed record FileRecord(
    string Path,
    byte[] Sha256,
    byte[] Sha384,
    bool IsUtf8,
    bool IsModule,
    IReadOnlyList<ReferenceRecord> References,
    IReadOnlyList<NameRecord> Names,
    IReadOnlyList<ComputedImport> BareImports,
    IReadOnlyList<UnresolvedRecord> Unresolved
)
{
    public static FileRecord Of(ScannedAsset scanned) =>
        new(
            scanned.Path.Value,
            scanned.Sha256,
            scanned.Sha384,
            scanned.IsUtf8,
            scanned.IsModule,
            [.. scanned.References.Select(ReferenceRecord.Of)],
            [.. scanned.Names.Assets.Select(NameRecord.Of)],
            scanned.Names.BareImports,
            [.. scanned.Unresolved.Select(unresolved => UnresolvedRecord.Of(unresolved, scanned))]
        );

    /// <summary>The scan; <see langword="null"/> when a reference means another file now.</summary>
    /// <param name="asset">The file.</param>
    /// <param name="resolver">Resolves its references.</param>
    public ScannedAsset? ToScanned(SourceAsset asset, ReferenceResolver resolver)
    {
        var references = new List<ResolvedReference>(References.Count);
        foreach (var stored in References)
        {
            var resolution = resolver.Resolve(asset.Path, stored.Reference);
            if (!stored.IsTo(resolution))
                return null;
            references.Add(new(stored.Reference, resolution) { Line = stored.Line });
        }

        return new(asset, Sha256, Sha384, IsUtf8, references)
        {
            IsModule = IsModule,
            Names =
                Names.Count == 0 && BareImports.Count == 0
                    ? KnownNames.None
                    : new([.. Names.Select(name => name.ToKeptName(asset))], BareImports),
            Unresolved = [.. Unresolved.Select(unresolved => unresolved.ToUnresolved(asset, references))],
        };
    }
}

/// <summary>A stored reference, and what it meant.</summary>
internal sealed record ReferenceRecord(Reference Reference, ResolutionKind Kind, string? Target, int Line)
{
    public static ReferenceRecord Of(ResolvedReference resolved) =>
        new(resolved.Reference, resolved.Resolution.Kind, resolved.Target?.Path.Value, resolved.Line);

    public bool IsTo(Resolution resolution) => Kind == resolution.Kind && Target == resolution.Target?.Path.Value;
}

/// <summary>A stored name that code uses.</summary>
internal sealed record NameRecord(string Path, KeptNameReason Reason, string Written, int Line, int Column)
{
    public static NameRecord Of(KeptName name) =>
        new(name.Path.Value, name.Reason, name.Written, name.Place.Line, name.Place.Column);

    public KeptName ToKeptName(SourceAsset by) =>
        new(LogicalPath.Parse(Path), Reason, by.Path, Written, new Place(by.File, Line, Column));
}

/// <summary>A stored reference that is reported.</summary>
/// <param name="Index">Its index among the file's references.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Line">Its line.</param>
/// <param name="Column">Its column.</param>
internal sealed record UnresolvedRecord(int Index, Severity Severity, int Line, int Column)
{
    public static UnresolvedRecord Of(UnresolvedReference unresolved, ScannedAsset scanned) =>
        new(
            scanned.References.Index().First(one => one.Item.Reference.Start == unresolved.Reference.Start).Index,
            unresolved.Severity,
            unresolved.Place.Line,
            unresolved.Place.Column
        );

    public UnresolvedReference ToUnresolved(SourceAsset asset, IReadOnlyList<ResolvedReference> references) =>
        new(references[Index].Reference, references[Index].Resolution, Severity, new Place(asset.File, Line, Column));
}
