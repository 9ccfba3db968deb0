using System.ComponentModel;
using System.Diagnostics;

namespace Assets.Core.Minifying.Esbuild;

/// <summary>Ends a process from any thread, a timer's included.</summary>
internal static class Termination
{
    /// <summary>
    /// Kills a process and its children. A failure is ignored: the process has exited or was disposed, or the system
    /// refuses to kill a child, and an exception on a timer's thread would end MSBuild's node.
    /// </summary>
    public static void TryKill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception failure)
            when (failure is InvalidOperationException or Win32Exception or NotSupportedException or AggregateException)
        { }
    }
}
