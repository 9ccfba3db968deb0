using System.Globalization;

namespace Assets.Benchmarks.Measuring;

/// <summary>The processes below this one, read from /proc.</summary>
internal static class ProcessTree
{
    /// <summary>The kernel's unit of CPU time in /proc, USER_HZ, which is the same on every 64-bit Linux.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>Living descendants of this process; ended ones that nobody has waited for yet do not count.</summary>
    public static IReadOnlyList<int> Descendants() => Descendants(Environment.ProcessId);

    public static IReadOnlyList<int> Descendants(int ancestor)
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (
                int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)
                && Parent(id) is { } parent
            )
                parents.Add(id, parent);
        return [.. parents.Keys.Where(IsBelowUs)];

        bool IsBelowUs(int id)
        {
            while (parents.TryGetValue(id, out var parent))
            {
                if (parent == ancestor)
                    return true;
                id = parent;
            }
            return false;
        }
    }

    /// <summary>User and system seconds of a process and its living descendants.</summary>
    public static double CpuSeconds(int root) => Descendants(root).Append(root).Sum(CpuTicks) / TicksPerSecond;

    /// <summary>Proportional set size: memory that processes share is counted once over the tree.</summary>
    public static long ProportionalBytes(int process) => Kilobytes(process, "smaps_rollup", "Pss:") * 1024;

    /// <summary>The most this process has ever had resident.</summary>
    public static long PeakBytes(int process) => Kilobytes(process, "status", "VmHWM:") * 1024;

    public static string Name(int process) => Read(process, "cmdline")?.Replace('\0', ' ').Trim() ?? "gone";

    private static int? Parent(int process) =>
        Status(process) is [not "Z", var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : null;

    private static long CpuTicks(int process) =>
        Status(process) is { Length: > 12 } fields
            ? long.Parse(fields[11], CultureInfo.InvariantCulture)
                + long.Parse(fields[12], CultureInfo.InvariantCulture)
            : 0;

    /// <summary>
    /// What /proc/…/stat says from the state on: the name in parentheses before it may hold anything
    /// (proc_pid_stat(5)).
    /// </summary>
    private static string[]? Status(int process) =>
        Read(process, "stat") is { } stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : null;

    private static long Kilobytes(int process, string file, string field)
    {
        foreach (var line in Read(process, file)?.Split('\n') ?? [])
            if (line.StartsWith(field, StringComparison.Ordinal))
                return long.Parse(
                    line.AsSpan(field.Length, line.Length - field.Length - " kB".Length).Trim(),
                    CultureInfo.InvariantCulture
                );
        return 0;
    }

    private static string? Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (IOException)
        {
            return null; // it ended meanwhile
        }
    }
}
