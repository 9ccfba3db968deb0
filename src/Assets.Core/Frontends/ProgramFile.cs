using System.Globalization;

namespace Assets.Core.Frontends;

/// <summary>Identifies the programs of a command without starting them.</summary>
internal static class ProgramFile
{
    private static readonly IReadOnlyList<string> WindowsExtensions = [".exe", ".cmd", ".bat"];

    /// <summary>
    /// Path, length and time of Node.js and of the first program of a command: another version of one of them makes
    /// another output.
    /// </summary>
    /// <param name="command">The command line.</param>
    /// <param name="path">The environment variable <c>PATH</c>.</param>
    public static string Identify(string command, string path) =>
        string.Join(
            '\n',
            new[] { "node", command.Split(' ', 2)[0] }
                .Where(name => name.Length > 0 && !name.Contains('/', StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Select(name => Find(name, path))
                .OfType<FileInfo>()
                .Select(file =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"
                    )
                )
        );

    private static FileInfo? Find(string name, string path)
    {
        foreach (var folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Path.IsPathFullyQualified(folder))
                continue;
            foreach (var extension in OperatingSystem.IsWindows() ? WindowsExtensions : [""])
            {
                var file = new FileInfo(Path.Combine(folder, name + extension));
                if (file.Exists)
                    return file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            }
        }

        return null;
    }
}
