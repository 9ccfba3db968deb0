using System.Security.Cryptography;
using System.Text;
using Assets.Core.Caching;
using Assets.Core.References;

namespace Assets.Core.Preparing;

/// <summary>Loads prepared bytes, one asset at a time.</summary>
/// <param name="cache">Holds the minifier's output.</param>
internal sealed class PreparedBodies(ContentCache cache)
{
    /// <summary>The asset's bytes with placeholders in them; the caller may change them.</summary>
    /// <exception cref="IOException">The source changed under the run, or the cache's entry went away.</exception>
    public byte[] Load(PreparedAsset prepared) => prepared.Body switch
    {
        MinifiedBody minified => [.. Entry(minified.Key).Body.Span, .. Encoding.UTF8.GetBytes(minified.Trailer)],
        MinifiedMapBody map => [.. Entry(map.Key).Map.Span],
        RewrittenBody => Rewritten(prepared),
        _ => ReadSource(prepared.Scanned),
    };

    /// <summary>A source's bytes, which must still be those that were scanned.</summary>
    public static byte[] ReadSource(ScannedAsset scanned)
    {
        var source = System.IO.File.ReadAllBytes(scanned.Asset.File);
        return SHA256.HashData(source).AsSpan().SequenceEqual(scanned.Sha256)
            ? source
            : throw new SourceChangedException(scanned.Asset.File);
    }

    private static byte[] Rewritten(PreparedAsset prepared)
    {
        var source = ReadSource(prepared.Scanned);
        return ReferenceRewriter.Rewrite(source, prepared.Scanned.References, prepared.Placeholders) ?? source;
    }

    private MinifiedEntry Entry(CacheKey key) =>
        cache.Read(key) is { } entry ? MinifiedEntry.Parse(entry) : throw new IOException($"a result went away from the cache '{cache.Folder}' during the run; publish again");
}

/// <summary>A source file was edited while the run was at work on it.</summary>
/// <param name="file">Absolute path of the file.</param>
internal sealed class SourceChangedException(string file) : IOException
{
    /// <summary>Absolute path of the file.</summary>
    public string File { get; } = file;
}
