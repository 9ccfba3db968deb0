using System.Reflection;
using System.Text;
using System.Text.Json;
using Assets.Core.Bundlers;
using Assets.Core.Dictionaries;
using Assets.Core.References;
using Assets.Core.References.Resolving;

namespace Assets.Core.Caching;

/// <summary>
/// The input and the result of the last complete run. A run with the same input returns this result at once, with its
/// warnings, so that a user who reads only the second publish sees them.
/// </summary>
internal sealed class LastRun
{
    /// <summary>The record's name in the output folder.</summary>
    public const string FileName = "last-run.json";

    private readonly string file;
    private readonly string options;
    private readonly Lazy<RunRecord?> record;

    /// <param name="file">Absolute path of the record.</param>
    /// <param name="options">The inputs of a run besides the assets.</param>
    public LastRun(string file, PipelineOptions options)
    {
        this.file = file;
        this.options = Describe(options);
        record = new Lazy<RunRecord?>(() => Read() is { } read && read.Options == this.options ? read : null);
    }

    /// <summary>The last run's result, when this run would repeat it and its files are still there.</summary>
    /// <param name="assets">The collected assets.</param>
    /// <param name="bundles">The outputs of bundlers, of which manifests are no assets.</param>
    /// <param name="idsBefore">The ids of the releases before a release.</param>
    public PipelineResult? Replay(IReadOnlyList<SourceAsset> assets, Bundles bundles, Func<string, string> idsBefore)
    {
        if (
            record.Value is not { } last
            || last.Bundles != bundles.Digest
            || last.Inputs.Count != assets.Count
            || assets.Where((asset, i) => !last.Inputs[i].Describes(asset)).Any()
            || last.Earlier != idsBefore(last.Release)
        )
            return null;

        var times = new TrustedTimes(last.Started);
        var isSame = Parallel
            .For(
                0,
                assets.Count,
                (i, loop) =>
                {
                    var input = last.Inputs[i];
                    if (!(input.HasTimesOf(assets[i]) && times.Tell(assets[i])) && !input.HasContentOf(assets[i]))
                        loop.Stop();
                }
            )
            .IsCompleted;
        return isSame && last.ToResult(assets) is { } result && IsWhole(result) ? result : null;
    }

    /// <summary>
    /// SHA-256 of the bytes of files that have not been written since the last run, according to their times.
    /// </summary>
    public IReadOnlyDictionary<LogicalPath, byte[]> KnownDigests(IReadOnlyList<SourceAsset> assets)
    {
        if (record.Value is not { } last)
            return new Dictionary<LogicalPath, byte[]>();

        var times = new TrustedTimes(last.Started);
        var inputs = last.Inputs.ToDictionary(input => input.Description, StringComparer.Ordinal);
        return assets
            .Where(times.Tell)
            .Select(asset => (asset.Path, Input: inputs.GetValueOrDefault(InputRecord.Describe(asset)), Source: asset))
            .Where(known => known.Input?.Length == known.Source.Length && known.Input.HasTimesOf(known.Source))
            .ToDictionary(known => known.Path, known => Convert.FromHexString(known.Input!.Digest));
    }

    /// <summary>The part of the last run's output that this run would make again.</summary>
    public UnchangedOutputs Unchanged(IReadOnlyList<ScannedAsset> scanned, OutputDecisions decisions) =>
        record.Value is { } last ? UnchangedOutputs.Of(last, scanned, decisions) : UnchangedOutputs.None;

    /// <summary>Whether the files of a published asset are there.</summary>
    public static bool IsWhole(PublishedAsset published) =>
        published
            .Files.Concat(published.Deltas)
            .Concat(published.HiddenSourceMap is { } map ? [map] : [])
            .All(file => new FileInfo(file.File) is { Exists: true } found && found.Length == file.Length);

    /// <summary>Stores a complete run. Without the record the next run only takes longer.</summary>
    /// <param name="result">What it produced.</param>
    /// <param name="scanned">The collected assets; all others the run made itself.</param>
    /// <param name="decisions">What decided the output.</param>
    /// <param name="bundles">The outputs of bundlers.</param>
    /// <param name="release">The release, and the earlier ones that its deltas are from.</param>
    /// <param name="started">When the run began, UTC: before it looked at any file.</param>
    public void TryRemember(
        PipelineResult result,
        IReadOnlyList<ScannedAsset> scanned,
        OutputDecisions decisions,
        Bundles bundles,
        ReleaseWithDeltas release,
        DateTime started
    )
    {
        var sources = scanned.ToDictionary(asset => asset.Path);
        var collected = result.Assets.Where(published => sources.ContainsKey(published.Path)).ToList();
        var run = new RunRecord(
            options,
            bundles.Digest,
            started,
            [.. collected.Select(published => InputRecord.Of(published.Source, sources[published.Path].Sha256))],
            [.. collected.Select(published => OutputRecord.Of(published, decisions.Of(sources[published.Path])))],
            [.. result.Assets.Where(published => !sources.ContainsKey(published.Path)).Select(GeneratedRecord.Of)],
            result.Diagnostics,
            [.. result.KeptNames.Select(KeptNameRecord.Of)],
            result.ManifestFile!,
            release.Release?.Id ?? "",
            release.Earlier,
            result.Returning
        );
        FileFailure.TryOn(() =>
            AtomicFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(run, StoredJson.Default.RunRecord))
        );
    }

    /// <summary>Deletes the record, because the output is incomplete until the next run is stored.</summary>
    /// <exception cref="FileFailureException">The record cannot be deleted.</exception>
    public void Forget() => FileFailure.On(FileOperation.Write, file, () => File.Delete(file));

    private RunRecord? Read()
    {
        try
        {
            using var stream = FileContent.Open(file);
            return JsonSerializer.Deserialize(stream, StoredJson.Default.RunRecord);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // There is no record, another version wrote it, or a full disk truncated it: everything is processed again.
            return null;
        }
    }

    private static bool IsWhole(PipelineResult result) =>
        File.Exists(result.ManifestFile) && result.Assets.All(IsWhole);

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
                + $"{options.Minifier}|{string.Join(' ', options.Compressions)}|{options.Dictionaries?.Releases}"
        );
        // The list of used results belongs to the record.
        text.AppendLine(options.FetchCache is null ? "local" : "shared");
        foreach (var import in options.Imports)
            text.AppendLine($"{import.Name} {import.Path}");
        foreach (var (path, file) in options.FrameworkFiles ?? new Dictionary<string, FrameworkFile>())
            text.AppendLine($"{path} {file}");
        foreach (var name in options.Views.Plain)
            text.AppendLine($"{name}");
        text.AppendJoin('\n', options.Views.Resolved).AppendLine();
        text.AppendLine(options.FrameworkFiles is null ? "leaves" : "fills");
        return text.ToString();
    }
}
