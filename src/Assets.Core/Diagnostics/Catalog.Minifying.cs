using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Diagnostics;

/// <summary>3xx: minifying and tools.</summary>
internal static partial class Catalog
{
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
}
