using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Assets.Build.Tasks;

/// <summary>
/// What all our tasks share: diagnostics as MSBuild's own, cancellation, and no success after an error.
/// </summary>
public abstract class AssetsTask : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    /// <summary>Whether warnings of ours are errors.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Set when the build is cancelled.</summary>
    protected CancellationToken Cancellation => cancellation.Token;

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // MSBuild reports the cancelled build itself; false without an error is what it expects of a cancelled
            // task.
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogError(
                null,
                "ASSETS104",
                null,
                null,
                0,
                0,
                0,
                0,
                "cannot read or write the project's files: {0}",
                exception.Message
            );
        }

        return !Log.HasLoggedErrors;
    }

    /// <inheritdoc/>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The task's work; errors are logged.</summary>
    protected abstract void Run();

    private protected void Report(Diagnostic diagnostic)
    {
        var place = diagnostic.Place ?? default;
        var isError =
            diagnostic.Severity == Severity.Error || (TreatWarningsAsErrors && diagnostic.Severity == Severity.Warning);
        if (isError)
            Log.LogError(
                null,
                diagnostic.Code,
                null,
                place.File,
                place.Line,
                place.Column,
                0,
                0,
                "{0}",
                diagnostic.Message
            );
        else if (diagnostic.Severity is Severity.Warning or Severity.Advice)
            Log.LogWarning(
                null,
                diagnostic.Code,
                null,
                place.File,
                place.Line,
                place.Column,
                0,
                0,
                "{0}",
                diagnostic.Message
            );
        else
            Log.LogMessage(
                null,
                diagnostic.Code,
                null,
                place.File,
                place.Line,
                place.Column,
                0,
                0,
                diagnostic.Severity == Severity.Notice ? MessageImportance.High : MessageImportance.Low,
                "{0}",
                diagnostic.Message
            );
    }
}
