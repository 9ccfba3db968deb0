using Assets.Core.References;

namespace Assets.Core.Reporting;

/// <summary>
/// The document of the last complete run, beside its manifest. A run that repeats that run has the same document.
/// </summary>
/// <param name="options">The options of the run.</param>
internal sealed class RunReportFile(PipelineOptions options)
{
    private readonly string file = Path.Combine(options.OutputDirectory, ReportDocument.FileName);

    /// <summary>Whether there is one. Without it a run cannot be repeated.</summary>
    public bool Exists => File.Exists(file);

    /// <summary>Writes the document of a run. A publish does not fail because it has no report.</summary>
    /// <param name="result">What the run produced.</param>
    /// <param name="scanned">The collected assets with their references.</param>
    /// <param name="imports">The import map.</param>
    /// <param name="profile">Where the time went.</param>
    /// <param name="unchanged">How many assets were not processed.</param>
    public void TryWrite(
        PipelineResult result,
        IReadOnlyList<ScannedAsset> scanned,
        IReadOnlyDictionary<string, string> imports,
        RunProfile profile,
        int unchanged
    )
    {
        profile.End();
        var names = new PortableNames(options, scanned.Select(asset => asset.Source));
        var document = new RunReport(names).Of(result, scanned, imports, profile, unchanged);
        FileFailure.TryOn(() =>
        {
            File.Delete(file);
            AtomicFile.Write(file, ReportJson.Write(document));
        });
    }
}
