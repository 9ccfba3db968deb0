using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

/// <summary>The package was restored in a way that lost the executable bit, as from an archive or a cache.</summary>
public sealed class EsbuildNotExecutable(EsbuildNotExecutable.Play scene) : EndToEnd<EsbuildNotExecutable.Play>(scene)
{
    [Fact]
    public void StillMinifies() =>
        Assert.DoesNotContain("// Says hello.", Scene.Publish.WebRoot.TextOf("js/app.js"), StringComparison.Ordinal);

    [Fact]
    public void WarnsOfNothing() => Assert.Empty(Scene.Publish.Diagnostics);

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected internal override string? SkipReason => UnlessLinux;

        protected override async Task PlayAsync()
        {
            await Site.WithOwnPackages().WithOrdinaryFiles().BuildAsync("--configuration", "Release");
            if (!OperatingSystem.IsWindows())
            {
                foreach (
                    var binary in Directory.EnumerateFiles(
                        Path.Combine(Site.InstalledPackage, "tools", "esbuild"),
                        "esbuild",
                        SearchOption.AllDirectories
                    )
                )
                    File.SetUnixFileMode(
                        binary,
                        UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead
                    );
            }

            Publish = (await Site.PublishAsync("--no-restore")).Succeeded();
        }
    }
}
