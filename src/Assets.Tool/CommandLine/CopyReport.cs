using Assets.Core.Diagnostics;
using Assets.Storage;
using Assets.Storage.Copying;

namespace Assets.Tool.CommandLine;

/// <summary>Runs a copy and shows it.</summary>
internal sealed class CopyReport(Output output, CopyPlaces places, StoreCopyOptions options)
{
    public async Task<int> RunAsync(IObjectStore source, IObjectStore target, CancellationToken cancellationToken)
    {
        var steps = new CopySteps(output, options.DryRun);
        var result = await new StoreCopy(source, target, options).RunAsync(steps, cancellationToken);
        var isEmpty = result is { Copied: 0, Replaced: 0, Kept: 0, Problems.Count: 0 };
        IReadOnlyList<Diagnostic> problems = isEmpty
            ? [Catalog.NothingToCopy($"{places.From}", options.Prefix)]
            : Problems(result);
        output.Report(problems);
        output.Result(
            new
            {
                from = $"{places.From}",
                to = $"{places.To}",
                dryRun = options.DryRun,
                complete = problems.Count == 0 && !options.DryRun,
                copied = result.Copied,
                replaced = result.Replaced,
                kept = result.Kept,
                deleted = result.Deleted,
                bytes = result.Bytes,
                problems = problems.Select(problem => new { problem.Code, problem.Message }),
            },
            isEmpty ? [] : Lines(result)
        );
        return isEmpty || result.Problems.Any(step => step.Action == StoreCopyAction.Failed) ? ExitCode.Failure
            : problems.Count > 0 ? ExitCode.Negative
            : ExitCode.Success;
    }

    private static IReadOnlyList<Diagnostic> Problems(StoreCopyResult result) =>
        [
            .. result
                .Problems.OrderBy(step => step.Key)
                .Select(step =>
                    step.Action == StoreCopyAction.Differs
                        ? Catalog.ObjectDiffers(step.Reason!)
                        : Catalog.StoreFailed(step.Reason!)
                ),
        ];

    private IEnumerable<string> Lines(StoreCopyResult result)
    {
        var (copy, replace, delete) = options.DryRun
            ? ("Would copy", "replace", "delete")
            : ("Copied", "replaced", "deleted");
        yield return $"{copy} {Output.Count(result.Copied, "object")}, {replace} {result.Replaced} "
            + $"({Output.Size(result.Bytes)}) and {delete} {result.Deleted} in {places.To}; {result.Kept} existed.";
        if (options is { DryRun: true, DeleteOthers: true } && result.Deleted > 0)
            yield return "Nothing was copied or deleted. Run the command again with --yes.";
    }
}
