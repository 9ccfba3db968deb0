using System.Runtime.InteropServices;

namespace Assets.Benchmarks.Measuring;

/// <summary>The system calls that account for a tree of processes, and end one; 64-bit Linux layouts.</summary>
internal static partial class LinuxCalls
{
    private const int ResourceUsageOfChildren = -1;
    private const int DoNotHang = 1;
    private const int SetChildSubreaper = 36;
    private const int KillSignal = 9;

    /// <summary>
    /// From now on a descendant whose parent has gone becomes our child, so that its CPU time is counted too
    /// (prctl(2)).
    /// </summary>
    public static void AdoptOrphans()
    {
        if (prctl(SetChildSubreaper, 1, 0, 0, 0) != 0)
            throw new PlatformNotSupportedException("The benchmark measures whole process trees and needs Linux.");
    }

    /// <summary>
    /// Waits for every child that has ended. Call it only while no <see cref="System.Diagnostics.Process"/> is running.
    /// </summary>
    public static void ReapOrphans()
    {
        while (waitpid(-1, out _, DoNotHang) > 0) { }
    }

    /// <summary>User and system time of all children waited for so far, and of theirs.</summary>
    public static TimeSpan CpuOfChildren()
    {
        if (getrusage(ResourceUsageOfChildren, out var usage) != 0)
            throw new InvalidOperationException("getrusage failed.");
        return TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds)
            + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds);
    }

    /// <summary>Ends a process at once; nothing happens when it has ended already.</summary>
    public static void Kill(int process) => _ = kill(process, KillSignal);

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);

    [LibraryImport("libc")]
    private static partial int prctl(int option, nuint a, nuint b, nuint c, nuint d);

    [LibraryImport("libc")]
    private static partial int waitpid(int process, out int status, int options);

    [LibraryImport("libc")]
    private static partial int getrusage(int who, out ResourceUsage usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;

        // Fourteen more longs that nothing here reads: ru_maxrss is the maximum of all children so far, not of one run.
        private unsafe fixed long rest[14];
    }
}
