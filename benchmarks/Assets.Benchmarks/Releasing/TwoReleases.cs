using System.Diagnostics;
using System.Text.Json;
using Assets.Benchmarks.Measuring;
using Assets.Benchmarks.Projects;
using Assets.Manifest;

namespace Assets.Benchmarks.Releasing;

/// <summary>
/// A site of libraries, published twice into one folder: with their earlier and with their later releases.
/// </summary>
internal sealed class TwoReleases(CommandLine options, ReleaseKind kind, int dictionaryReleases)
{
    private readonly WebProject project = new(
        Path.Combine(options.Work, $"releases-{kind.Name}-{dictionaryReleases}"),
        options.Feed
    );

    public IReadOnlyList<LibraryReleases> Libraries { get; private set; } = [];

    /// <summary>The manifest of the earlier release.</summary>
    public AssetManifest Earlier { get; private set; } = null!;

    /// <summary>The manifest of the later release.</summary>
    public AssetManifest Later { get; private set; } = null!;

    public string WebRoot => Path.Combine(project.Output, "wwwroot");

    /// <summary>Publishes both.</summary>
    /// <returns>The cost of the later publish.</returns>
    public Measurement Publish()
    {
        project.Create();
        File.WriteAllText(Path.Combine(project.Folder, "Directory.Build.targets"), Rules);
        project.Restore();
        LayOut("earlier");
        Command.Run("dotnet", Arguments);
        Earlier = ReadManifest();

        Libraries = LayOut("later");
        var cost = MeasuredCommand.Run(
            project.Folder,
            Path.Combine(options.Work, $"releases-{kind.Name}-{dictionaryReleases}.log"),
            Arguments
        );
        Later = ReadManifest();
        return cost;
    }

    private IEnumerable<string> Arguments =>
        project.PublishArguments(
            $"-p:AssetsDictionaryReleases={dictionaryReleases}",
            $"-p:AssetsCacheDirectory={Path.Combine(project.Folder, "obj", "cache")}"
        );

    /// <summary>
    /// Monaco has a list of names of libraries, for which jQuery would keep its plain name. Only here are they in one
    /// site; the rule is the one that the message of the publish names.
    /// </summary>
    private const string Rules = """
        <Project>
          <ItemGroup>
            <AssetRule Include="jquery.min.js" Match="lib/jquery/dist/jquery.min.js" Fingerprint="true" />
          </ItemGroup>
        </Project>

        """;

    private LibraryReleases[] LayOut(string release)
    {
        var script = Path.Combine(options.Repository, "benchmarks", "releases", "layout.mjs");
        var start = new ProcessStartInfo("node", [script, kind.Name, release, project.WebRoot])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var list = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<LibraryReleases[]>(list, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"'{script}' ended with {process.ExitCode}.");
    }

    // Before the name of the file is the app's.
    private AssetManifest ReadManifest() =>
        ManifestJson.Read(Directory.GetFiles(project.Output, "*." + AssetManifest.FileName).Single());
}
