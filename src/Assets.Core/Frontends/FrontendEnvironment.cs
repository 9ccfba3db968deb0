using System.Security.Cryptography;
using System.Text;

namespace Assets.Core.Frontends;

/// <summary>The environment variables of a front end's commands.</summary>
/// <param name="Machine">Those of the process that builds.</param>
internal sealed record FrontendEnvironment(IReadOnlyDictionary<string, string> Machine)
{
    private const string Mode = "NODE_ENV";

    /// <summary>For the command that builds.</summary>
    public IReadOnlyDictionary<string, string> ForBuild(FrontendProject project) => All(project);

    /// <summary>
    /// For the installation: without <c>NODE_ENV</c>, because with <c>production</c> the bundler is not installed.
    /// </summary>
    public IReadOnlyDictionary<string, string> ForInstall(FrontendProject project)
    {
        var all = All(project);
        all.Remove(Mode);
        return all;
    }

    /// <summary>The programs of a command.</summary>
    public string Programs(string command) =>
        ProgramFile.Identify(command, Machine.FirstOrDefault(variable => IsPath(variable.Key)).Value ?? "");

    /// <summary>Identifies everything but files that the output depends on.</summary>
    public string Key(FrontendProject project)
    {
        string[] parts =
        [
            project.Command,
            project.Folder,
            project.WorkingDirectory,
            project.OutputDirectory,
            Programs(project.Command),
            .. project.Inputs,
            .. project
                .Variables.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={pair.Value}"),
            .. project.Inherited.Append(Mode).Select(name => $"{name}={Machine.GetValueOrDefault(name)}"),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
    }

    private Dictionary<string, string> All(FrontendProject project)
    {
        // Names of variables have no letter case on Windows.
        var all = new Dictionary<string, string>(
            Machine,
            OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal
        );
        // The output is read, and Node.js warns when both of these are set.
        all.Remove("FORCE_COLOR");
        all["NO_COLOR"] = "1";
        foreach (var (name, value) in project.Variables)
            all[name] = value;
        return all;
    }

    private static bool IsPath(string name) =>
        name.Equals(
            "PATH",
            OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal
        );
}
