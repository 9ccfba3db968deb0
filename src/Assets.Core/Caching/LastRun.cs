using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assets.Core.Diagnostics;

namespace Assets.Core.Caching;

/// <summary>
/// What the last complete run was given and what it gave, so that a run given the same is answered at once, its
/// warnings included:
/// a warning that vanishes on the second publish would be missed by whoever looks only then.
/// </summary>
internal sealed class LastRun
{
    /// <summary>The record's name in the output folder.</summary>
    public const string FileName = "last-run.json";

    // Time stamps of file systems are as coarse as two seconds (FAT); what changed that recently before the record was
    // written is looked at again.
    private static readonly long Granularity = TimeSpan.FromSeconds(2).Ticks;

    private readonly string file;
    private readonly string options;

    /// <param name="file">Absolute path of the record.</param>
    /// <param name="options">All that decides a run's result beside the assets.</param>
    public LastRun(string file, PipelineOptions options)
    {
        this.file = file;
        this.options = Describe(options);
    }

    /// <summary>The last run's result, when this run would repeat it and its files are still there.</summary>
    public PipelineResult? Replay(IReadOnlyList<Asset> assets)
    {
        if (Read() is not { } record || record.Options != options || record.Inputs.Count != assets.Count)
            return null;

        var trusted = File.GetLastWriteTimeUtc(file).Ticks - Granularity;
        for (var i = 0; i < assets.Count; i++)
        {
            if (!IsSame(assets[i], record.Inputs[i], trusted))
                return null;
        }

        return record.ToResult(assets) is { } result && IsWhole(result) ? result : null;
    }

    /// <summary>Remembers a complete run.</summary>
    /// <param name="result">What it gave.</param>
    /// <param name="digests">SHA-256 of each collected asset's source; all others the run made itself.</param>
    public void Remember(PipelineResult result, IReadOnlyDictionary<LogicalPath, byte[]> digests)
    {
        var collected = result.Assets.Where(published => digests.ContainsKey(published.Asset.Path)).ToList();
        var record = new RunRecord(
            options,
            [.. collected.Select(published => InputRecord.Of(published.Asset, digests[published.Asset.Path]))],
            [.. collected.Select(OutputRecord.Of)],
            [
                .. result
                    .Assets.Where(published => !digests.ContainsKey(published.Asset.Path))
                    .Select(GeneratedRecord.Of),
            ],
            result.Diagnostics,
            result.ManifestFile!
        );
        AtomicFile.Write(file, [JsonSerializer.SerializeToUtf8Bytes(record)]);
    }

    /// <summary>Forgets it: what follows will not be complete until it is remembered.</summary>
    public void Forget() => File.Delete(file);

    private RunRecord? Read()
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            return JsonSerializer.Deserialize<RunRecord>(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // No record, or one that another version wrote or a full disk cut off: everything is done again.
            return null;
        }
    }

    private static bool IsSame(Asset asset, InputRecord input, long trusted)
    {
        if (input.Description != InputRecord.Describe(asset) || input.Length != asset.Length)
            return false;
        if (input.ModifiedTicks == asset.ModifiedTicks && asset.ModifiedTicks < trusted)
            return true;

        using var stream = new FileStream(asset.File, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Convert.ToHexString(SHA256.HashData(stream)) == input.Digest;
    }

    private static bool IsWhole(PipelineResult result) =>
        File.Exists(result.ManifestFile)
        && result.Assets.All(asset =>
            (asset.HiddenSourceMap is null || File.Exists(asset.HiddenSourceMap))
            && asset.Files.All(file => new FileInfo(file.File) is { Exists: true } found && found.Length == file.Length)
        );

    private static string Describe(PipelineOptions options)
    {
        var text = new StringBuilder();
        text.AppendLine(
            typeof(LastRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        );
        text.AppendLine(typeof(LastRun).Module.ModuleVersionId.ToString());
        text.AppendLine(
            $"{options.OutputDirectory}|{options.EsbuildPath}|{options.Defaults}|{options.BrotliQuality}|"
                + $"{options.BaseUrl}|{options.PrecacheManifest}|{options.JavaScriptModules}|{options.SourceMaps}|"
                + $"{options.Minifier}"
        );
        foreach (var import in options.Imports)
            text.AppendLine($"{import.Name} {import.Path}");
        return text.ToString();
    }
}

/// <summary>A run as it is stored.</summary>
internal sealed record RunRecord(
    string Options,
    IReadOnlyList<InputRecord> Inputs,
    IReadOnlyList<OutputRecord> Outputs,
    IReadOnlyList<GeneratedRecord> Generated,
    IReadOnlyList<Diagnostic> Diagnostics,
    string ManifestFile
)
{
    /// <summary>The result it stands for; nothing has changed.</summary>
    public PipelineResult? ToResult(IReadOnlyList<Asset> assets) =>
        Outputs.Count == assets.Count
            ? new PipelineResult(
                [
                    .. assets
                        .Select((asset, i) => Outputs[i].ToPublished(asset))
                        .Concat(Generated.Select(made => made.ToPublished()))
                        .OrderBy(published => published.Asset.Path),
                ],
                Diagnostics,
                ManifestFile,
                Changed: 0
            )
            : null;
}

/// <summary>An input as it is stored.</summary>
internal sealed record InputRecord(string Description, long Length, long ModifiedTicks, string Digest)
{
    public static InputRecord Of(Asset asset, byte[] digest) =>
        new(Describe(asset), asset.Length, asset.ModifiedTicks, Convert.ToHexString(digest));

    /// <summary>All that decides what is done with a file, beside its content.</summary>
    public static string Describe(Asset asset) =>
        $"{asset.Path}|{asset.File}|{asset.Policy}|{asset.ContentType}|{asset.FingerprintIndex}|"
        + string.Join(',', asset.Aliases);
}

/// <summary>An output that came of no input of its own, as it is stored.</summary>
internal sealed record GeneratedRecord(string Path, AssetPolicy Policy, OutputRecord Output)
{
    public static GeneratedRecord Of(PublishedAsset published) =>
        new(published.Asset.Path.Value, published.Asset.Policy, OutputRecord.Of(published));

    public PublishedAsset ToPublished() => Output.ToPublished(Asset.Generated(LogicalPath.Parse(Path), Policy));
}

/// <summary>An output as it is stored.</summary>
internal sealed record OutputRecord(
    string Url,
    string Fingerprint,
    string ContentType,
    string Integrity,
    IReadOnlyList<PublishedFile> Files,
    IReadOnlyList<string> Preload,
    string? HiddenSourceMap
)
{
    public static OutputRecord Of(PublishedAsset published) =>
        new(
            published.Url.Value,
            published.Fingerprint.Value,
            published.ContentType,
            published.Integrity,
            published.Files,
            [.. published.Preload.Select(path => path.Value)],
            published.HiddenSourceMap
        );

    public PublishedAsset ToPublished(Asset asset) =>
        new()
        {
            Asset = asset,
            Url = LogicalPath.Parse(Url),
            Fingerprint = Fingerprinting.Fingerprint.Parse(Fingerprint),
            ContentType = ContentType,
            Integrity = Integrity,
            Files = Files,
            Preload = [.. Preload.Select(LogicalPath.Parse)],
            HiddenSourceMap = HiddenSourceMap,
        };
}
