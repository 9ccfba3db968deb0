using System.Reflection;
using System.Text;
using System.Text.Json;
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

    /// <param name="file">Absolute path of the record.</param>
    /// <param name="options">The inputs of a run besides the assets.</param>
    public LastRun(string file, PipelineOptions options)
    {
        this.file = file;
        this.options = Describe(options);
    }

    /// <summary>The last run's result, when this run would repeat it and its files are still there.</summary>
    public PipelineResult? Replay(IReadOnlyList<Asset> assets)
    {
        if (
            Read() is not { } record
            || record.Options != options
            || record.Inputs.Count != assets.Count
            || assets.Where((asset, i) => !record.Inputs[i].Describes(asset)).Any()
        )
            return null;

        var times = new TrustedTimes(record.Started);
        var isSame = Parallel
            .For(
                0,
                assets.Count,
                (i, loop) =>
                {
                    var input = record.Inputs[i];
                    if (!(input.HasTimesOf(assets[i]) && times.Tell(assets[i])) && !input.HasContentOf(assets[i]))
                        loop.Stop();
                }
            )
            .IsCompleted;
        return isSame && record.ToResult(assets) is { } result && IsWhole(result) ? result : null;
    }

    /// <summary>Stores a complete run. Without the record the next run only takes longer.</summary>
    /// <param name="result">What it produced.</param>
    /// <param name="digests">SHA-256 of each collected asset's source; all others the run made itself.</param>
    /// <param name="started">When the run began, UTC: before it looked at any file.</param>
    public void TryRemember(PipelineResult result, IReadOnlyDictionary<LogicalPath, byte[]> digests, DateTime started)
    {
        var collected = result.Assets.Where(published => digests.ContainsKey(published.Path)).ToList();
        var record = new RunRecord(
            options,
            started,
            [.. collected.Select(published => InputRecord.Of(published.Asset, digests[published.Path]))],
            [.. collected.Select(OutputRecord.Of)],
            [.. result.Assets.Where(published => !digests.ContainsKey(published.Path)).Select(GeneratedRecord.Of)],
            result.Diagnostics,
            [.. result.KeptNames.Select(KeptNameRecord.Of)],
            result.ManifestFile!
        );
        FileFailure.TryOn(() => AtomicFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(record)));
    }

    /// <summary>Deletes the record, because the output is incomplete until the next run is stored.</summary>
    /// <exception cref="FileFailureException">The record cannot be deleted.</exception>
    public void Forget() => FileFailure.On(FileOperation.Write, file, () => File.Delete(file));

    private RunRecord? Read()
    {
        try
        {
            using var stream = FileContent.Open(file);
            return JsonSerializer.Deserialize<RunRecord>(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // There is no record, another version wrote it, or a full disk truncated it: everything is processed again.
            return null;
        }
    }

    private static bool IsWhole(PipelineResult result) =>
        File.Exists(result.ManifestFile)
        && result
            .Assets.SelectMany(asset => asset.HiddenSourceMap is { } map ? asset.Files.Append(map) : asset.Files)
            .All(file => new FileInfo(file.File) is { Exists: true } found && found.Length == file.Length);

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
        foreach (var (path, file) in options.FrameworkFiles ?? new Dictionary<string, FrameworkFile>())
            text.AppendLine($"{path} {file}");
        foreach (var name in options.Views.Plain)
            text.AppendLine($"{name}");
        text.AppendJoin('\n', options.Views.Resolved).AppendLine();
        text.AppendLine(options.FrameworkFiles is null ? "leaves" : "fills");
        return text.ToString();
    }
}
