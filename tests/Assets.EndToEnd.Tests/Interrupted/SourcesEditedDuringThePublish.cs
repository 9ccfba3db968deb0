using System.Text;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Interrupted;

/// <summary>A file is edited after it was processed and before it is copied.</summary>
public sealed class SourceEditedBeforeTheCopy(SourceEditedBeforeTheCopy.Play scene)
    : SourceEdited<SourceEditedBeforeTheCopy.Play>(scene)
{
    public sealed class Play(PackedPackage package) : SourceEditedScenario(package)
    {
        protected override Task<Publish> InterruptAsync(Site site) =>
            site.Project(
                    $"""
                    <PropertyGroup><AssetsAfterProcess>Edit</AssetsAfterProcess></PropertyGroup>
                    <Target Name="Edit">
                      <WriteLinesToFile File="{EditedFile}" Lines="{Edited}" Overwrite="true" />
                    </Target>
                    """
                )
                .PublishAsync();
    }
}

/// <summary>A file is edited after it was scanned and before it is compressed: by esbuild's first start.</summary>
public sealed class SourceEditedBeforeItIsCompressed(SourceEditedBeforeItIsCompressed.Play scene)
    : SourceEdited<SourceEditedBeforeItIsCompressed.Play>(scene)
{
    public sealed class Play(PackedPackage package) : SourceEditedScenario(package)
    {
        protected internal override string? SkipReason => UnlessLinux;

        protected override Task<Publish> InterruptAsync(Site site)
        {
            var real = Directory.GetFiles(
                Path.Combine(site.InstalledPackage, "tools", "esbuild"),
                "esbuild",
                SearchOption.AllDirectories
            );
            foreach (var esbuild in real)
            {
                var stand = Path.Combine(site.Root, "esbuild", Path.GetFileName(Path.GetDirectoryName(esbuild)!));
                Directory.CreateDirectory(stand);
                var script = Path.Combine(stand, "esbuild");
                File.WriteAllText(
                    script,
                    $"""
                    #!/bin/sh
                    echo '{Edited}' > '{Path.Combine(site.ProjectFolder, EditedFile)}'
                    exec '{esbuild}' "$@"

                    """
                );
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(script, (UnixFileMode)0b111_101_101);
            }

            return site.PublishAsync("-p:AssetsEsbuildPath=../esbuild");
        }
    }
}

/// <summary>Expectations about a file that is edited while the publish runs.</summary>
public abstract class SourceEdited<TScenario>(TScenario scene) : EndToEnd<TScenario>(scene)
    where TScenario : SourceEditedScenario
{
    [Fact]
    public void FailsThePublish() => Assert.Equal(1, Scene.Second.ExitCode);

    [Fact]
    public void IsReportedWithTheFile() =>
        Assert.Equal(
            ("error", "App/" + SourceEditedScenario.EditedFile),
            (Scene.Second.The("ASSETS108").Severity, Scene.Second.The("ASSETS108").File)
        );

    [Fact]
    public void IsTheOnlyError() => Assert.Equal("ASSETS108", Assert.Single(Scene.Second.Errors).Code);

    [Fact]
    public void IsPublishedUnderNoName() =>
        Assert.DoesNotContain(
            Scene.Second.WebRoot.Files.Values,
            file =>
                file.Body is { } body
                && Encoding.UTF8.GetString(body).Contains(SourceEditedScenario.Edited, StringComparison.Ordinal)
        );

    [Fact]
    public void KeepsEveryFileOfTheEarlierPublish() =>
        Assert.Equal(
            Scene.First.WebRoot.Touched,
            Scene.Second.WebRoot.Touched.Where(file => Scene.First.WebRoot.Has(file.Key))
        );

    [Fact]
    public void KeepsTheManifestAndTheEndpointsOfTheEarlierPublish() =>
        Assert.All(
            ["App.assets.manifest.json", "App.staticwebassets.endpoints.json"],
            file => Assert.Equal(Scene.First.Files.Touched[file], Scene.Second.Files.Touched[file])
        );

    [Fact]
    public void LeavesNothingInTheCacheOrTheFolderForTheNextPublish() =>
        Assert.Equal(Scene.Clean.WebRoot.Content, Scene.Third.WebRoot.Content);
}

/// <summary>The site has a file of data, which is copied and compressed as it is.</summary>
public abstract class SourceEditedScenario(PackedPackage package) : InterruptedScenario(package)
{
    /// <summary>The file, relative to the project.</summary>
    public const string EditedFile = "wwwroot/data/table.csv";

    /// <summary>A line of the edited content.</summary>
    public const string Edited = "edited while the publish runs";

    private static readonly string Table = string.Concat(
        Enumerable.Range(0, 400).Select(row => $"{row},{row * row}\n")
    );

    /// <inheritdoc/>
    protected override Site Change(Site site) =>
        site.Write("wwwroot/js/app.js", "console.log ( 'changed' ) ; // why\n").Write(EditedFile, Table);

    /// <inheritdoc/>
    protected override Site Repair(Site site) => site.Project().Write(EditedFile, Table);
}
