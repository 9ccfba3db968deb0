using Assets.Core.Dictionaries;

namespace Assets.Core.Reporting;

/// <summary>
/// What a publish made, as a document for people's tools: <c>docs/report.md</c> describes the format. A part that is
/// not known is <see langword="null"/>; a manifest alone knows the published files only.
/// </summary>
internal sealed record ReportDocument
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The name of the document in the folder of a run.</summary>
    public const string FileName = "assets.report.json";

    /// <summary>The version of the format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The app's name.</summary>
    public string? App { get; init; }

    /// <summary>Every published asset, in ordinal order of paths.</summary>
    public required IReadOnlyList<ReportedAsset> Assets { get; init; }

    /// <summary>The bare names of the import map and their asset paths.</summary>
    public IReadOnlyDictionary<string, string>? Imports { get; init; }

    /// <summary>The entry points of bundlers: their names, and the scripts and stylesheets that a page loads.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? EntryPoints { get; init; }

    /// <summary>The views that name assets.</summary>
    public IReadOnlyList<ReportedView>? Views { get; init; }

    /// <summary>What was reported, notices included.</summary>
    public IReadOnlyList<ReportedDiagnostic>? Diagnostics { get; init; }

    /// <summary>The budgets of the project.</summary>
    public IReadOnlyList<ReportedBudget>? Budgets { get; init; }

    /// <summary>Groups of assets with the same published bytes, the largest waste first.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Duplicates { get; init; }

    /// <summary>Assets that no page, view or entry point leads to, as far as names in files show.</summary>
    public IReadOnlyList<UnreferencedAsset>? Unreferenced { get; init; }

    /// <summary>What has changed since an earlier publish.</summary>
    public ReportedComparison? Comparison { get; init; }

    /// <summary>
    /// What visitors of the last release download of the texts that have changed since; <see langword="null"/> if there
    /// is no delta.
    /// </summary>
    public ReturningVisit? Returning { get; init; }

    /// <summary>Times and cache hits: the only part that differs between publishes of the same input.</summary>
    public ReportedRun? Run { get; init; }
}

/// <summary>One published asset.</summary>
internal sealed record ReportedAsset
{
    /// <summary>Its asset path.</summary>
    public required string Path { get; init; }

    /// <summary>Its published path.</summary>
    public required string Url { get; init; }

    /// <summary>The source it came from: <c>wwwroot</c>, an item's Include, a project's or package's name.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// The source file relative to the project's folder; <see langword="null"/> if it is not below that folder.
    /// </summary>
    public string? File { get; init; }

    /// <summary>Its media type without parameters.</summary>
    public required string Type { get; init; }

    /// <summary>What it is to a page, such as <c>scripts</c>.</summary>
    public required string Group { get; init; }

    /// <summary>Whether its published name changes with the content.</summary>
    public bool Immutable { get; init; }

    /// <summary>The source file's length in bytes.</summary>
    public long? Length { get; init; }

    /// <summary>The length of the published file in bytes, minified and with references rewritten.</summary>
    public required long Published { get; init; }

    /// <summary>The length of the brotli representation.</summary>
    public long? Br { get; init; }

    /// <summary>The length of the gzip representation.</summary>
    public long? Gzip { get; init; }

    /// <summary>The length of the zstd representation.</summary>
    public long? Zstd { get; init; }

    /// <summary>
    /// The length of the delta for visitors of the newest earlier release that has another version of the file.
    /// </summary>
    public long? Delta { get; init; }

    /// <summary>The start of the SHA-256 of the published bytes, as in the entity tag.</summary>
    public required string Digest { get; init; }

    /// <summary>What it refers to, in the order of the file.</summary>
    public IReadOnlyList<ReportedReference>? References { get; init; }

    /// <summary>Why its name is plain, if code uses that name.</summary>
    public ReportedName? Kept { get; init; }

    /// <summary>The bytes that a visitor downloads: those of the smallest representation.</summary>
    public long Wire() =>
        new[] { Br, Gzip, Zstd }.Min() is { } compressed ? Math.Min(Published, compressed) : Published;
}

/// <summary>One reference to an asset.</summary>
/// <param name="To">The asset path.</param>
/// <param name="Kind">What a browser does with it, such as <c>moduleImport</c>.</param>
/// <param name="Line">The line, counted from 1; <see langword="null"/> if it is not known.</param>
internal sealed record ReportedReference(string To, string Kind, int? Line);

/// <summary>A name that code uses.</summary>
/// <param name="Reason">How code uses it.</param>
/// <param name="By">The file with the code: an asset path, or a view.</param>
/// <param name="Text">The text in the code.</param>
/// <param name="Line">The line.</param>
internal sealed record ReportedName(string Reason, string By, string Text, int? Line);

/// <summary>A view and the assets that it names.</summary>
/// <param name="File">The file relative to the project's folder.</param>
/// <param name="References">The assets.</param>
internal sealed record ReportedView(string File, IReadOnlyList<ReportedReference> References);

/// <summary>A diagnostic.</summary>
internal sealed record ReportedDiagnostic(
    string Code,
    string Severity,
    string Message,
    string? File = null,
    int? Line = null,
    int? Column = null
)
{
    /// <summary>The address of the page about it.</summary>
    public string? Help { get; init; }
}

/// <summary>A budget and how full it is.</summary>
internal sealed record ReportedBudget
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The patterns of the files it counts.</summary>
    public string? Match { get; init; }

    /// <summary>The entry point whose files it counts.</summary>
    public string? Entry { get; init; }

    /// <summary>The patterns of the files it does not count.</summary>
    public string? Ignore { get; init; }

    /// <summary>The limit of the sum in bytes.</summary>
    public long? Max { get; init; }

    /// <summary>The limit of each file in bytes.</summary>
    public long? Each { get; init; }

    /// <summary>The sum of the smallest representations in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The number of files.</summary>
    public required int Files { get; init; }

    /// <summary>Whether a limit is exceeded.</summary>
    public required bool Exceeded { get; init; }

    /// <summary>The heaviest files and their bytes.</summary>
    public required IReadOnlyList<ReportedSize> Heaviest { get; init; }
}

/// <summary>The bytes of a file on the wire.</summary>
internal sealed record ReportedSize(string Path, long Size);

/// <summary>An asset that nothing seems to use.</summary>
/// <param name="Path">The asset path.</param>
/// <param name="By">Files that name it and that nothing leads to; <see langword="null"/> if no file names it.</param>
internal sealed record UnreferencedAsset(string Path, IReadOnlyList<string>? By = null);

/// <summary>The changes since another publish.</summary>
internal sealed record ReportedComparison
{
    /// <summary>What the publish is compared with.</summary>
    public required string Against { get; init; }

    /// <summary>The bytes of all files on the wire, before.</summary>
    public required long Before { get; init; }

    /// <summary>The bytes of all files on the wire, now.</summary>
    public required long After { get; init; }

    /// <summary>The files whose size changed, the largest change first.</summary>
    public required IReadOnlyList<SizeChange> Changes { get; init; }
}

/// <summary>The part of a report that depends on the machine and on earlier runs.</summary>
internal sealed record ReportedRun
{
    /// <summary>How many assets were as in the run before, and were not processed.</summary>
    public required int Unchanged { get; init; }

    /// <summary>The steps in order.</summary>
    public required IReadOnlyList<ReportedStep> Steps { get; init; }

    /// <summary>The slowest files, the slowest first.</summary>
    public required IReadOnlyList<ReportedFileTime> Files { get; init; }

    /// <summary>For each step with a cache, how many results it had.</summary>
    public required IReadOnlyDictionary<string, CacheUse> Caches { get; init; }
}

/// <summary>The time of a step in milliseconds.</summary>
internal sealed record ReportedStep(string Step, double Milliseconds);

/// <summary>The time of one step of one file in milliseconds.</summary>
internal sealed record ReportedFileTime(string Path, string Step, double Milliseconds);
