using System.Text.Json;
using Assets.Core.Diagnostics;
using Assets.Core.Naming;
using Assets.Core.Output;
using Assets.Core.References;
using Assets.Manifest;

namespace Assets.Core.Reporting;

/// <summary>Makes the document of a run from the values of its steps.</summary>
/// <param name="names">The names of files in it.</param>
internal sealed class RunReport(PortableNames names)
{
    // More than anyone reads, and a small part of a large site.
    private const int SlowFiles = 50;

    /// <summary>The document of a complete run.</summary>
    /// <param name="result">What the run produced.</param>
    /// <param name="scanned">The collected assets with their references.</param>
    /// <param name="imports">The import map.</param>
    /// <param name="profile">Where the time went.</param>
    /// <param name="unchanged">How many assets were not processed.</param>
    public ReportDocument Of(
        PipelineResult result,
        IReadOnlyList<ScannedAsset> scanned,
        IReadOnlyDictionary<string, string> imports,
        RunProfile profile,
        int unchanged
    )
    {
        var scans = scanned.ToDictionary(asset => asset.Path);
        var kept = result.KeptNames.ToDictionary(name => name.Path);
        return new()
        {
            Assets =
            [
                .. result.Assets.Select(asset =>
                    Asset(asset, scans.GetValueOrDefault(asset.Path), kept.GetValueOrDefault(asset.Path))
                ),
            ],
            Imports = Bare(imports),
            EntryPoints = EntryPointFiles.Of(result.EntryPoints),
            Diagnostics = Diagnostics(result.Diagnostics),
            Returning = result.Returning,
            Run = new()
            {
                Unchanged = unchanged,
                Steps = [.. profile.Steps.Select(step => new ReportedStep(step.Step, Milliseconds(step.Time)))],
                Files =
                [
                    .. profile
                        .Slowest(SlowFiles)
                        .Select(file => new ReportedFileTime(file.Path.Value, file.Step, Milliseconds(file.Time))),
                ],
                Caches = profile.Caches,
            },
        };
    }

    /// <summary>The diagnostics that people read, with portable names.</summary>
    public IReadOnlyList<ReportedDiagnostic> Diagnostics(IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Severity != Severity.Information)
                .Select(diagnostic => new ReportedDiagnostic(
                    diagnostic.Code,
                    Word(diagnostic.Severity),
                    names.Text(diagnostic.Message),
                    diagnostic.Place is { } place ? names.Of(place.File) : null,
                    Number(diagnostic.Place?.Line),
                    Number(diagnostic.Place?.Column)
                )),
        ];

    private ReportedAsset Asset(PublishedAsset asset, ScannedAsset? scanned, KeptName? kept)
    {
        var type = Parameterless(asset.ContentType);
        return new()
        {
            Path = asset.Path.Value,
            Url = asset.Url.Value,
            Source = asset.Source.File.Length > 0 ? names.Source(asset.Source.SourceName) : null,
            File = asset.Source.File.Length > 0 ? names.BelowProject(asset.Source.File) : null,
            Type = type,
            Group = AssetGroups.Of(asset.Path.Value, type),
            Immutable = asset.IsImmutable,
            Length = asset.Source.File.Length > 0 ? asset.Source.Length : null,
            Published = asset.Files[0].Length,
            Br = LengthOf(asset, ContentCoding.Brotli),
            Gzip = LengthOf(asset, ContentCoding.Gzip),
            Zstd = LengthOf(asset, ContentCoding.Zstandard),
            Delta = asset.Deltas is [var newest, ..] ? newest.Length : null,
            Digest = ManifestWriter.Tag(asset.Files[0].Digest),
            References = scanned is null ? null : References(scanned),
            Kept = kept is null ? null : new(Word(kept.Reason), kept.By.Value, kept.Written, Number(kept.Place.Line)),
        };
    }

    /// <summary>A media type without its parameters.</summary>
    internal static string Parameterless(string type) =>
        type.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end ? type[..end].TrimEnd() : type;

    private static IReadOnlyList<ReportedReference>? References(ScannedAsset scanned)
    {
        List<ReportedReference> found =
        [
            .. scanned.References.SelectMany(reference =>
                reference.Targets.Select(target => new ReportedReference(
                    target.Path.Value,
                    Word(reference.Reference.Kind),
                    Number(reference.Line)
                ))
            ),
        ];
        return found.Count == 0 ? null : found;
    }

    private static IReadOnlyDictionary<string, string>? Bare(IReadOnlyDictionary<string, string> imports)
    {
        var bare = imports.Where(import => !import.Key.StartsWith('/')).ToDictionary(StringComparer.Ordinal);
        return bare.Count == 0 ? null : new SortedDictionary<string, string>(bare, StringComparer.Ordinal);
    }

    private static long? LengthOf(PublishedAsset asset, ContentCoding coding) =>
        asset.Files.FirstOrDefault(file => file.Coding == coding)?.Length;

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static int? Number(int? value) => value > 0 ? value : null;

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);
}
