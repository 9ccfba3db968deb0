using System.Security;
using System.Text;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>
/// A web project as files on disk, in a fresh folder with its own cache of ours and nothing inherited: <c>App/</c> is
/// the project, other projects are beside it, and <c>out/</c> is the publish folder. Packages are unpacked once for all
/// sites, which takes a third of a publish; see <see cref="WithOwnPackages"/>.
/// </summary>
public sealed class Site
{
    private const string PackageFolder = "NUGET_PACKAGES";

    private int runs;

    public Site(PackedPackage package, string folder)
    {
        Root = Path.Combine(folder, "site");
        Variables = new()
        {
            [PackageFolder] = package.Packages,
            ["AssetsCacheDirectory"] = CacheFolder,

            // A publish folder then holds one release, which tests can compare; those about releases remove this.
            ["AssetsKeepReleases"] = "0",
        };
        Directory.CreateDirectory(LocalFeed);
        Put(
            "nuget.config",
            $"""<configuration><packageSources><add key="e2e" value="{SecurityElement.Escape(package.Feed)}" /><add key="local" value="{SecurityElement.Escape(LocalFeed)}" /></packageSources></configuration>"""
        );
        Put("Directory.Build.props", "<Project />");
        Put("Directory.Build.targets", "<Project />");
        Put("Directory.Packages.props", "<Project />");
        Project();
        Write("Program.cs", Projects.Program);
    }

    /// <summary>The folder that holds everything.</summary>
    public string Root { get; }

    public string ProjectFolder => Path.Combine(Root, "App");

    public string PublishFolder => Path.Combine(Root, "out");

    /// <summary>A feed for packages that a test makes itself.</summary>
    public string LocalFeed => Path.Combine(Root, "feed");

    public string CacheFolder => Path.Combine(Root, "cache");

    /// <summary>How many results are in the cache; what a publish is about to write does not count.</summary>
    public int CachedResults =>
        Directory.Exists(CacheFolder)
            ? Directory
                .EnumerateFiles(CacheFolder, "*", SearchOption.AllDirectories)
                .Count(file => !file.EndsWith(".tmp", StringComparison.Ordinal))
            : 0;

    /// <summary>The installed package. A test that changes it needs <see cref="WithOwnPackages"/>.</summary>
    public string InstalledPackage => Path.Combine(Variables[PackageFolder], "assets.build", PackedPackage.Version);

    /// <summary>The environment of every run.</summary>
    public Dictionary<string, string> Variables { get; }

    /// <summary>
    /// Unpacks packages for this site alone: for tests that change an unpacked package, install one of their own, or
    /// need other permissions.
    /// </summary>
    public Site WithOwnPackages()
    {
        Variables[PackageFolder] = Path.Combine(Root, "packages");
        return this;
    }

    /// <summary>Writes the project file: a web project that installs the package, with more inside.</summary>
    public Site Project(string more = "", string framework = "net10.0") =>
        Write("App.csproj", Projects.Web(more, framework));

    /// <summary>Writes a file of the project.</summary>
    public Site Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public Site Write(string path, byte[] body) => Put("App/" + path, body);

    /// <summary>Writes a file beside the project.</summary>
    public Site Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Put(string, string)"/>
    public Site Put(string path, byte[] body)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, body);
        return this;
    }

    public void Delete(string path) => File.Delete(Path.Combine(ProjectFolder, path));

    /// <summary>Makes a link in the project.</summary>
    public Site Link(string path, string target)
    {
        var file = Path.Combine(ProjectFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.CreateSymbolicLink(file, target);
        return this;
    }

    /// <summary>Runs <c>dotnet publish</c> to its end, with any exit code.</summary>
    public async Task<Publish> PublishAsync(params string[] arguments)
    {
        await using var publish = StartPublish(arguments);
        var exitCode = await publish.ExitAsync();
        return Published(exitCode, publish.Output);
    }

    /// <summary>Runs <c>dotnet publish</c> of a project beside the site, to the same folder.</summary>
    public async Task<Publish> PublishOtherAsync(string project)
    {
        var (exitCode, output) = await RunAsync(["publish", Path.Combine(Root, project), "--output", PublishFolder]);
        return Published(exitCode, output);
    }

    /// <summary>
    /// Runs <c>dotnet publish</c> so that an MSBuild server may serve it, which it does only when processes may be used
    /// again.
    /// </summary>
    public async Task<Publish> PublishInServerAsync()
    {
        var (exitCode, output) = await Command.RunAsync(
            "dotnet",
            ["publish", ProjectFolder, "--output", PublishFolder],
            Root,
            Variables
        );
        return Published(exitCode, output);
    }

    /// <summary>Runs <c>dotnet build</c>, which must succeed.</summary>
    public async Task<Publish> BuildAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(["build", ProjectFolder, .. arguments]);
        return Published(exitCode, output).Succeeded();
    }

    /// <summary>Runs <c>dotnet build</c> of a project beside the site, in the configuration of a publish.</summary>
    public async Task<Publish> BuildOtherAsync(string project)
    {
        var (exitCode, output) = await RunAsync(["build", Path.Combine(Root, project), "--configuration", "Release"]);
        return Published(exitCode, output).Succeeded();
    }

    /// <summary>Runs targets of the project over its publish folder, with any exit code.</summary>
    public async Task<Publish> RunTargetsAsync(string targets, params string[] arguments)
    {
        var (exitCode, output) = await RunAsync([
            "msbuild",
            ProjectFolder,
            $"-t:{targets}",
            "-p:Configuration=Release",
            $"-p:PublishDir={PublishFolder}/",
            .. arguments,
        ]);
        return Published(exitCode, output);
    }

    /// <summary>Runs <c>dotnet build</c> of all projects, which must succeed.</summary>
    public Task<Publish> BuildAllAsync(params string[] projects) => RunAllAsync(["build"], projects);

    /// <summary>Runs <c>dotnet publish</c> of all projects, each to its own folder, which must succeed.</summary>
    public Task<Publish> PublishAllAsync(params string[] projects) =>
        RunAllAsync(["publish", "--configuration", "Release"], projects);

    /// <summary>The folder to which <see cref="PublishAllAsync"/> publishes a project.</summary>
    public string PublishFolderOf(string project) =>
        Path.Combine(Root, project, "bin", "Release", "net10.0", "publish");

    /// <summary>The files that a build of a project beside the site has made.</summary>
    public FileTree Built(string project, string framework = "net10.0") =>
        FileTree.Read(Path.Combine(Root, project, "bin", "Debug", framework));

    /// <summary>Runs <c>dotnet clean</c>, which must succeed.</summary>
    public async Task CleanAsync()
    {
        var (exitCode, output) = await RunAsync(["clean", ProjectFolder, "--configuration", "Release"]);
        Published(exitCode, output).Succeeded();
    }

    /// <summary>Runs <c>dotnet add package</c>, which must succeed.</summary>
    public async Task AddPackageAsync(string id)
    {
        var (exitCode, output) = await Command.RunAsync(
            "dotnet",
            ["add", ProjectFolder, "package", id],
            Root,
            Variables
        );
        Published(exitCode, output).Succeeded();
    }

    /// <summary>Runs <c>dotnet pack</c> of a project beside the site, which must succeed.</summary>
    /// <returns>The nupkg.</returns>
    public async Task<string> PackAsync(string project, string folder)
    {
        var (exitCode, output) = await RunAsync(["pack", Path.Combine(Root, project), "--output", folder]);
        return exitCode == 0
            ? Path.Combine(folder, $"{project}.1.0.0.nupkg")
            : throw new InvalidOperationException($"The pack failed:\n{output}");
    }

    /// <summary>The output and the files of a publish that has ended.</summary>
    internal Publish Published(int exitCode, string output)
    {
        File.WriteAllText(Path.Combine(Root, $"run-{runs}.log"), output);
        return new(exitCode, output, ReportedDiagnostic.Parse(output, Root), FileTree.Read(PublishFolder));
    }

    /// <summary>Starts <c>dotnet publish</c>.</summary>
    /// <remarks>
    /// A shell starts background jobs with Ctrl+C switched off, and children inherit that; <c>env</c> switches it on
    /// again and becomes the program.
    /// </remarks>
    internal Command StartPublish(params string[] arguments) =>
        Command.Start("env", ["--default-signal=INT", "dotnet", .. PublishArguments(arguments)], Root, Variables);

    /// <summary>The arguments of a publish: of this project, to this folder, with a log of its own.</summary>
    internal IEnumerable<string> PublishArguments(params string[] arguments) =>
        Alone(["publish", ProjectFolder, "--output", PublishFolder, .. arguments]);

    private async Task<Publish> RunAllAsync(string[] command, string[] projects)
    {
        Put(
            "All.slnx",
            $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}/{project}.csproj\" " +
                $"/>"))}</Solution>"
        );
        var (exitCode, output) = await RunAsync([.. command, Path.Combine(Root, "All.slnx")]);
        return Published(exitCode, output).Succeeded();
    }

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) =>
        Command.RunAsync("dotnet", Alone(arguments), Root, Variables);

    /// <summary>No process outlives its run, and each run has a binary log.</summary>
    private IEnumerable<string> Alone(IEnumerable<string> arguments) =>
        [.. arguments, "-nodeReuse:false", $"-bl:{Path.Combine(Root, $"run-{++runs}.binlog")};ProjectImports=None"];
}
