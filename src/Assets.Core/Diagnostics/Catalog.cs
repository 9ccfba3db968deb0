using System.Globalization;
using Assets.Core.Minifying.Esbuild;
using Assets.Core.References.Resolving;

namespace Assets.Core.Diagnostics;

/// <summary>
/// All diagnostics of the build. A message states the fact, then the cause, then the remedy, in full sentences.
/// A code is never reused for another meaning; each has a section in <c>docs/diagnostics.md</c> and a test.
/// </summary>
internal static partial class Catalog
{
    private const string MissingReferenceCode = "ASSETS201";
    private const string SourceChangedCode = "ASSETS108";

    // 0xx: configuration; build/*.targets report ASSETS001 (SDK too old) and ASSETS004 (CompressionEnabled) -----------

    /// <summary>A property has a value that is not allowed.</summary>
    public static Diagnostic WrongProperty(string name, string value, string allowed) =>
        new(
            "ASSETS002",
            Severity.Error,
            $"The property {name} is '{value}'. It must be {allowed}. Correct the value in the project file or on the "
                + "command line."
        );

    /// <summary>An item's metadata has a value that is not allowed.</summary>
    public static Diagnostic WrongMetadata(
        string item,
        string name,
        string value,
        string allowed,
        Place? place = null
    ) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"The item '{item}' has {name}=\"{value}\". The value must be {allowed}. Correct it in the project file.",
            place
        );

    /// <summary>An item of the SDK has an <c>Include</c> that is not a media type.</summary>
    public static Diagnostic WrongMediaType(string type, string pattern, Place? place) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<StaticWebAssetContentTypeMapping Include=\"{type}\" Pattern=\"{pattern}\"> has no valid media type. "
                + "Include must be a media type, such as text/plain.",
            place
        );

    /// <summary>An <c>AssetRule</c> has no pattern.</summary>
    public static Diagnostic RuleWithoutMatch(string rule) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<AssetRule Include=\"{rule}\"> has no Match, and Include is only the rule's name. Add the pattern of the "
                + "files it applies to, such as Match=\"lib/**/*.js\"."
        );

    /// <summary>An item sets the base path of a referenced project or package.</summary>
    public static Diagnostic BasePathOfReference(string source) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<AssetCollect Include=\"{source}\"> sets BasePath, which has no effect on a referenced project or "
                + $"package: '{source}' sets its own base path with StaticWebAssetBasePath. Remove BasePath."
        );

    /// <summary>The SDK's endpoints manifest has an unknown format.</summary>
    public static Diagnostic UnknownEndpoints(string file, string reason) =>
        new(
            "ASSETS005",
            Severity.Error,
            $"The SDK's endpoints manifest cannot be read: {reason.TrimEnd('.')}. Update Assets.Build to a version "
                + "that supports this SDK, or set AssetsStaticWebAssetEndpoints=false if the app serves its assets "
                + "with UseAssets() and not with MapStaticAssets().",
            new Place(file)
        );

    /// <summary>A name for the import map is not a bare module name.</summary>
    public static Diagnostic WrongImportName(string name) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<AssetImport Include=\"{name}\"> is not a bare module name. Browsers resolve a name with a scheme, or "
                + "one that begins with '/', './' or '../', as a URL. Write the name that modules import, such as lit "
                + "or lit/."
        );

    /// <summary>A name for the import map has no module.</summary>
    public static Diagnostic ImportNotFound(string name, string path, string? nearest) =>
        new(
            "ASSETS006",
            Severity.Error,
            (path.EndsWith('/') ? $"The folder '{path}' has no modules" : $"No asset matches '{path}'")
                + $", the Path of <AssetImport Include=\"{name}\">. "
                + (
                    nearest is null
                        ? "Set Path to an asset path, such as lib/lit/index.js."
                        : $"Did you mean '{nearest}'?"
                )
        );

    // 1xx: collecting -------------------------------------------------------------------------------------------------

    /// <summary>Two sources have a file for the same asset path.</summary>
    public static Diagnostic Conflict(
        LogicalPath path,
        string firstFile,
        string firstSource,
        string secondFile,
        string secondSource
    ) =>
        new(
            "ASSETS101",
            Severity.Error,
            $"Two files map to the same asset path '{path}': '{firstFile}' from {firstSource} and '{secondFile}' "
                + $"from {secondSource}. Rename one, set another BasePath on one source, or set Override=\"true\" on "
                + "the source that takes precedence.",
            new Place(secondFile)
        );

    /// <summary>Two asset paths differ only in letter case.</summary>
    public static Diagnostic CaseCollision(
        LogicalPath first,
        string firstFile,
        LogicalPath second,
        string secondFile
    ) =>
        new(
            "ASSETS102",
            Severity.Error,
            $"'{first}' ('{firstFile}') and '{second}' ('{secondFile}') differ only in letter case. On Windows and "
                + "macOS they are the same file. Rename one.",
            new Place(secondFile)
        );

    /// <summary>A link points out of the folder it is collected from.</summary>
    public static Diagnostic LinkLeavesRoot(string file, string target, string root) =>
        new(
            "ASSETS103",
            Severity.Error,
            $"The link points to '{target}', outside '{root}', and is not followed, so that no file is published by "
                + "accident. Copy the file, or collect its folder with an <AssetCollect> item.",
            new Place(file)
        );

    /// <summary>A file cannot be read.</summary>
    /// <param name="file">Absolute path; <see langword="null"/> when only <paramref name="reason"/> names it.</param>
    /// <param name="reason">The operating system's message.</param>
    public static Diagnostic Unreadable(string? file, string reason) =>
        new(
            "ASSETS104",
            Severity.Error,
            $"A file cannot be read: {reason.TrimEnd('.')}. Correct its permissions, or leave it out with Ignore or "
                + "AssetsIgnore.",
            file is null ? null : new Place(file)
        );

    /// <summary>The source of an <c>AssetCollect</c> item does not exist.</summary>
    public static Diagnostic SourceNotFound(string include, string lookedFor) =>
        new(
            "ASSETS105",
            Severity.Error,
            $"<AssetCollect Include=\"{include}\"> is not a folder, a file, a referenced project or a package "
                + $"(looked for '{lookedFor}'). Correct the name, or set Optional=\"true\" if the source may be absent."
        );

    /// <summary>A file's name cannot be an asset path.</summary>
    public static Diagnostic UnusableName(string file, string path) =>
        new(
            "ASSETS106",
            Severity.Error,
            $"'{path}' cannot be part of a URL path, because it has an empty segment, a segment '.' or '..', a "
                + "backslash or a control character. Rename the file.",
            new Place(file)
        );

    /// <summary>A file of the output cannot be written.</summary>
    public static Diagnostic CannotWrite(string file, string reason) =>
        new(
            "ASSETS107",
            Severity.Error,
            $"'{file}' cannot be written: {reason.TrimEnd('.')}. The earlier publish was not changed. Free disk space "
                + "or correct the permissions, and publish again."
        );

    /// <summary>A source file changed during the run.</summary>
    public static Diagnostic SourceChanged(string file) =>
        new(
            SourceChangedCode,
            Severity.Error,
            "The file changed while it was being published, so its published name would not match its content. "
                + "Publish again.",
            new Place(file)
        );

    /// <summary>Two files have the same published path.</summary>
    public static Diagnostic PublishedTwice(string path, string firstFile, string secondFile) =>
        new(
            "ASSETS101",
            Severity.Error,
            $"'{firstFile}' and '{secondFile}' are both published as '{path}'. Letter case is ignored, because the "
                + "paths are one file on Windows and macOS. Rename one, or leave one out with Ignore.",
            new Place(secondFile)
        );

    /// <summary>Another publish uses the same folder and does not end.</summary>
    public static Diagnostic OutputIsInUse(string folder, int? process, TimeSpan waited) =>
        new(
            "ASSETS112",
            Severity.Error,
            $"Another publish of this project ({ProcessName(process)}) has used '{folder}' for more than "
                + string.Create(CultureInfo.InvariantCulture, $"{waited.TotalMinutes:0} minutes. ")
                + "End that process if it hangs, and publish again."
        );

    /// <summary>The text for the process that has the lock.</summary>
    public static string ProcessName(int? process) =>
        process is { } id ? string.Create(CultureInfo.InvariantCulture, $"process {id}") : "an unknown process";

    /// <summary>Whether a diagnostic reports a source file that changed while it was published.</summary>
    public static bool IsSourceChanged(Diagnostic diagnostic) => diagnostic.Code == SourceChangedCode;

    // 2xx: references -------------------------------------------------------------------------------------------------

    /// <summary>A reference names an asset that was not collected.</summary>
    /// <param name="from">The file's asset path.</param>
    /// <param name="unresolved">The reference.</param>
    /// <param name="cause">The probable cause, if one is known.</param>
    public static Diagnostic MissingReference(LogicalPath from, UnresolvedReference unresolved, string cause) =>
        new(
            MissingReferenceCode,
            unresolved.Severity,
            $"No asset matches '{unresolved.Reference.Specifier}' (looked for '{unresolved.Resolution.LookedFor}'); "
                + $"the reference was left unchanged. "
                + (cause.Length == 0 ? "Add the file" : cause + " Correct the reference")
                + $", or suppress this with {IgnoreRule(from.Name, from.Value)}",
            unresolved.Place
        );

    /// <summary>The cause of a misspelled reference.</summary>
    public static string DidYouMean(string nearest) => $"Did you mean '{nearest}'?";

    /// <summary>The cause of an import without an extension.</summary>
    /// <param name="specifier">The import that works, if there is a file for it.</param>
    public static string NeedsExtension(string? specifier) =>
        "Browsers need the whole file name in an import, with its extension"
        + (specifier is null ? "." : $": '{specifier}'.");

    /// <summary>Many references begin with a path that the site seems to be mounted below.</summary>
    public static Diagnostic SiteBelowPath(UnresolvedReference first, string path, int count) =>
        new(
            "ASSETS204",
            first.Severity,
            $"{count} references begin with '/{path}/', the first is '{first.Reference.Specifier}'. No asset lies "
                + $"below '{path}', and without it each of them names an asset, so a host probably mounts the site at "
                + $"'/{path}'; the references were left unchanged and have no fingerprint. Make them relative, or set "
                + $"<StaticWebAssetBasePath>{path}</StaticWebAssetBasePath> if the app itself should serve the files "
                + $"below '/{path}'",
            first.Place
        );

    /// <summary>A summary of the many references to missing assets in a folder.</summary>
    public static Diagnostic MoreMissingReferences(Severity severity, Place first, string folder, int count) =>
        new(
            MissingReferenceCode,
            severity,
            $"and {count} more references to missing assets from files below '{folder}' (a log of verbosity "
                + $"'detailed' lists them); "
                + $"to silence them: {IgnoreRule(folder[(folder.LastIndexOf('/') + 1)..], folder + "/**")}",
            first
        );

    /// <summary>A reference leads above the site's root.</summary>
    public static Diagnostic ReferenceLeavesRoot(Place place, string specifier) =>
        new(
            "ASSETS202",
            Severity.Warning,
            $"'{specifier}' points above the site's root. The reference was left unchanged. Correct it, or move the "
                + "file into the site.",
            place
        );

    /// <summary>A text asset is not UTF-8.</summary>
    public static Diagnostic NotUtf8(string file, long offset) =>
        new(
            "ASSETS203",
            Severity.Warning,
            $"The file is not valid UTF-8 (first invalid byte at offset {offset}). It was published unchanged, and "
                + "its references were neither checked nor rewritten. Save the file as UTF-8.",
            new Place(file)
        );

    /// <summary>A view names an asset that does not exist.</summary>
    public static Diagnostic UnknownAssetInView(
        Severity severity,
        Place place,
        string written,
        string path,
        string? nearest
    ) =>
        new(
            "ASSETS210",
            severity,
            $"No asset matches '{written}' (looked for '{path}'). "
                + (nearest is null ? "" : DidYouMean(nearest) + " ")
                + "Correct the name, add asset=\"false\" to the element, or, if the file is generated later, add "
                + IgnoreRule(path[(path.LastIndexOf('/') + 1)..], path),
            place
        );

    /// <summary>A view registers tag helpers with the name of the package instead of the assembly.</summary>
    public static Diagnostic PackageAsTagHelperAssembly(Place place, string written, string right) =>
        new(
            "ASSETS211",
            Severity.Warning,
            $"'{written}' registers no tag helpers. Assets.Build is the name of the package; the assembly is "
                + $"Assets.AspNetCore. Write {right}",
            place
        );

    /// <summary>The app serves assets, but no view registers the tag helpers.</summary>
    public static Diagnostic NoTagHelpers(Place firstLink) =>
        new(
            "ASSETS212",
            Severity.Warning,
            "This link gets the plain URL, which is revalidated at each visit. The app calls UseAssets() or "
                + "MapAssets(), but no view registers the tag helpers. "
                + "Add '@addTagHelper *, Assets.AspNetCore' to _ViewImports.cshtml.",
            firstLink
        );

    /// <summary>The framework ignores <c>WithStaticAssets()</c> on routes of controllers.</summary>
    public static Diagnostic StaticAssetsOfControllers(Place firstLink) =>
        new(
            "ASSETS213",
            Severity.Advice,
            "This link gets the plain URL, which is revalidated at each visit. The framework ignores "
                + "WithStaticAssets() for routes of controllers "
                + "(https://github.com/dotnet/aspnetcore/issues/59003). To link published names, call AddAssets() and "
                + "UseAssets() in Program.cs and add '@addTagHelper *, Assets.AspNetCore' to "
                + "Views/_ViewImports.cshtml.",
            firstLink
        );

    // 3xx: minifying and tools ----------------------------------------------------------------------------------------

    /// <summary>The minifier found a syntax error in a script.</summary>
    public static Diagnostic SyntaxError(Place place, string message) =>
        new("ASSETS301", Severity.Warning, $"{message}; the file is published unminified", place);

    /// <summary>The minifier cannot read a stylesheet: it has an error, or its CSS is newer.</summary>
    public static Diagnostic UnreadableStylesheet(Place place, string message) =>
        new(
            "ASSETS301",
            Severity.Warning,
            $"The stylesheet cannot be minified yet; it was published as written. esbuild stops here: {message}.",
            place
        );

    /// <summary>esbuild cannot be started.</summary>
    public static Diagnostic EsbuildUnavailable(string executable, string reason) =>
        new(
            "ASSETS302",
            Severity.Warning,
            $"esbuild cannot be started from '{executable}': {reason.TrimEnd('.')}. NUglify minified the files "
                + "instead. It removes white space and comments only, so scripts are larger. Restore the package "
                + $"again, set AssetsEsbuildPath to an esbuild of version {EsbuildService.Version}, or set "
                + "AssetsMinifier=nuglify."
        );

    /// <summary>A JSON file is not valid JSON.</summary>
    public static Diagnostic InvalidJson(Place place, string message) =>
        new(
            "ASSETS303",
            Severity.Warning,
            $"The file is not valid JSON: {message.TrimEnd('.')}. It was published unminified. Correct it, or set "
                + "Minify=\"false\" for it with an <AssetRule>.",
            place
        );

    /// <summary>esbuild failed on a file, or stopped while it processed it.</summary>
    public static Diagnostic EsbuildFailed(string file, string reason) =>
        new(
            "ASSETS304",
            Severity.Warning,
            $"esbuild failed on this file: {reason.TrimEnd('.')}. The file was published unminified. The next publish "
                + "tries again.",
            new Place(file)
        );

    /// <summary>
    /// Whether a diagnostic reports a transient state of the machine, not a property of the input, so that it must not
    /// be stored.
    /// </summary>
    public static bool IsTransient(Diagnostic diagnostic) => diagnostic.Code is "ASSETS302" or "ASSETS304";

    /// <summary>Whether a diagnostic is a minifier's.</summary>
    public static bool IsOfMinifying(Diagnostic diagnostic) =>
        diagnostic.Code.StartsWith("ASSETS3", StringComparison.Ordinal);

    private static string IgnoreRule(string name, string match) =>
        $"<AssetRule Include=\"{name}\" Match=\"{match}\" MissingReference=\"ignore\" />";
}
