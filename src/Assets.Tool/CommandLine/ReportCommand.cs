using System.CommandLine;
using Assets.Core.Diagnostics;
using Assets.Core.Reporting;
using Assets.Tool.Releases;

namespace Assets.Tool.CommandLine;

/// <summary><c>assets report &lt;folder&gt;</c>.</summary>
internal static class ReportCommand
{
    private const string Previous = "the publish that --against names";

    public static Command Create(Run run)
    {
        var source = new Argument<string>("folder")
        {
            Description =
                "The publish folder, of which the manifest is read, or an assets.report.json, which has also the "
                + "sources, references, warnings, budgets and times.",
        };
        var app = CommonOptions.App();
        var html = new Option<string?>("--html")
        {
            Description = "Writes the report as one HTML file.",
            HelpName = "file",
        };
        var markdown = new Option<bool>("--markdown")
        {
            Description = "Writes a short table in Markdown to standard output, for a comment on a pull request.",
        };
        var against = new Option<string?>("--against")
        {
            Description = "Another publish folder or assets.report.json, to show what has grown since.",
            HelpName = "folder or file",
        };
        var command = new Command("report", "Shows what a publish made: sizes, and what has changed.")
        {
            source,
            app,
            html,
            markdown,
            against,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                run(
                    parsed,
                    (output, _) =>
                    {
                        var document = Read(parsed.GetRequiredValue(source), parsed.GetValue(app));
                        if (parsed.GetValue(against) is { } earlier)
                            document = Compare(document, earlier);
                        if (parsed.GetValue(html) is { } file)
                            ReportFile.WritePage(Path.GetFullPath(file), document);
                        Write(output, document, parsed.GetValue(markdown), parsed.GetValue(html));
                        return Task.FromResult(ExitCode.Success);
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static ReportDocument Read(string source, string? app)
    {
        var path = Path.GetFullPath(source);
        if (!File.Exists(path))
            path = PublishedFolder.Read(path, app).ManifestFile;
        var document =
            ReportInput.Read(path, out var problem) ?? throw new ToolException(Catalog.NotAReport(source, problem));
        return document.Duplicates is null ? document with { Duplicates = Duplicates.In(document.Assets) } : document;
    }

    private static ReportDocument Compare(ReportDocument document, string earlier)
    {
        var against =
            ReportInput.Read(Path.GetFullPath(earlier), out var problem)
            ?? throw new ToolException(Catalog.NoReportToCompareWith(Severity.Error, earlier, problem));
        return document with { Comparison = Comparison.Of(document, Comparison.Sizes(against), Previous) };
    }

    private static void Write(Output output, ReportDocument document, bool isMarkdown, string? page)
    {
        if (output.IsJson)
            output.Lines([ReportJson.Text(document).TrimEnd('\n')]);
        else if (isMarkdown)
            output.Lines([ReportMarkdown.Of(document).TrimEnd('\n')]);
        else
            output.Lines(ReportText.Of(document));
        if (page is not null && !output.IsJson && !isMarkdown)
            output.Lines([$"The report is {page}."]);
    }
}
