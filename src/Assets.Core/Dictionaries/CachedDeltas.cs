using Assets.Core.Caching;
using Assets.Core.Fingerprinting;
using Assets.Core.Output;
using Assets.Core.Reporting;
using Assets.Manifest;

namespace Assets.Core.Dictionaries;

/// <summary>Makes deltas, each once: the next run takes it from the cache.</summary>
/// <param name="cache">Keeps results by content, also the ones that are too large.</param>
/// <param name="output">Takes the files.</param>
/// <param name="bodies">Reads the dictionaries.</param>
internal sealed class CachedDeltas(ContentCache cache, OutputFolder output, DictionaryBodies bodies)
{
    // A visitor who has the dictionary downloads at most half. A delta of more is not worth its file and its place in
    // the caches between.
    private const int LeastSaving = 2;

    /// <summary>Receives the use of the cache.</summary>
    public RunProfile Profile { get; init; } = new();

    /// <summary>About how much memory one takes, in bytes.</summary>
    public static long MemoryFor(PublishedAsset asset, DictionaryFile dictionary) =>
        DeltaEncoder.MemoryFor(dictionary.Length, asset.Files[0].Length) + OutputFile.MemoryFor(asset.Files[0].Length);

    /// <summary>The delta; <see langword="null"/> if it is too large, or the dictionary is not there.</summary>
    public PublishedFile? Make(PublishedAsset asset, DictionaryFile dictionary, CancellationToken cancellationToken)
    {
        var identity = asset.Files[0];
        var key = CacheKey.Of(DeltaEncoder.Version, dictionary.Tag, identity.Digest);
        using var file = output.Create(identity.Length / LeastSaving);
        var isStored = cache.TryCopy(key, file);
        Profile.Count("delta", isStored);
        if (!isStored)
        {
            using var earlier = bodies.Find(dictionary);
            if (earlier is null)
                return null;
            using var body = Read(identity);
            // What depends on the other representations is decided below: their quality is not part of the key.
            DeltaEncoder.TryEncode(earlier.Span, body.Span, identity.Length / LeastSaving, file, cancellationToken);
        }

        var delta = file.Length > 0 ? Complete(asset, dictionary, file) : null;
        if (!isStored)
            cache.TryStore(key, file.OpenComplete);
        return delta?.Length * LeastSaving < asset.Files.Min(other => other.Length) ? delta : null;
    }

    private static PublishedFile? Complete(PublishedAsset asset, DictionaryFile dictionary, OutputFile file)
    {
        var (path, sha256) = file.Complete(digest =>
            asset.Source.WithFingerprint(Fingerprint.Of(digest).Value).Value
            + ContentCoding.DictionaryZstandard.Suffix()
        );
        using var written = file.OpenComplete();
        if (DeltaEncoder.DictionaryOf(written) is not { } earlier)
            return null;
        var digest = Convert.ToBase64String(earlier);
        return ManifestWriter.Tag(digest) == dictionary.Tag
            ? new(ContentCoding.DictionaryZstandard, path, file.Length, Convert.ToBase64String(sha256))
            {
                Dictionary = digest,
            }
            : null;
    }

    /// <summary>The bytes of the file as they were scanned.</summary>
    private static RentedBytes Read(PublishedFile identity)
    {
        using var source = new SourceSnapshot(identity.File, Convert.FromBase64String(identity.Digest));
        var body = RentedBytes.Of((int)identity.Length);
        try
        {
            source.ReadExactly(body.Span);
            source.ReadToEnd();
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }
}
