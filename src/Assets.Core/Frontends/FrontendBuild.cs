using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assets.Core.Diagnostics;
using Assets.Core.Frontends.Output;

namespace Assets.Core.Frontends;

/// <summary>Builds a front end if its output is not up to date.</summary>
/// <param name="project">The front end.</param>
/// <param name="environment">The environment of its commands.</param>
/// <param name="stateFolder">Absolute path of a folder that only these builds use, one at a time.</param>
/// <param name="log">Receives what is done, and the output of the commands line by line.</param>
internal sealed class FrontendBuild(
    FrontendProject project,
    FrontendEnvironment environment,
    string stateFolder,
    Action<FrontendLine> log
)
{
    private readonly List<Diagnostic> diagnostics = [];

    private string StampFile => StateFile(project.Folder, project.OutputDirectory) + ".stamp";

    /// <summary>
    /// What has changed since the last build here, as a phrase for a message; null if nothing has, or if it was never
    /// built here.
    /// </summary>
    public string? Outdated() =>
        FrontendStamp.Read(StampFile) is { } stamp
            ? FrontendChange.Since(stamp, Key(PackageInstall.Of(project.Folder, project.Install)), project)
            : null;

    /// <summary>Builds it.</summary>
    /// <exception cref="OperationCanceledException">A command was killed; the front end is not up to date.</exception>
    public IReadOnlyList<Diagnostic> Run(CancellationToken cancellationToken)
    {
        var install = PackageInstall.Of(project.Folder, project.Install);
        var key = Key(install);
        if (FrontendChange.Since(FrontendStamp.Read(StampFile), key, project) is not { } change)
        {
            log(new(LineImportance.Low, $"Assets: the front end '{project.Name}' is up to date"));
            return [];
        }

        Directory.CreateDirectory(stateFolder);
        File.Delete(StampFile);
        if (install is not null && !Install(install, cancellationToken))
            return diagnostics;
        var taken = DateTime.UtcNow.Ticks;
        var inputs = project.InputStates();
        log(new(LineImportance.High, $"Assets: {project.Name}: {project.Command} ({change})"));
        var watch = Stopwatch.StartNew();
        var variables = environment.ForBuild(project);
        if (!Execute(new(project.Command, project.WorkingDirectory, variables), LineImportance.High, cancellationToken))
            return diagnostics;
        if (project.OutputStates() is not { Count: > 0 } outputs)
        {
            diagnostics.Add(Catalog.FrontendWithoutOutput(project.Command, project.Name, project.OutputDirectory));
            return diagnostics;
        }

        new FrontendStamp(key, taken, inputs, outputs).Write(StampFile);
        log(new(LineImportance.High, Done(outputs.Count, watch.Elapsed)));
        return diagnostics;
    }

    private string Key(PackageInstall? install) =>
        environment.Key(project) + install?.State(environment.Programs(install.Command));

    private bool Install(PackageInstall install, CancellationToken cancellationToken)
    {
        var file = StateFile(install.Folder, install.Command) + ".install";
        var state = install.State(environment.Programs(install.Command));
        if (File.Exists(file) && File.ReadAllText(file) is var last && last == State(state, install.IsPresent))
            return true;
        File.Delete(file);
        log(new(LineImportance.High, $"Assets: {project.Name}: {install.Command}"));
        var command = new ShellCommand(install.Command, install.Folder, environment.ForInstall(project));
        if (!Execute(command, LineImportance.Normal, cancellationToken))
            return false;

        // Without a lock file the installation has written one.
        state = (PackageInstall.Of(project.Folder, project.Install) ?? install).State(
            environment.Programs(install.Command)
        );
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(State(state, install.IsPresent)));
        return true;
    }

    private static string State(string state, bool isPresent) => $"{state} {(isPresent ? "present" : "absent")}";

    private bool Execute(ShellCommand command, LineImportance importance, CancellationToken cancellationToken)
    {
        var output = new ToolOutput(command.Folder);
        var exitCode = command.Run(
            line =>
            {
                var text = AnsiText.Strip(line).TrimEnd();
                output.Read(text);
                if (text.Length > 0)
                    log(new(importance, text));
            },
            cancellationToken
        );
        var reported = output.Diagnostics(exitCode != 0).ToList();
        diagnostics.AddRange(reported);
        if (exitCode != 0)
            diagnostics.Add(Failure(command.Text, exitCode, output, isExplained: reported.Count > 0));
        return exitCode == 0;
    }

    private Diagnostic Failure(string command, int exitCode, ToolOutput output, bool isExplained) =>
        output.MissingProgram is { } program
            ? Catalog.FrontendProgramNotFound(program, command, project.Name, PackageManager.RemedyFor(program))
            : Catalog.FrontendFailed(command, project.Name, exitCode, isExplained ? null : output.Explanation);

    /// <summary>Two front ends of a folder have different outputs, and share an installation.</summary>
    private string StateFile(string folder, string part) =>
        Path.Combine(
            stateFolder,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{folder}\0{part}")))[..16]
        );

    private string Done(int files, TimeSpan time) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Assets: {project.Name}: {files:N0} file{(files == 1 ? "" : "s")}, {time.TotalSeconds:0.0} s"
        );
}
