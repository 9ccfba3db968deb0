using System.Globalization;
using Assets.Storage.Copying;

namespace Assets.Tool.CommandLine;

/// <summary>
/// Writes the steps of a dry run, and otherwise a line now and then: how many objects there are is not known before the
/// end. Used from several threads.
/// </summary>
internal sealed class CopySteps(Output output, bool isDryRun) : IProgress<StoreCopyStep>
{
    /// <summary>A small copy needs no progress.</summary>
    private const int Objects = 1_000;

    private readonly Lock gate = new();
    private int count;
    private long bytes;

    public void Report(StoreCopyStep value)
    {
        if (output.IsJson)
            return;
        lock (gate)
        {
            if (isDryRun && Word(value.Action) is { } word)
                output.Lines([$"{word} {value.Key}"]);
            if (value.Action is StoreCopyAction.Copied or StoreCopyAction.Replaced)
                bytes += value.Length;
            if (++count % Objects == 0 && !isDryRun)
            {
                output.Lines([
                    string.Create(CultureInfo.InvariantCulture, $"{count} objects, copied {Output.Size(bytes)}"),
                ]);
            }
        }
    }

    private static string? Word(StoreCopyAction action) =>
        action switch
        {
            StoreCopyAction.Copied => "copy   ",
            StoreCopyAction.Replaced => "replace",
            StoreCopyAction.Deleted => "delete ",
            _ => null,
        };
}
