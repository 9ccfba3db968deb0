using Assets.Core;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>Shows the progress of a long step on the console.</summary>
internal sealed class LogProgress(TaskLoggingHelper log) : IProgress<Progress>
{
    /// <inheritdoc/>
    public void Report(Progress value) =>
        log.LogMessage(
            MessageImportance.High,
            "Assets: {0} {1:N0} of {2:N0} files …",
            value.Step,
            value.Done,
            value.Total
        );
}
