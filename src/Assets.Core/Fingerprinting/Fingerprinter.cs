using System.Security.Cryptography;
using Assets.Core.Output;
using Assets.Core.Preparing;
using Assets.Core.References.Resolving;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Core.Fingerprinting;

/// <summary>
/// Names every asset by its final bytes, in dependency order: the files that it refers to are named first, and their
/// names are inserted before it is hashed. The files of a cycle are hashed together without their own placeholders,
/// because no file of a cycle can be hashed first; a change in one changes the names of all.
/// </summary>
/// <param name="memory">Bounds what is in memory at once.</param>
/// <param name="output">Takes the final bytes.</param>
/// <param name="hiddenMaps">Takes source maps that are not served.</param>
internal sealed class Fingerprinter(MemoryBudget memory, OutputFolder output, OutputFolder hiddenMaps)
{
    private readonly Dictionary<LogicalPath, Fingerprint> fingerprints = [];
    private readonly Dictionary<LogicalPath, string> integrities = [];

    /// <summary>Fingerprints and writes assets.</summary>
    /// <param name="assets">The assets.</param>
    /// <param name="named">Assets that have their names already, and that these may refer to.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The assets, identity representation only, in the order given.</returns>
    public async Task<IReadOnlyList<PublishedAsset>> RunAsync(
        IReadOnlyList<PreparedAsset> assets,
        IReadOnlyList<PublishedAsset> named,
        CancellationToken cancellationToken
    )
    {
        foreach (var asset in named)
        {
            fingerprints.Add(asset.Path, asset.Fingerprint);
            integrities.Add(asset.Path, asset.Integrity);
        }

        var indexes = new Dictionary<LogicalPath, int>();
        for (var i = 0; i < assets.Count; i++)
            indexes.Add(assets[i].Source.Path, i);
        var edges = assets
            .Select(asset => asset.Targets.Where(indexes.ContainsKey).Select(target => indexes[target]).ToArray())
            .ToArray();

        var published = new PublishedAsset[assets.Count];
        foreach (var level in ReferenceGraph.Levels(assets.Count, node => edges[node]))
        {
            await memory
                .RunAsync(
                    level,
                    component => component.Max(node => MemoryFor(assets[node])),
                    (component, _) =>
                    {
                        if (component.Length == 1 && !edges[component[0]].Contains(component[0]))
                            published[component[0]] = Publish(assets[component[0]]);
                        else
                            PublishCycle(
                                [.. component.Select(node => assets[node])],
                                (member, asset) => published[component[member]] = asset
                            );
                        return default;
                    },
                    Environment.ProcessorCount,
                    cancellationToken
                )
                .ConfigureAwait(false);

            foreach (var node in level.SelectMany(component => component))
            {
                fingerprints.Add(assets[node].Source.Path, published[node].Fingerprint);
                integrities.Add(assets[node].Source.Path, published[node].Integrity);
            }
        }

        return published;
    }

    private static long MemoryFor(PreparedAsset prepared) =>
        (prepared.IsSource ? 0 : PreparedBodies.MemoryFor(prepared))
        + (prepared.HiddenMap is { } map ? RentedBytes.MemoryFor(map.Length) : 0);

    private PublishedAsset Publish(PreparedAsset prepared)
    {
        if (prepared.IsSource)
            return ToPublished(
                prepared,
                Fingerprint.Of(prepared.Scanned.Sha256),
                prepared.Source.File,
                prepared.Source.Length,
                prepared.Scanned.Sha256,
                prepared.Scanned.Sha384
            );

        using var body = PreparedBodies.Load(prepared);
        Placeholder.Fill(body.Span, Filling(prepared, Known), Integrities(prepared));
        return Write(prepared, body.Memory);
    }

    private void PublishCycle(IReadOnlyList<PreparedAsset> members, Action<int, PublishedAsset> publish)
    {
        var inside = members.Select(member => member.Source.Path).ToHashSet();
        using var together = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var member in members)
        {
            using var body = PreparedBodies.Load(member);
            Placeholder.Fill(body.Span, Filling(member, target => inside.Contains(target) ? Blank : Known(target)));
            together.AppendData(SHA256.HashData(body.Span));
        }

        var digest = together.GetHashAndReset();
        var own = members.ToDictionary(
            member => member.Source.Path,
            member => Fingerprint.OfMember(digest, member.Source.Path)
        );
        for (var i = 0; i < members.Count; i++)
        {
            using var body = PreparedBodies.Load(members[i]);
            Placeholder.Fill(
                body.Span,
                Filling(
                    members[i],
                    target => own.TryGetValue(target, out var fingerprint) ? fingerprint.Value : Known(target)
                )
            );
            publish(i, Write(members[i], body.Memory, own[members[i].Source.Path]));
        }
    }

    private static string Blank { get; } = new('0', Fingerprint.Length);

    private string Known(LogicalPath target) => fingerprints[target].Value;

    private static Dictionary<string, string> Filling(PreparedAsset prepared, Func<LogicalPath, string> value) =>
        prepared.Placeholders.ToDictionary(pair => pair.Value, pair => value(pair.Key), StringComparer.Ordinal);

    private Dictionary<string, string>? Integrities(PreparedAsset prepared) =>
        prepared.Scanned.References.Any(reference => reference.Resolution.Imports is not null)
            ? Filling(prepared, target => integrities[target]["sha384-".Length..])
            : null;

    private PublishedAsset Write(PreparedAsset prepared, ReadOnlyMemory<byte> body, Fingerprint? ofMember = null)
    {
        // Named by content even where the published name is plain, so that writing never touches what an earlier run
        // produced.
        var sha256 = SHA256.HashData(body.Span);
        var fingerprint = ofMember ?? Fingerprint.Of(sha256);
        var file = output.Write(prepared.Source.WithFingerprint(fingerprint.Value).Value, body);
        return ToPublished(prepared, fingerprint, file, body.Length, sha256, SHA384.HashData(body.Span));
    }

    private PublishedFile WriteHiddenMap(RunBody hidden)
    {
        using var map = RunBodies.Load(hidden);

        // Named by its own bytes: two sources can give the same script and different maps.
        var sha256 = SHA256.HashData(map.Span);
        var file = hiddenMaps.Write($"{Fingerprint.Of(sha256)}.map", map.Memory);
        return new PublishedFile(ContentCoding.Identity, file, map.Length, Convert.ToBase64String(sha256));
    }

    private PublishedAsset ToPublished(
        PreparedAsset prepared,
        Fingerprint fingerprint,
        string file,
        long length,
        byte[] sha256,
        byte[] sha384
    )
    {
        var asset = prepared.Source;
        var url = prepared.IsFingerprinted ? asset.WithFingerprint(fingerprint.Value) : asset.Path;
        return new PublishedAsset
        {
            Source = asset,
            Url = url,
            HiddenSourceMap = prepared.HiddenMap is { } map ? WriteHiddenMap(map) : null,
            Fingerprint = fingerprint,
            ContentType = MediaTypes.WithCharset(asset.ContentType, prepared.Scanned.IsUtf8),
            Integrity = "sha384-" + Convert.ToBase64String(sha384),
            Files = [new PublishedFile(ContentCoding.Identity, file, length, Convert.ToBase64String(sha256))],
            Preload = PreloadList.Of(prepared.Scanned),
        };
    }
}
