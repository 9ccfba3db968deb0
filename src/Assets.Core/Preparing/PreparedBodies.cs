using System.Security.Cryptography;
using System.Text;
using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Preparing;

/// <summary>Loads prepared bytes, one asset at a time.</summary>
internal static class PreparedBodies
{
    // A shifted map is decoded to UTF-16, split and built again.
    private const int WorkOfShifting = 6;

    /// <summary>The asset's bytes with placeholders in them, to be disposed; the caller may change them.</summary>
    /// <exception cref="FileFailureException">The source cannot be read.</exception>
    /// <exception cref="SourceChangedException">The source has changed since it was scanned.</exception>
    public static RentedBytes Load(PreparedAsset prepared) =>
        prepared.Body switch
        {
            MinifiedBody minified => WithTrailer(RunBodies.Load(minified.Text), minified.Trailer),
            MinifiedMapBody map => RunBodies.Load(map.Map),
            RewrittenBody => Rewritten(prepared),
            ShiftedMapBody shifted => ShiftedMap(prepared.Scanned, shifted.Owner.Scanned, shifted.Owner.Placeholders),
            _ => ReadSource(prepared.Scanned),
        };

    /// <summary>About how much memory <see cref="Load"/> takes, the result included.</summary>
    public static long MemoryFor(PreparedAsset prepared) =>
        prepared.Body switch
        {
            MinifiedBody minified => 2 * RentedBytes.MemoryFor(minified.Text.Length),
            MinifiedMapBody map => RentedBytes.MemoryFor(map.Map.Length),
            ShiftedMapBody shifted => (WorkOfShifting * prepared.Source.Length) + shifted.Owner.Source.Length,
            _ => 2 * RentedBytes.MemoryFor(prepared.Source.Length),
        };

    /// <summary>A source's bytes, to be disposed, which must still be those that were scanned.</summary>
    public static RentedBytes ReadSource(ScannedAsset scanned)
    {
        var source = RentedBytes.Read(scanned.Source.File);
        if (SHA256.HashData(source.Span).AsSpan().SequenceEqual(scanned.Sha256))
            return source;

        source.Dispose();
        throw new SourceChangedException(scanned.Source.File);
    }

    /// <summary>The source map of an asset, corrected for its rewritten references. The caller disposes it.</summary>
    public static RentedBytes ShiftedMap(
        ScannedAsset map,
        ScannedAsset owner,
        IReadOnlyDictionary<LogicalPath, string> placeholders
    )
    {
        var original = ReadSource(map);
        using var source = ReadSource(owner);
        var edits = ReferenceRewriter.Edits(source.Span, owner.References, placeholders);
        if (SourceMapShift.Apply(original.Span, source.Span, edits) is not { } shifted)
            return original;

        original.Dispose();
        return RentedBytes.Copy(shifted);
    }

    private static RentedBytes Rewritten(PreparedAsset prepared)
    {
        using var source = ReadSource(prepared.Scanned);
        return ReferenceRewriter.Apply(
            source.Span,
            ReferenceRewriter.Edits(source.Span, prepared.Scanned.References, prepared.Placeholders)
        );
    }

    private static RentedBytes WithTrailer(RentedBytes body, string trailer)
    {
        if (trailer.Length == 0)
            return body;

        using (body)
        {
            var bytes = Encoding.UTF8.GetBytes(trailer);
            var result = RentedBytes.Of(body.Length + bytes.Length);
            body.Span.CopyTo(result.Span);
            bytes.CopyTo(result.Span[body.Length..]);
            return result;
        }
    }
}
