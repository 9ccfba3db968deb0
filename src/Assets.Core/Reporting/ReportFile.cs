using System.Text;

namespace Assets.Core.Reporting;

/// <summary>Writes a report in the form that the extension of its file names.</summary>
internal static class ReportFile
{
    /// <summary>The extensions, the page first.</summary>
    public static readonly IReadOnlyList<string> Extensions = [".html", ".json", ".md"];

    /// <summary>Whether a file can have a report.</summary>
    public static bool IsKnown(string file) => Extensions.Contains(ExtensionOf(file));

    /// <summary>The files of a folder that has the report in all forms.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Extensions.Select(extension => Path.Combine(folder, "assets.report" + extension))];

    /// <summary>Writes one file; its folder is created.</summary>
    /// <exception cref="FileFailureException">It cannot be written.</exception>
    public static void Write(string file, ReportDocument document) =>
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(Body(file, document)));

    /// <summary>Writes the page, whatever the file is called.</summary>
    /// <exception cref="FileFailureException">It cannot be written.</exception>
    public static void WritePage(string file, ReportDocument document) =>
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(ReportPage.Of(document)));

    private static string Body(string file, ReportDocument document) =>
        ExtensionOf(file) switch
        {
            ".json" => ReportJson.Text(document),
            ".md" => ReportMarkdown.Of(document),
            _ => ReportPage.Of(document),
        };

    private static string ExtensionOf(string file) => Path.GetExtension(file).ToLowerInvariant();
}
