using System.Security.Cryptography;
using System.Text;
using Assets.Core.Naming;
using Assets.Core.References;

namespace Assets.Core.Caching;

/// <summary>
/// What decides an asset's published bytes besides its own bytes, those of the assets that it refers to, and the
/// options of the run: what its references mean, which names have fingerprints, and whose source map it is.
/// </summary>
internal sealed class OutputDecisions
{
    private readonly Dictionary<LogicalPath, ScannedAsset> byPath;
    private readonly Dictionary<LogicalPath, LogicalPath> ownerOfMap;
    private readonly PublishedNames names;

    /// <param name="scanned">All assets, with the references that were added to them.</param>
    /// <param name="names">Decides which names have fingerprints.</param>
    public OutputDecisions(IReadOnlyList<ScannedAsset> scanned, PublishedNames names)
    {
        this.names = names;
        byPath = scanned.ToDictionary(asset => asset.Path);
        ownerOfMap = scanned
            .Where(asset => asset.SourceMap is not null)
            .GroupBy(asset => asset.SourceMap!.Value.Target!.Path)
            .Where(owners => owners.Count() == 1)
            .ToDictionary(owners => owners.Key, owners => owners.Single().Path);
    }

    /// <summary>The assets whose bytes become part of this one's, or decide it.</summary>
    public IEnumerable<LogicalPath> DependenciesOf(ScannedAsset asset)
    {
        var targets = asset.References.SelectMany(reference => reference.Targets).Select(target => target.Path);
        return ownerOfMap.TryGetValue(asset.Path, out var owner) ? targets.Append(owner) : targets;
    }

    /// <summary>The decisions for an asset, as a short text that is the same when they are.</summary>
    public string Of(ScannedAsset asset)
    {
        var text = new StringBuilder();
        text.Append(names.CarryFingerprint(asset.Source) ? "fingerprinted " : "plain ");
        if (ownerOfMap.TryGetValue(asset.Path, out var owner))
            text.Append("map of ").Append(owner);
        if (asset.SourceMap is { Target: { } map } && ownerOfMap.ContainsKey(map.Path))
            text.Append("has its own map");
        if (LogicalPath.TryParse(asset.Path + ".map", out var path) && byPath.ContainsKey(path))
            text.Append("no map is made");
        foreach (var (reference, resolution) in asset.References)
        {
            text.Append('\n').Append(reference.Start).Append(reference.Before).Append(reference.Specifier);
            text.Append(' ').Append((int)resolution.Kind).Append(' ').Append(resolution.Relative);
            text.Append(' ').Append(resolution.Replacement);
            Append(text, resolution.Target);
            foreach (var import in resolution.Imports ?? [])
            {
                text.Append('\n').Append(import.Name).Append(' ').Append(import.Address);
                text.Append(' ').Append(import.Integrity);
                Append(text, import.Target);
            }
        }

        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private void Append(StringBuilder text, SourceAsset? target)
    {
        if (target is not null)
            text.Append(names.CarryFingerprint(target) ? " fingerprinted " : " plain ").Append(target.Path);
    }
}
