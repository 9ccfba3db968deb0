using System.Globalization;

namespace Assets.Core.Diagnostics;

/// <summary>310 to 319: front-end builds.</summary>
internal static partial class Catalog
{
    private const string EarlierPublish = "The files of an earlier publish are unchanged.";

    /// <summary>A command of a front end ended with an error.</summary>
    /// <param name="command">The command.</param>
    /// <param name="folder">The folder it ran in, as a user names it.</param>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="error">The line of its output that explains it, if there is one.</param>
    public static Diagnostic FrontendFailed(string command, string folder, int exitCode, string? error) =>
        new(
            "ASSETS310",
            Severity.Error,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The command '{command}' failed in '{folder}' with exit code {exitCode}"
            )
                + (error is null ? ". " : $": {error.TrimEnd('.')}. ")
                + $"{EarlierPublish} Correct the errors in its output; to repeat them, run the command in that folder."
        );

    /// <summary>An error or a warning of a front-end tool, with its own code if it has one.</summary>
    public static Diagnostic OfFrontendTool(string? code, string text, Place place) =>
        new(code ?? "ASSETS311", Severity.Error, text, place);

    /// <summary>The program of a command does not exist.</summary>
    /// <param name="program">The program.</param>
    /// <param name="command">The command.</param>
    /// <param name="folder">The folder it ran in, as a user names it.</param>
    /// <param name="remedy">How it is installed.</param>
    public static Diagnostic FrontendProgramNotFound(string program, string command, string folder, string remedy) =>
        new(
            "ASSETS312",
            Severity.Error,
            $"The program '{program}' was not found, which the command '{command}' in '{folder}' needs. "
                + $"{EarlierPublish} {remedy} To build the front end elsewhere, set AssetsFrontendEnabled=false."
        );

    /// <summary>The folder of a front end does not exist.</summary>
    public static Diagnostic FrontendFolderNotFound(string include, string folder) =>
        new(
            "ASSETS313",
            Severity.Error,
            $"The folder of <AssetFrontend Include=\"{include}\"> does not exist: '{folder}'. Correct Include, which "
                + "is relative to the project's folder and has no wildcards."
        );

    /// <summary>A command succeeded and made no output.</summary>
    public static Diagnostic FrontendWithoutOutput(string command, string folder, string output) =>
        new(
            "ASSETS314",
            Severity.Error,
            $"The command '{command}' succeeded in '{folder}', but there is no file in its output folder '{output}'. "
                + "Set OutputDirectory of the AssetFrontend item to the folder that the command writes to, relative to "
                + "its own folder."
        );

    /// <summary>A front end was not built in this publish and has no output.</summary>
    public static Diagnostic FrontendNotBuilt(string include, string output, string reason) =>
        new(
            "ASSETS315",
            Severity.Error,
            $"The front end '{include}' has no output in '{output}'. It was not built, because {reason}. Build it "
                + "before, or publish without that setting."
        );

    /// <summary>A publish without a build takes the output of older sources.</summary>
    public static Diagnostic FrontendOutdated(string include, string change) =>
        new(
            "ASSETS318",
            Severity.Warning,
            $"The output of the front end '{include}' is older than its sources: {change}. It is published as it is, "
                + "because this publish runs with --no-build. Set BuildOn=\"build\" to build the front end with the "
                + "project, or run 'dotnet msbuild -t:AssetsBuildFrontends' before."
        );

    /// <summary>A front end has no command.</summary>
    public static Diagnostic FrontendWithoutCommand(string include) =>
        new(
            "ASSETS316",
            Severity.Error,
            $"<AssetFrontend Include=\"{include}\"> has no Command, and its folder has no package.json with a script "
                + "'build'. Add the command that builds the front end, such as Command=\"npm run build\"."
        );

    /// <summary>The output of a front end is a folder with other files.</summary>
    public static Diagnostic FrontendOutputIsShared(string include, string output, string other) =>
        new(
            "ASSETS317",
            Severity.Error,
            $"OutputDirectory of <AssetFrontend Include=\"{include}\"> is '{output}', which {other}. Every file in it "
                + "is published, so it must be a folder that has only the output of this front end, such as 'dist'."
        );
}
