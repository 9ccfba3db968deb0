using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Diagnostics;

/// <summary>
/// Every diagnostic this library can give, one member a code. A code is never used again for another meaning;
/// each has a page section in <c>docs/diagnostics.md</c> and a test.
/// </summary>
internal static class Catalog
{
    private const string MissingReferenceCode = "ASSETS201";

    // 0xx: configuration; ASSETS001 (SDK too old) and ASSETS004 (CompressionEnabled) are told by
    // build/Assets.Build.targets -----

    /// <summary>A property has a value it cannot have.</summary>
    public static Diagnostic WrongProperty(string name, string value, string allowed) =>
        new(
            "ASSETS002",
            Severity.Error,
            $"the property {name} is '{value}', but must be {allowed}; correct it in the project file or on the "
                + $"command line"
        );

    /// <summary>An item's metadata has a value it cannot have.</summary>
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
            $"the item '{item}' has {name}=\"{value}\", but it must be {allowed}; correct it in the project file",
            place
        );

    /// <summary>An item of the SDK's gives files a media type that is none.</summary>
    public static Diagnostic WrongMediaType(string type, string pattern, Place? place) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<StaticWebAssetContentTypeMapping Include=\"{type}\" Pattern=\"{pattern}\"> names no media type; "
                + $"write one such as text/plain",
            place
        );

    /// <summary>An <c>AssetRule</c> says nothing about which files it is for.</summary>
    public static Diagnostic RuleWithoutMatch(string rule) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<AssetRule Include=\"{rule}\"> has no Match; say which files it is for, such as Match=\"lib/**/*.js\""
        );

    /// <summary>An item asks for another base path of a referenced project or package.</summary>
    public static Diagnostic BasePathOfReference(string source) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<AssetCollect Include=\"{source}\"> sets BasePath, but '{source}' is a referenced project or package "
                + $"whose own StaticWebAssetBasePath decides that; remove it"
        );

    /// <summary>The SDK's endpoints manifest has a form this version does not know.</summary>
    public static Diagnostic UnknownEndpoints(string file, string reason) =>
        new(
            "ASSETS005",
            Severity.Error,
            $"the SDK's endpoints manifest cannot be read: {reason}; update Assets.Build to a version that knows "
                + $"this SDK, "
                + "or set AssetsStaticWebAssetEndpoints=false if the app serves its assets with UseAssets() and not "
                + "with MapStaticAssets()",
            new Place(file)
        );

    /// <summary>A name for the import map cannot be one.</summary>
    public static Diagnostic WrongImportName(string name) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"<AssetImport Include=\"{name}\"> is no bare module name: browsers take what begins with '/', './' or "
                + $"'../' or has a scheme for a URL; write the name that modules import, such as lit or lit/"
        );

    /// <summary>A name for the import map leads nowhere.</summary>
    public static Diagnostic ImportNotFound(string name, string path, string? nearest) =>
        new(
            "ASSETS006",
            Severity.Error,
            $"<AssetImport Include=\"{name}\" Path=\"{path}\"> names "
                + (path.EndsWith('/') ? "a folder without modules" : "no collected asset")
                + (nearest is null ? "" : $"; did you mean '{nearest}'?")
                + (nearest is null ? "; correct" : " Correct")
                + " Path, which is a logical path such as lib/lit/index.js"
        );

    // 1xx: collecting -------------------------------------------------------------------------------------------------

    /// <summary>Two sources hold a file for the same logical path.</summary>
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
            $"two files want to be '{path}': '{firstFile}' from {firstSource} and '{secondFile}' from {secondSource}; "
                + "rename one, give one source another BasePath, or mark the source that should win with "
                + "Override=\"true\"",
            new Place(secondFile)
        );

    /// <summary>Two logical paths differ only in letter case.</summary>
    public static Diagnostic CaseCollision(
        LogicalPath first,
        string firstFile,
        LogicalPath second,
        string secondFile
    ) =>
        new(
            "ASSETS102",
            Severity.Error,
            $"'{first}' ('{firstFile}') and '{second}' ('{secondFile}') differ only in letter case, which is one "
                + $"file on Windows and macOS; rename one",
            new Place(secondFile)
        );

    /// <summary>A link points out of the folder it is collected from.</summary>
    public static Diagnostic LinkLeavesRoot(string file, string target, string root) =>
        new(
            "ASSETS103",
            Severity.Error,
            $"the link points to '{target}', outside '{root}', and is not followed, so that no file is published by "
                + $"accident; "
                + "copy the file, or collect its folder with an <AssetCollect> item",
            new Place(file)
        );

    /// <summary>A source file cannot be read.</summary>
    public static Diagnostic Unreadable(string file, string reason) =>
        new(
            "ASSETS104",
            Severity.Error,
            $"cannot read the file: {reason}; make it readable or exclude it",
            new Place(file)
        );

    /// <summary>An <c>AssetCollect</c> item names nothing that exists.</summary>
    public static Diagnostic SourceNotFound(string include, string lookedFor) =>
        new(
            "ASSETS105",
            Severity.Error,
            $"<AssetCollect Include=\"{include}\"> names neither a folder, a file, a referenced project nor a "
                + $"package (looked for '{lookedFor}'); "
                + "correct it, or set Optional=\"true\" if it may be absent"
        );

    /// <summary>A file's name cannot be a logical path.</summary>
    public static Diagnostic UnusableName(string file, string path) =>
        new(
            "ASSETS106",
            Severity.Error,
            $"'{path}' cannot be part of a URL path (empty, '.', '..' or control characters in it); rename the file",
            new Place(file)
        );

    /// <summary>The output or the cache cannot be written.</summary>
    public static Diagnostic CannotWrite(string folder, string reason) =>
        new(
            "ASSETS107",
            Severity.Error,
            $"cannot write below '{folder}' or in the cache: {reason.TrimEnd('.')}. What was published earlier "
                + $"stays as it was; make room or give permission, and publish again"
        );

    /// <summary>A source file is not what it was when the run began.</summary>
    public static Diagnostic SourceChanged(string file) =>
        new(
            "ASSETS108",
            Severity.Error,
            "the file changed while it was being published, so its name would not fit its content; publish again",
            new Place(file)
        );

    // 2xx: references -------------------------------------------------------------------------------------------------

    /// <summary>A reference names an asset that was not collected.</summary>
    public static Diagnostic MissingReference(
        Severity severity,
        Place place,
        LogicalPath from,
        string specifier,
        string lookedFor,
        string? nearest
    ) =>
        new(
            MissingReferenceCode,
            severity,
            $"'{specifier}' stays as it is written: no source of assets has '{lookedFor}'"
                + (nearest is null ? "; add it" : $"; did you mean '{nearest}'? Correct it")
                + $", or if it is meant: {IgnoreRule(from.Name, from.Value)}",
            place
        );

    /// <summary>A folder has more references to missing assets than anyone reads.</summary>
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
            $"'{specifier}' leads above the site's root and is not followed; the reference stays as it is written",
            place
        );

    /// <summary>A text asset is not UTF-8.</summary>
    public static Diagnostic NotUtf8(string file, int offset) =>
        new(
            "ASSETS203",
            Severity.Warning,
            $"the file is not valid UTF-8 (first bad byte at offset {offset}), so it is published unchanged: its "
                + $"references are neither checked nor rewritten; save it as UTF-8",
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
            $"'{written}' names no asset: no source has '{path}'"
                + (nearest is null ? "; correct the name" : $"; did you mean '{nearest}'? Correct it")
                + $", add asset=\"off\" to the element, or if it is made later: "
                + $"{IgnoreRule(path[(path.LastIndexOf('/') + 1)..], path)}",
            place
        );

    /// <summary>A view registers the tag helpers of an assembly that does not exist.</summary>
    public static Diagnostic PackageAsTagHelperAssembly(Place place, string written, string right) =>
        new(
            "ASSETS211",
            Severity.Warning,
            $"'{written}' registers no tag helper: Assets.Build is the name of the package, and the assembly is "
                + $"Assets.AspNetCore. Write {right}",
            place
        );

    /// <summary>The app serves assets, and no view registers the tag helpers that give their URLs.</summary>
    public static Diagnostic NoTagHelpers(Place firstLink) =>
        new(
            "ASSETS212",
            Severity.Warning,
            "this link gets the plain URL, which is revalidated at each visit: the app calls UseAssets() or "
                + "MapAssets(), but no view registers its tag helpers. "
                + "Add '@addTagHelper *, Assets.AspNetCore' to _ViewImports.cshtml",
            firstLink
        );

    /// <summary>MVC views of an app that only the framework serves.</summary>
    public static Diagnostic StaticAssetsOfControllers(Place firstLink) =>
        new(
            "ASSETS213",
            Severity.Advice,
            "this link gets the plain URL, which is revalidated at each visit: the framework ignores "
                + "WithStaticAssets() for routes of controllers "
                + "(https://github.com/dotnet/aspnetcore/issues/59003). To link published names, call AddAssets() "
                + "and UseAssets() in Program.cs "
                + "and add '@addTagHelper *, Assets.AspNetCore' to Views/_ViewImports.cshtml",
            firstLink
        );

    // 3xx: minifying and tools ----------------------------------------------------------------------------------------

    /// <summary>The minifier found a syntax error in a script.</summary>
    public static Diagnostic SyntaxError(Place place, string message) =>
        new("ASSETS301", Severity.Warning, $"{message}; the file is published unminified", place);

    /// <summary>The minifier cannot read a stylesheet: it has an error, or CSS that is newer than the minifier.</summary>
    public static Diagnostic UnreadableStylesheet(Place place, string message) =>
        new(
            "ASSETS301",
            Severity.Warning,
            $"The stylesheet cannot be minified yet; it was published as written. esbuild stops here: {message}",
            place
        );

    /// <summary>esbuild cannot be run at all.</summary>
    public static Diagnostic EsbuildUnavailable(string executable, string reason) =>
        new(
            "ASSETS302",
            Severity.Warning,
            $"esbuild cannot be run from '{executable}': {reason}. NUglify minified the files instead; it removes white "
                + "space and comments only, so scripts are larger. Restore the package again, set AssetsEsbuildPath to "
                + $"an esbuild of version {EsbuildService.Version}, or set AssetsMinifier=nuglify to accept this"
        );

    /// <summary>A JSON file is not valid JSON.</summary>
    public static Diagnostic InvalidJson(Place place, string message) =>
        new("ASSETS303", Severity.Warning, $"{message}; the file is published unminified", place);

    /// <summary>esbuild stopped or failed while it worked on a file.</summary>
    public static Diagnostic EsbuildFailed(string file, string reason) =>
        new(
            "ASSETS304",
            Severity.Warning,
            $"esbuild failed on this file: {reason}; it is published unminified",
            new Place(file)
        );

    /// <summary>Whether it tells of a reference to an asset that was not collected.</summary>
    public static bool IsMissingReference(Diagnostic diagnostic) => diagnostic.Code == MissingReferenceCode;

    /// <summary>
    /// Whether a diagnostic tells of a passing state of the machine rather than of the input, so that it must not be
    /// remembered.
    /// </summary>
    public static bool IsPassing(Diagnostic diagnostic) => diagnostic.Code is "ASSETS302" or "ASSETS304";

    private static string IgnoreRule(string name, string match) =>
        $"<AssetRule Include=\"{name}\" Match=\"{match}\" MissingReference=\"ignore\" />";
}
