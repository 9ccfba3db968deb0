using Assets.EndToEnd.Tests.Infra;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>The one nupkg that every test installs, packed once from the sources into a feed of its own.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public const string Version = "0.1.0";

    /// <summary>The feed: a folder with the package.</summary>
    public string Feed { get; } = Directory.CreateTempSubdirectory("assets-e2e-feed-").FullName;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var root = RepositoryRoot();
        await RunAsync(root, "bash", "eng/esbuild.sh");
        await RunAsync(root, "dotnet", "pack", "src/Assets.Build.Package", "--configuration", "Release", "--output", Feed, "-nodeReuse:false");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Feed, recursive: true);
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
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run from inside the repository.");
        return folder.FullName;
    }
}
