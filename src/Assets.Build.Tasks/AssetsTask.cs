using Assets.Build.Tasks.Project;
using Assets.Core;
using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Assets.Build.Tasks;

/// <summary>
/// Base class of the tasks: reports diagnostics to MSBuild, handles cancellation, and fails after an error.
/// </summary>
public abstract class AssetsTask : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();
    private readonly List<Diagnostic> reported = [];
    private WarningRules? warnings;
    private ProjectFiles? files;

    /// <summary>Whether warnings are reported as errors.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Codes of warnings that are not shown.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary>Codes of warnings that are errors.</summary>
    public string WarningsAsErrors { get; set; } = "";

    /// <summary>Codes of warnings that are never errors.</summary>
    public string WarningsNotAsErrors { get; set; } = "";

    /// <summary>
    /// Absolute paths of the files that a user writes: the project file, then those that are imported into it.
    /// </summary>
    public string[] ProjectFiles { get; set; } = [];

    /// <summary>Set when the build is cancelled.</summary>
    protected CancellationToken Cancellation => cancellation.Token;

    /// <summary>The text of <see cref="ProjectFiles"/>.</summary>
    private protected ProjectFiles Project => files ??= new ProjectFiles(ProjectFiles);

    /// <summary>For tasks that report nothing about items.</summary>
    private protected static ProjectFiles NoFiles => Tasks.Project.ProjectFiles.None;

    /// <summary>What has been reported, with the severity that the project gives it.</summary>
    private protected IReadOnlyList<Diagnostic> Reported => reported;

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
        catch (Exception exception) when (FileFailure.In(exception) is { } failure)
        {
            Report(FileFailure.Describe(failure));
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

    /// <summary>Logs a diagnostic: without a place it applies to the project.</summary>
    private protected void Report(Diagnostic diagnostic)
    {
        warnings ??= new(TreatWarningsAsErrors, NoWarn, WarningsAsErrors, WarningsNotAsErrors);
        var (code, text, link) = (diagnostic.Code, diagnostic.Message, HelpLink.Of(diagnostic.Code));
        var (file, line, column) = diagnostic.Place ?? Project.Project ?? default;
        var severity = warnings.Apply(diagnostic);
        reported.Add(diagnostic with { Severity = severity });
        switch (severity)
        {
            case Severity.Error:
                Log.LogError(null, code, null, link, file, line, column, 0, 0, "{0}", text);
                break;
            case Severity.Warning or Severity.Advice:
                Log.LogWarning(null, code, null, link, file, line, column, 0, 0, "{0}", text);
                break;
            default:
                var importance =
                    diagnostic.Severity == Severity.Notice ? MessageImportance.High : MessageImportance.Low;
                Log.LogMessage(null, code, null, file, line, column, 0, 0, importance, "{0}", text);
                break;
        }
    }
}
