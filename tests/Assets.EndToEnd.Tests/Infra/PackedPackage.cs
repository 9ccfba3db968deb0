using Assets.EndToEnd.Tests.Infra;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>
/// The two packages that every test installs, packed once from the sources into a feed of their own, and the folder
/// into which NuGet unpacks them.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>No release has it, so that no other source can have the package.</summary>
    public const string Version = "99.0.0";

    /// <summary>The repository's root, as a folder in which the packages were built.</summary>
    public static string Sources { get; } = RepositoryRoot() + Path.DirectorySeparatorChar;

    /// <summary>The feed: a folder with the packages.</summary>
    public string Feed { get; } = Directory.CreateTempSubdirectory("assets-e2e-feed-").FullName;

    /// <summary>What NuGet has unpacked. Sites share it and do not change it.</summary>
    public string Packages { get; } = Directory.CreateTempSubdirectory("assets-e2e-packages-").FullName;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var root = Sources;
        await RunAsync(root, "bash", "eng/esbuild.sh");
        foreach (var project in (string[])["src/Assets.AspNetCore", "src/Assets.Build.Package"])
            await RunAsync(
                root,
                "bash",
                "eng/alone.sh",
                "dotnet",
                "pack",
                project,
                "--configuration",
                "Release",
                "--output",
                Feed,
                "-nodeReuse:false",
                "-p:MinVerSkip=true",
                $"-p:Version={Version}"
            );
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Feed, recursive: true);
        Directory.Delete(Packages, recursive: true);
        return default;
    }

    private static async Task RunAsync(string root, string program, params string[] arguments)
    {
        var (exitCode, output) = await Command.RunAsync(program, arguments, root);
        if (exitCode != 0)
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' failed:\n{output}");
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Assets.Build.sln")))
            folder =
                folder.Parent ?? throw new InvalidOperationException("The tests must run from inside the repository.");
        return folder.FullName;
    }
}
