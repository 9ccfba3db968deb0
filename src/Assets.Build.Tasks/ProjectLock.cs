using Assets.Core;
using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>Lets one publish of a project at a time use a folder, and reports the process that it waits for.</summary>
internal static class ProjectLock
{
    /// <summary>Waits for the folder.</summary>
    /// <param name="file">Absolute path of the lock file.</param>
    /// <param name="folder">The folder, for messages.</param>
    /// <param name="log">Receives the message about the wait.</param>
    /// <param name="report">Receives the diagnostic when the wait ends without success.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="patience">How long it waits.</param>
    /// <returns>Null after a diagnostic.</returns>
    public static IDisposable? Acquire(
        string file,
        string folder,
        TaskLoggingHelper log,
        Action<Diagnostic> report,
        CancellationToken cancellationToken,
        LockPatience? patience = null
    )
    {
        var (announce, giveUp) = patience ?? LockPatience.Default;
        var taken = FileLock.Acquire(
            file,
            new(announce, giveUp),
            holder =>
                log.LogMessage(
                    MessageImportance.High,
                    "Assets: waiting for {0}, which publishes the same project",
                    Catalog.ProcessName(holder)
                ),
            cancellationToken
        );
        if (taken is null)
            report(Catalog.OutputIsInUse(folder, FileLock.Holder(file), giveUp));
        return taken;
    }
}
