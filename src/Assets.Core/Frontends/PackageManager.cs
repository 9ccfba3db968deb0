namespace Assets.Core.Frontends;

/// <summary>A program that installs packages and runs scripts.</summary>
/// <param name="Program">Its name on the command line.</param>
/// <param name="LockFiles">The names of its lock files.</param>
/// <param name="Install">Installs exactly what the lock file says, development dependencies too.</param>
/// <param name="InstallWithoutLock">Installs what <c>package.json</c> says.</param>
/// <param name="Remedy">How it is installed.</param>
internal sealed record PackageManager(
    string Program,
    IReadOnlyList<string> LockFiles,
    string Install,
    string InstallWithoutLock,
    string Remedy
)
{
    private const string Node = "Install Node.js (https://nodejs.org), which brings npm.";

    /// <summary>npm, which comes with Node.js.</summary>
    public static PackageManager Npm { get; } =
        new(
            "npm",
            ["package-lock.json", "npm-shrinkwrap.json"],
            // NODE_ENV=production would leave out the bundler, which is a development dependency.
            "npm ci --include=dev --no-audit --no-fund",
            "npm install --include=dev --no-audit --no-fund",
            Node
        );

    /// <summary>pnpm.</summary>
    public static PackageManager Pnpm { get; } =
        new(
            "pnpm",
            ["pnpm-lock.yaml"],
            "pnpm install --frozen-lockfile --prod=false",
            "pnpm install --prod=false",
            "Install Node.js and run 'corepack enable', or 'npm install --global pnpm'."
        );

    /// <summary>Yarn 1.</summary>
    public static PackageManager YarnClassic { get; } =
        new(
            "yarn",
            ["yarn.lock"],
            "yarn install --frozen-lockfile --production=false",
            "yarn install --production=false",
            "Install Node.js and run 'corepack enable', or 'npm install --global yarn'."
        );

    /// <summary>Yarn 2 and later.</summary>
    public static PackageManager Yarn { get; } =
        YarnClassic with
        {
            Install = "yarn install --immutable",
            InstallWithoutLock = "yarn install",
        };

    /// <summary>Bun.</summary>
    public static PackageManager Bun { get; } =
        new(
            "bun",
            ["bun.lock", "bun.lockb"],
            "bun install --frozen-lockfile",
            "bun install",
            "Install Bun (https://bun.sh)."
        );

    /// <summary>The order decides where a folder has several lock files: npm's can be a leftover.</summary>
    private static IReadOnlyList<PackageManager> All { get; } = [Pnpm, YarnClassic, Bun, Npm];

    /// <summary>How a program is installed that the shell did not find.</summary>
    public static string RemedyFor(string program) =>
        All.FirstOrDefault(manager => manager.Program == program)?.Remedy
        ?? (
            program is "node" or "npx" ? Node
            : program == "bunx" ? Bun.Remedy
            : $"If '{program}' comes from a package, add it to the dependencies in package.json; otherwise install it."
        );

    /// <summary>The manager of a folder: by its lock file, by <c>packageManager</c>, otherwise npm.</summary>
    /// <param name="folder">Absolute path of the folder.</param>
    /// <param name="package">Its <c>package.json</c>, if it has one.</param>
    /// <returns>The manager, and the absolute path of the lock file, if there is one.</returns>
    public static (PackageManager Manager, string? LockFile) Of(string folder, PackageFile? package)
    {
        var named = Named(package?.Manager ?? "");
        foreach (var manager in All.OrderByDescending(manager => manager.Program == named?.Program))
        {
            var found = manager.LockFiles.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
            if (found is not null)
                return (manager == YarnClassic ? YarnOf(found, named) : manager, found);
        }

        return (named ?? Npm, null);
    }

    private static PackageManager? Named(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var (program, version) = at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
        return program == "yarn" && !version.StartsWith("1.", StringComparison.Ordinal)
            ? Yarn
            : All.FirstOrDefault(manager => manager.Program == program);
    }

    /// <summary>Yarn 1 writes its version into the second line.</summary>
    private static PackageManager YarnOf(string lockFile, PackageManager? named) =>
        named?.Program == "yarn" ? named
        : File.ReadLines(lockFile).Take(3).Any(line => line.Contains("yarn lockfile v1", StringComparison.Ordinal))
            ? YarnClassic
        : Yarn;
}
