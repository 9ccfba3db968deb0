using System.Text.Json;
using Assets.Build.Tasks.Project;
using Assets.Build.Tasks.Reporting;
using Assets.Core;
using Assets.Core.Diagnostics;
using Assets.Core.Reporting;
using Assets.Core.Reporting.Budgets;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>Budgets, and the report of a publish.</summary>
public sealed partial class ProcessAssets
{
    /// <summary>Whether a report is written, and where.</summary>
    public string AssetsReport { get; set; } = "";

    /// <summary>What the report is compared with; empty for the last publish to the same folder.</summary>
    public string AssetsReportAgainst { get; set; } = "";

    /// <summary><c>AssetBudget</c> items.</summary>
    public ITaskItem[] Budgets { get; set; } = [];

    /// <summary>Absolute path of the publish folder; empty if the run has none.</summary>
    public string PublishDirectory { get; set; } = "";

    /// <summary>The app's name, which the published manifest's name begins with.</summary>
    public string AppName { get; set; } = "";

    /// <summary>Absolute path of the report for people; empty if none was written.</summary>
    [Output]
    public string ReportPage { get; private set; } = "";

    private ReportTargets Targets(PipelineOptions options) =>
        ReportTargets.Read(
            AssetsReport,
            ProjectDirectory,
            options.OutputDirectory,
            [Path.Combine(ProjectDirectory, CollectItem.WebRoot), Path.Combine(PublishDirectory, CollectItem.WebRoot)],
            diagnostic => Report(diagnostic with { Place = Project.PlaceOfProperty(nameof(AssetsReport)) })
        );

    /// <summary>Checks the budgets, of a repeated run too, and writes the report.</summary>
    private void CheckAndReport(
        PipelineResult result,
        PipelineOptions options,
        IReadOnlyList<AssetBudget> budgets,
        ReportTargets targets
    )
    {
        var earlier = new EarlierPublish(PublishDirectory, AppName, options.OutputDirectory);
        earlier.Keep(result.ManifestFile!);
        if (budgets.Count == 0 && targets.Files.Count == 0)
            return;

        var sizes = result.Assets.ToDictionary(
            asset => asset.Path.Value,
            asset => asset.Files.Min(file => file.Length),
            StringComparer.Ordinal
        );
        var uses = BudgetUse.Of(budgets, sizes, LoadedBy(result));
        var last = new Lazy<IReadOnlyDictionary<string, long>?>(() => earlier.Sizes(result.ManifestFile!));
        foreach (var use in uses)
        {
            foreach (var diagnostic in BudgetMessages.Of(use, Changes))
                Report(diagnostic);
        }

        if (targets.Files.Count > 0)
            WriteReport(result, options, targets, uses, last);
        // The publish ends here, and no target shows where the report is.
        if (Log.HasLoggedErrors && ReportPage.Length > 0)
            Log.LogMessage(MessageImportance.High, "Assets report: {0}", ReportPage);

        IReadOnlyList<SizeChange>? Changes() => last.Value is { } before ? SizeChange.Between(before, sizes) : null;
    }

    private void WriteReport(
        PipelineResult result,
        PipelineOptions options,
        ReportTargets targets,
        IReadOnlyList<BudgetUse> budgets,
        Lazy<IReadOnlyDictionary<string, long>?> last
    )
    {
        var run = Path.Combine(options.OutputDirectory, ReportDocument.FileName);
        var file = run;
        try
        {
            var names = new PortableNames(options, result.Assets.Select(asset => asset.Source));
            var document = ReportJson.Read(File.ReadAllBytes(run)) with
            {
                App = AppName.Length > 0 ? AppName : PackageId,
                Views = ReportedViews.Of(ViewFiles.Of(Views), PathsOf(result), names),
                Diagnostics =
                [
                    .. new RunReport(names)
                        .Diagnostics(Reported)
                        .Select(diagnostic => diagnostic with { Help = HelpLink.Of(diagnostic.Code) }),
                ],
                Budgets = budgets.Count == 0 ? null : [.. budgets.Select(use => use.ToReported())],
            };
            document = document with
            {
                Duplicates = Duplicates.In(document.Assets),
                Unreferenced = Unreferenced.In(document),
                Comparison = Compare(document, last, names),
            };
            foreach (var target in targets.Files)
                ReportFile.Write(file = target, document);
            ReportPage = targets.Files[0];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            Report(Catalog.ReportNotWritten(file, exception.Message));
        }
    }

    private ReportedComparison? Compare(
        ReportDocument document,
        Lazy<IReadOnlyDictionary<string, long>?> last,
        PortableNames names
    )
    {
        if (string.IsNullOrWhiteSpace(AssetsReportAgainst))
            return last.Value is { } sizes ? Comparison.Of(document, sizes, "the last publish") : null;

        var written = AssetsReportAgainst.Trim();
        if (ReportInput.Read(FullPath(written), out var problem) is { } against)
            return Comparison.Of(document, Comparison.Sizes(against), $"'{names.Text(written)}'");
        Report(
            Catalog.NoReportToCompareWith(Severity.Warning, written, problem) with
            {
                Place = Project.PlaceOfProperty(nameof(AssetsReportAgainst)),
            }
        );
        return null;
    }

    private static IReadOnlyDictionary<string, IReadOnlySet<string>> LoadedBy(PipelineResult result) =>
        EntryPointFiles.Loaded(
            result.EntryPoints,
            result.Assets.ToDictionary(
                asset => asset.Path.Value,
                asset => (IReadOnlyList<string>)[.. asset.Preload.Select(path => path.Value)],
                StringComparer.Ordinal
            )
        );

    private static HashSet<string> PathsOf(PipelineResult result) =>
        result.Assets.Select(asset => asset.Path.Value).ToHashSet(StringComparer.Ordinal);
}
