using System.Security.Cryptography;
using System.Text;

namespace Assets.Core.Frontends;

/// <summary>The installation of a front end's packages.</summary>
/// <param name="Folder">
/// Absolute path of the folder that it is for: the front end's, or the root of its workspace.
/// </param>
/// <param name="Command">The command.</param>
/// <param name="Files">Absolute paths of the files that decide what is installed.</param>
internal sealed record PackageInstall(string Folder, string Command, IReadOnlyList<string> Files)
{
    /// <summary>The value of <c>Install</c> for a front end whose packages are installed by something else.</summary>
    public const string None = "none";

    /// <summary>Whether packages are there. Yarn can do without <c>node_modules</c>.</summary>
    public bool IsPresent =>
        Directory.Exists(Path.Combine(Folder, "node_modules")) || File.Exists(Path.Combine(Folder, ".pnp.cjs"));

    /// <summary>What a folder needs.</summary>
    /// <param name="folder">Absolute path of the front end's folder.</param>
    /// <param name="command">The command that the user set, empty for the default.</param>
    /// <returns>Null if nothing is installed.</returns>
    public static PackageInstall? Of(string folder, string command)
    {
        if (command.Equals(None, StringComparison.OrdinalIgnoreCase))
            return null;
        var package = PackageFile.Of(folder);
        var (manager, lockFile) = PackageManager.Of(folder, package);
        var root = folder;
        if (lockFile is null && package is not null && WorkspaceOf(folder) is { } workspace)
        {
            root = workspace;
            (manager, lockFile) = PackageManager.Of(workspace, PackageFile.Of(workspace));
        }

        List<string> files =
        [
            .. new[] { lockFile, Path.Combine(folder, PackageFile.Name) }.OfType<string>().Where(File.Exists),
        ];
        if (command.Length > 0)
            return new(folder, command, files);
        return package is null || (lockFile is null && !package.HasDependencies)
            ? null
            : new(root, lockFile is null ? manager.InstallWithoutLock : manager.Install, files);
    }

    /// <summary>
    /// A hash of what decides what is installed: after a change the packages have to be installed again.
    /// </summary>
    public string State(string programs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Command}\n{programs}\n"));
        foreach (var file in Files)
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The nearest parent that says that it is the root of several packages.</summary>
    private static string? WorkspaceOf(string folder)
    {
        for (var parent = Path.GetDirectoryName(folder); parent is not null; parent = Path.GetDirectoryName(parent))
        {
            if (
                File.Exists(Path.Combine(parent, "pnpm-workspace.yaml"))
                || PackageFile.Of(parent)?.HasWorkspaces == true
            )
                return parent;
        }

        return null;
    }
}
