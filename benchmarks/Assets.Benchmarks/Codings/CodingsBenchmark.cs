using System.Globalization;
using System.Text;
using Assets.Benchmarks.Projects;
using Assets.Core;

namespace Assets.Benchmarks.Codings;

/// <summary>
/// The size of files in each content coding and the CPU time to make them, on one core, over a sample of the files of
/// the large site. Compression depends on nothing but the bytes, so each file is compressed once.
/// </summary>
internal static class CodingsBenchmark
{
    /// <summary>What is taken of each kind, in bytes: brotli 11 needs one and a half seconds for a megabyte.</summary>
    private const long MostOfAKind = 5_000_000;

    private static readonly (string Title, string[] Extensions)[] Kinds =
    [
        ("JavaScript", [".js", ".mjs", ".cjs"]),
        ("CSS", [".css"]),
        ("HTML", [".html"]),
        ("SVG", [".svg"]),
        ("JSON", [".json"]),
        ("source maps", [".map"]),
    ];

    public static int Run(CommandLine options)
    {
        var folder = Path.Combine(options.Work, "codings");
        Command.Run("node", Path.Combine(options.Repository, "benchmarks", "sites", "layout.mjs"), "large", folder);
        // The site has hardly any pages, so those of all packages are taken.
        var packages = Path.Combine(options.Repository, "benchmarks", "sites", "node_modules");
        var files = FilesOf(folder, "*").Concat(FilesOf(packages, "*.html")).ToList();
        var report = new CodingsReport();
        foreach (var (title, extensions) in Kinds)
        {
            var bodies = Sample([.. files.Where(file => extensions.Contains(file.Path.Extension))]);
            if (bodies.Count == 0)
                continue;
            // The first files are the compiler's.
            _ = CodingContender.All.Select(contender => contender.Run(bodies[..Math.Min(bodies.Count, 5)])).ToList();
            report.Add(title, bodies, [.. CodingContender.All.Select(contender => contender.Run(bodies))]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {bodies.Count} files"));
        }

        var text = new StringBuilder().Append(report.Sizes()).Append('\n').Append(report.Comparison()).ToString();
        Console.WriteLine(text);
        DocumentSection.Write(options.Output ?? Path.Combine(options.Work, "codings.md"), "codings", text);
        return 0;
    }

    private static IEnumerable<(LogicalPath Path, string File)> FilesOf(string folder, string pattern) =>
        Directory
            .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Select(file => (Path: LogicalPath.Parse(Path.GetRelativePath(folder, file)), File: file))
            .OrderBy(file => file.Path.Value, StringComparer.Ordinal);

    /// <summary>Files at equal distances in the order of their paths, and no others if they are few.</summary>
    private static List<byte[]> Sample(IReadOnlyList<(LogicalPath Path, string File)> files)
    {
        var candidates = files
            .Where(file => Core.Compressing.Compressor.IsWorthTrying(file.Path, new FileInfo(file.File).Length))
            .ToList();
        var all = candidates.Sum(file => new FileInfo(file.File).Length);
        var step = (int)Math.Max(1, all / MostOfAKind);
        return [.. candidates.Where((_, i) => i % step == 0).Select(file => File.ReadAllBytes(file.File))];
    }
}
