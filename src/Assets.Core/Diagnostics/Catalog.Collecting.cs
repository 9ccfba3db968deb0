using System.Globalization;

namespace Assets.Core.Diagnostics;

/// <summary>1xx: collecting, reading and writing files.</summary>
internal static partial class Catalog
{
    private const string SourceChangedCode = "ASSETS108";

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
}
