using Assets.Core.Diagnostics;
using Assets.Storage;
using Assets.Tool.Releases;
using Assets.Tool.Uploading;

namespace Assets.Tool.CommandLine;

/// <summary>Runs an upload and shows it.</summary>
internal sealed class UploadReport(Output output, StoreAddress address, UploadOptions options, PurgeList purge)
{
    public async Task<int> RunAsync(IObjectStore store, Release release, CancellationToken cancellationToken)
    {
        output.Report(
            release.HeadersLeft.Select(header =>
                Catalog.HeaderIsForTheCdn(header.Key, header.Count(), header.First().Path)
            )
        );
        UploadResult result;
        using (var display = ProgressDisplay.For(output))
            result = await new Upload(store, options, display).RunAsync(release, cancellationToken);
        output.Report(result.Problems);
        var isComplete = result.Problems.Count == 0;
        output.Result(
            new
            {
                address = $"{address}",
                dryRun = options.DryRun,
                complete = isComplete && !options.DryRun,
                release = result.Release.Value,
                stored = result.Stored.Select(key => key.Value),
                bytes = result.Bytes,
                existing = result.Existing,
                purge = PurgeList.Paths(result.Purge),
                problems = result.Problems.Select(problem => new { problem.Code, problem.Message }),
            },
            Lines(result, isComplete)
        );
        if (!isComplete)
            return ExitCode.Failure;
        if (options.DryRun || await purge.RunAsync(result.Purge, cancellationToken) is not { } problem)
            return ExitCode.Success;
        output.Report(problem);
        return ExitCode.Failure;
    }

    private IEnumerable<string> Lines(UploadResult result, bool isComplete)
    {
        var objects = $"{Output.Count(result.Stored.Count, "object")} ({Output.Size(result.Bytes)})";
        if (options.DryRun)
        {
            foreach (var key in result.Stored)
                yield return $"{(result.Purge.Contains(key) ? "replace" : "store")} {key}";
            yield return $"Would store {objects} in {address}; {result.Existing} exist.";
        }
        else if (isComplete)
            yield return $"Stored {objects} in {address}; {result.Existing} existed. The release is {result.Release}.";
        else
            yield return $"Stored {objects} in {address}. The release is not complete, and visitors are not affected.";
    }
}
