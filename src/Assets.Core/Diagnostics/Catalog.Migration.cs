namespace Assets.Core.Diagnostics;

/// <summary>02x: files of tools that the project used before and that have no effect on a publish.</summary>
/// <remarks>
/// All of them are advice: the publish is complete without these tools, and a project that treats warnings as errors
/// must not fail because it added the package.
/// </remarks>
internal static partial class Catalog
{
    /// <summary>Nothing makes a bundle of a <c>bundleconfig.json</c>.</summary>
    public static Diagnostic BundleWithoutTool(Place place, string message) =>
        new("ASSETS020", Severity.Advice, message, place);

    /// <summary>Nothing compiles a file of a <c>compilerconfig.json</c>.</summary>
    public static Diagnostic CompilationWithoutTool(Place place, string output, string input, bool exists) =>
        new(
            "ASSETS021",
            Severity.Advice,
            (
                exists
                    ? $"'{output}' is published as it is: no package of this project compiles it from '{input}' any "
                        + "more."
                    : $"'{output}' is not published: no package of this project compiles it from '{input}'."
            )
                + " Compile it in a front-end build (AssetFrontend) or with a package such as AspNetCore.SassCompiler; "
                + "files that a build writes to wwwroot are published.",
            place
        );

    /// <summary>Files of a <c>libman.json</c> are missing.</summary>
    public static Diagnostic LibraryNotRestored(Place place, string library, string missing) =>
        new(
            "ASSETS022",
            Severity.Advice,
            $"The library '{library}' was not restored: '{missing}' does not exist, so it is not published. Run "
                + "'libman restore' before the publish, or add the package Microsoft.Web.LibraryManager.Build, which "
                + "restores it in every build.",
            place
        );

    /// <summary>A task runner is not started by a build.</summary>
    public static Diagnostic TaskRunnerNotStarted(Place place, string tool) =>
        new(
            "ASSETS023",
            Severity.Advice,
            $"The publish does not run {tool}: what its tasks write must exist before. Run it with <AssetFrontend "
                + $"Include=\".\" Command=\"npx {tool}\" … />, or remove the file if it only minified and copied "
                + "files.",
            place
        );

    /// <summary>A configuration file is not JSON.</summary>
    public static Diagnostic ToolFileDamaged(Place place, string reason) =>
        new(
            "ASSETS024",
            Severity.Advice,
            $"The file is not valid JSON: {reason}. What it configures is therefore not compared with the publish. "
                + "Correct it, or remove it if no tool reads it any more.",
            place
        );

    /// <summary>A configuration file is JSON of another form.</summary>
    public static Diagnostic ToolFileOfAnotherForm(Place place, string form) =>
        new(
            "ASSETS024",
            Severity.Advice,
            $"The file is not {form}, so it is not compared with the publish. Correct it, or remove it if no tool "
                + "reads it any more.",
            place
        );
}
