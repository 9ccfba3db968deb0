using System.Security.Cryptography;
using System.Text;
using Assets.Core.Caching;
using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Preparing;

/// <summary>Loads prepared bytes, one asset at a time.</summary>
/// <param name="cache">Holds the minifier's output.</param>
internal sealed class PreparedBodies(ContentCache cache)
{
    /// <summary>The asset's bytes with placeholders in them, to be disposed; the caller may change them.</summary>
    /// <exception cref="IOException">The source changed under the run, or the cache's entry went away.</exception>
    public RentedBytes Load(PreparedAsset prepared) =>
        prepared.Body switch
        {
            MinifiedBody minified => WithTrailer(Entry(minified.Key).TakeBody(), minified.Trailer),
            MinifiedMapBody map => LoadMap(map.Key),
            RewrittenBody => Rewritten(prepared),
            ShiftedMapBody shifted => ShiftedMap(prepared.Scanned, shifted.Owner.Scanned, shifted.Owner.Placeholders),
            _ => ReadSource(prepared.Scanned),
        };

    /// <summary>The source map in an entry of the cache, to be disposed.</summary>
    /// <exception cref="IOException">The cache's entry went away.</exception>
    public RentedBytes LoadMap(CacheKey key) => Entry(key).TakeMap();

    /// <summary>A source's bytes, to be disposed, which must still be those that were scanned.</summary>
    public static RentedBytes ReadSource(ScannedAsset scanned)
    {
        var source = RentedBytes.Read(scanned.Asset.File);
        if (SHA256.HashData(source.Span).AsSpan().SequenceEqual(scanned.Sha256))
            return source;

        source.Dispose();
        throw new SourceChangedException(scanned.Asset.File);
    }

    /// <summary>
    /// A source map as it is right for the asset that names it once that asset's references are rewritten; to be
    /// disposed.
    /// </summary>
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
        var result = RentedBytes.Of(shifted.Length);
        shifted.CopyTo(result.Span);
        return result;
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

    private MinifiedEntry Entry(CacheKey key) =>
        MinifiedEntry.Read(cache, key)
        ?? throw new IOException($"a result went away from the cache '{cache.Folder}' during the run; publish again");
}

/// <summary>A source file was edited while the run was at work on it.</summary>
/// <param name="file">Absolute path of the file.</param>
internal sealed class SourceChangedException(string file) : IOException
{
    /// <summary>Absolute path of the file.</summary>
    public string File { get; } = file;
}
