using System.Diagnostics;
using System.Globalization;
using System.Text;
using Assets.Core;
using Assets.Core.References;

namespace Assets.Benchmarks.Scanning;

/// <summary>
/// How fast the scanners read, on one core, over the files of real packages: minified ones, which are all code, and
/// written ones, which are half comments.
/// </summary>
internal static class ScanBenchmark
{
    private const int Bar = 100;

    private static readonly (string Title, Func<string, bool> Belongs)[] Groups =
    [
        (
            "JavaScript, minified (`*.min.js`, `*.min.mjs`)",
            path =>
                path.EndsWith(".min.js", StringComparison.Ordinal)
                || path.EndsWith(".min.mjs", StringComparison.Ordinal)
        ),
        ("JavaScript, all other", path => IsScript(path) && !path.Contains(".min.", StringComparison.Ordinal)),
        ("CSS, minified (`*.min.css`)", path => path.EndsWith(".min.css", StringComparison.Ordinal)),
        (
            "CSS, all other",
            path => path.EndsWith(".css", StringComparison.Ordinal) && !path.Contains(".min.", StringComparison.Ordinal)
        ),
        ("HTML", path => path.EndsWith(".html", StringComparison.Ordinal)),
        ("SVG", path => path.EndsWith(".svg", StringComparison.Ordinal)),
    ];

    public static int Run(CommandLine options)
    {
        var folder = Path.Combine(options.Repository, "benchmarks", "sites", "node_modules");
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToList();
        var report = new StringBuilder(
            "| | files | MB | references | MB/s a core | KB allocated | bar |\n| --- | --: | --: | --: | --: | --: "
                + "| --- |\n"
        );
        foreach (var (title, belongs) in Groups)
            report.Append(Measure(title, [.. files.Where(belongs)], folder, options.Rounds ?? 7));
        Console.WriteLine(report);
        Directory.CreateDirectory(options.Work);
        DocumentSection.Write(options.Output ?? Path.Combine(options.Work, "scan.md"), "scan", report.ToString());
        return 0;
    }

    private static string Measure(string title, IReadOnlyList<string> files, string folder, int rounds)
    {
        var sources = files
            .Select(file =>
                (Path: LogicalPath.Parse(Path.GetRelativePath(folder, file)), Body: File.ReadAllBytes(file))
            )
            .ToList();
        var bytes = sources.Sum(source => (long)source.Body.Length);
        var (found, allocated) = (0, 0L);
        var seconds = new List<double>();

        // The first rounds are the compiler's.
        for (var round = -3; round < rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            found = sources.Sum(source => ReferenceScanner.Find(source.Path, source.Body).Count);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (round >= 0)
                seconds.Add((Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds);
        }

        var speed = bytes / 1e6 / seconds.Order().ElementAt(seconds.Count / 2);
        var bar = title.Contains("minified", StringComparison.Ordinal)
            ? speed >= Bar
                ? $"≥ {Bar}, met"
                : $"≥ {Bar}, **missed**"
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {title} | {files.Count} | {bytes / 1e6:F1} | {found} | {speed:F0} | {allocated / 1024} | {bar} |\n"
        );
    }

    private static bool IsScript(string path) =>
        path.EndsWith(".js", StringComparison.Ordinal)
        || path.EndsWith(".mjs", StringComparison.Ordinal)
        || path.EndsWith(".cjs", StringComparison.Ordinal);
}
