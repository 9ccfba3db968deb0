using Assets.Core.Diagnostics;
using Assets.Core.Reporting;

namespace Assets.Build.Tasks.Reporting;

/// <summary>Where the property <c>AssetsReport</c> asks for reports.</summary>
/// <param name="Files">Absolute paths of files, in the order in which they are written.</param>
internal sealed record ReportTargets(IReadOnlyList<string> Files)
{
    private const string Property = "AssetsReport";
    private const string Allowed =
        "true, false, or paths separated by semicolons, each of a .html, .json or .md file or of a folder";

    /// <summary>Reads the property.</summary>
    /// <param name="text">Its value.</param>
    /// <param name="projectDirectory">Absolute path that relative ones begin at.</param>
    /// <param name="outputDirectory">Absolute path of the folder of the run.</param>
    /// <param name="webRoots">Absolute paths of folders whose files are served.</param>
    /// <param name="report">Receives what is wrong.</param>
    public static ReportTargets Read(
        string text,
        string projectDirectory,
        string outputDirectory,
        IReadOnlyList<string> webRoots,
        Action<Diagnostic> report
    )
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || (bool.TryParse(trimmed, out var isWanted) && !isWanted))
            return new([]);
        if (isWanted)
            return new(ReportFile.In(Path.Combine(outputDirectory, "report")));

        var files = new List<string>();
        foreach (var part in trimmed.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(part, projectDirectory));
            if (webRoots.Any(root => IsIn(path, root)))
                report(Catalog.ReportInWebRoot(part));
            else if (Path.EndsInDirectorySeparator(part) || !Path.HasExtension(path))
                files.AddRange(ReportFile.In(path));
            else if (ReportFile.IsKnown(path))
                files.Add(path);
            else
                report(Catalog.WrongProperty(Property, part, Allowed));
        }

        // The first one is named at the end of the publish, and people open the page.
        return new([.. files.Distinct().OrderByDescending(file => file.EndsWith(".html", StringComparison.Ordinal))]);
    }

    private static bool IsIn(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative == "."
            || (!relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative));
    }
}
