using System.Globalization;
using Assets.Core;
using Assets.Core.Dictionaries;
using Assets.Core.Reporting;

namespace Assets.Build.Tasks;

/// <summary>The line that a publish ends with.</summary>
internal static class Summary
{
    /// <summary>
    /// The number of files, the number of published files that this run wrote, their sizes in each state, what a
    /// visitor of the last release downloads of the texts that have changed since, and the time. Source maps count as
    /// files only: visitors do not request them.
    /// </summary>
    public static string Of(PipelineResult result, TimeSpan elapsed)
    {
        var fetched = result.Assets.Where(asset => asset.Source.Path.Extension != ".map").ToList();
        var sources = fetched.Sum(asset => asset.Source.Length);
        var published = fetched.Sum(asset => asset.Files[0].Length);
        var compressed = fetched.Sum(asset => asset.Files.Min(file => file.Length));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Assets: {result.Assets.Count:N0} {(result.Assets.Count == 1 ? "file" : "files")}, "
                + $"{(result.Changed == 0 ? "results up to date" : $"{result.Changed:N0} written")}; "
                + $"{ByteSize.Of(sources)} of sources, {ByteSize.Of(published)} published, {ByteSize.Of(compressed)} "
                + $"when compressed; {Returning(result.Returning)}{elapsed.TotalSeconds:0.0} s"
        );
    }

    private static string Returning(ReturningVisit? visit) =>
        visit is null
            ? ""
            : $"returning visitors download {ByteSize.Of(visit.Bytes)} instead of {ByteSize.Of(visit.Without)}; ";
}
