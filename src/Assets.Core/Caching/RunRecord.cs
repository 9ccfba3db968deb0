using System.Security.Cryptography;
using Assets.Core.Diagnostics;
using Assets.Core.Dictionaries;
using Assets.Core.Naming;

namespace Assets.Core.Caching;

/// <summary>A stored run. The manifests of bundlers are no assets, so that their digest is stored besides.</summary>
internal sealed record RunRecord(
    string Options,
    string Bundles,
    DateTime Started,
    IReadOnlyList<InputRecord> Inputs,
    IReadOnlyList<OutputRecord> Outputs,
    IReadOnlyList<GeneratedRecord> Generated,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<KeptNameRecord> KeptNames,
    string ManifestFile,
    string Release,
    string Earlier,
    ReturningVisit? Returning
)
{
    /// <summary>The recorded result, when nothing has changed.</summary>
    public PipelineResult? ToResult(IReadOnlyList<SourceAsset> assets) =>
        Outputs.Count == assets.Count
            ? new PipelineResult(
                [
                    .. assets
                        .Select((asset, i) => Outputs[i].ToPublished(asset))
                        .Concat(Generated.Select(made => made.ToPublished()))
                        .OrderBy(published => published.Source.Path),
                ],
                Diagnostics,
                ManifestFile,
                Changed: 0
            )
            {
                KeptNames = [.. KeptNames.Select(name => name.ToKeptName())],
                Returning = Returning,
            }
            : null;
}

/// <summary>A stored kept name.</summary>
internal sealed record KeptNameRecord(string Path, KeptNameReason Reason, string By, string Written, Place Place)
{
    public static KeptNameRecord Of(KeptName name) =>
        new(name.Path.Value, name.Reason, name.By.Value, name.Written, name.Place);

    public KeptName ToKeptName() => new(LogicalPath.Parse(Path), Reason, LogicalPath.Parse(By), Written, Place);
}

/// <summary>A stored input.</summary>
internal sealed record InputRecord(
    string Description,
    long Length,
    long ModifiedTicks,
    long CreatedTicks,
    string Digest
)
{
    public static InputRecord Of(SourceAsset asset, byte[] digest) =>
        new(Describe(asset), asset.Length, asset.ModifiedTicks, asset.CreatedTicks, Convert.ToHexString(digest));

    /// <summary>Whether the processing and the length of the file are the same.</summary>
    public bool Describes(SourceAsset asset) => Description == Describe(asset) && Length == asset.Length;

    /// <summary>Whether the file has not been written or replaced, according to its times.</summary>
    public bool HasTimesOf(SourceAsset asset) =>
        ModifiedTicks == asset.ModifiedTicks && CreatedTicks == asset.CreatedTicks;

    /// <summary>Whether the file has the same bytes. False if it cannot be read.</summary>
    public bool HasContentOf(SourceAsset asset)
    {
        try
        {
            using var stream = FileContent.Open(asset.File);
            return Convert.ToHexString(SHA256.HashData(stream)) == Digest;
        }
        catch (Exception exception) when (FileFailure.In(exception) is not null)
        {
            return false;
        }
    }

    /// <summary>All that decides how a file is processed, except its content.</summary>
    public static string Describe(SourceAsset asset) =>
        $"{asset.Path}|{asset.File}|{asset.Policy}|{asset.ContentType}|{asset.FingerprintIndex}|"
        + $"{asset.IsBundled}|{asset.HasHashedName}|"
        + string.Join(',', asset.Aliases);
}

/// <summary>A stored output without its own input.</summary>
internal sealed record GeneratedRecord(string Path, AssetPolicy Policy, OutputRecord Output)
{
    public static GeneratedRecord Of(PublishedAsset published) =>
        new(published.Source.Path.Value, published.Source.Policy, OutputRecord.Of(published, ""));

    public PublishedAsset ToPublished() => Output.ToPublished(SourceAsset.Generated(LogicalPath.Parse(Path), Policy));
}

/// <summary>A stored output.</summary>
internal sealed record OutputRecord(
    string Url,
    string Fingerprint,
    string ContentType,
    string Integrity,
    IReadOnlyList<PublishedFile> Files,
    IReadOnlyList<PublishedFile> Deltas,
    string? DictionaryMatch,
    IReadOnlyList<string> Preload,
    PublishedFile? HiddenSourceMap,
    string Decisions
)
{
    public static OutputRecord Of(PublishedAsset published, string decisions) =>
        new(
            published.Url.Value,
            published.Fingerprint.Value,
            published.ContentType,
            published.Integrity,
            published.Files,
            published.Deltas,
            published.DictionaryMatch,
            [.. published.Preload.Select(path => path.Value)],
            published.HiddenSourceMap,
            decisions
        );

    public PublishedAsset ToPublished(SourceAsset asset) =>
        new()
        {
            Source = asset,
            Url = LogicalPath.Parse(Url),
            Fingerprint = Fingerprinting.Fingerprint.Parse(Fingerprint),
            ContentType = ContentType,
            Integrity = Integrity,
            Files = Files,
            Deltas = Deltas,
            DictionaryMatch = DictionaryMatch,
            Preload = [.. Preload.Select(LogicalPath.Parse)],
            HiddenSourceMap = HiddenSourceMap,
        };
}
