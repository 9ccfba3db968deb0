using System.Globalization;

namespace Assets.Benchmarks.Measuring;

/// <summary>The processes below this one, read from /proc.</summary>
internal static class ProcessTree
{
    /// <summary>Living descendants of this process; ended ones that nobody has waited for yet do not count.</summary>
    public static IReadOnlyList<int> Descendants()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Parent(id) is { } parent)
                parents.Add(id, parent);
        return [.. parents.Keys.Where(IsBelowUs)];

        bool IsBelowUs(int id)
        {
            while (parents.TryGetValue(id, out var parent))
            {
                if (parent == Environment.ProcessId) return true;
                id = parent;
            }
            return false;
        }
    }

    /// <summary>Proportional set size: memory that processes share is counted once over the tree.</summary>
    public static long ProportionalBytes(int process) => Kilobytes(process, "smaps_rollup", "Pss:") * 1024;

    /// <summary>The most this process has ever had resident.</summary>
    public static long PeakBytes(int process) => Kilobytes(process, "status", "VmHWM:") * 1024;

    public static string Name(int process) => Read(process, "cmdline")?.Replace('\0', ' ').Trim() ?? "gone";

    private static int? Parent(int process)
    {
        // The name in parentheses may hold anything; after the last one come the state and the parent's id (proc_pid_stat(5)).
        if (Read(process, "stat") is not { } stat) return null;
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[0] == "Z" ? null : int.Parse(fields[1], CultureInfo.InvariantCulture);
    }

    private static long Kilobytes(int process, string file, string field)
    {
        foreach (var line in Read(process, file)?.Split('\n') ?? [])
            if (line.StartsWith(field, StringComparison.Ordinal))
                return long.Parse(line.AsSpan(field.Length, line.Length - field.Length - " kB".Length).Trim(), CultureInfo.InvariantCulture);
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
