using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Interrupted;

/// <summary>
/// A publish has processed its assets and not copied them yet, as during trimming, when a second publish of the project
/// with other options and other sources runs from beginning to end.
/// </summary>
public sealed class TwoPublishesAtOnce(TwoPublishesAtOnce.Play scene) : EndToEnd<TwoPublishesAtOnce.Play>(scene)
{
    [Fact]
    public void BothSucceed() => Assert.Equal((0, 0), (Scene.First.ExitCode, Scene.Second.ExitCode));

    [Fact]
    public void LeaveTheReleaseOfTheOneThatEndsLast() =>
        Assert.Contains(
            Scene.First.WebRoot.NameOf("css/only-first.css"),
            Scene.First.Manifest,
            StringComparison.Ordinal
        );

    [Fact]
    public void LeaveEveryFileThatTheManifestNames() =>
        Assert.All(
            Manifest.Files(Scene.First.Manifest),
            file => Assert.Equal(file.Length, Scene.First.WebRoot.Files[file.Name].Length)
        );

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Write("wwwroot/css/only-first.css", "a { color : red }")
                .Project(
                    """
                    <Target Name="Pause" AfterTargets="AssetsProcess" Condition="'$(Pauses)' == 'true'">
                      <Touch Files="$(MSBuildProjectDirectory)/paused" AlwaysCreate="true" />
                      <Exec Command="while [ ! -e '$(MSBuildProjectDirectory)/continue' ]; do sleep 0.1; done" />
                    </Target>
                    """
                );
            await using var first = Site.StartPublish("-p:Pauses=true");
            await first.UntilAsync(() => File.Exists(Path.Combine(Site.ProjectFolder, "paused")));

            Site.Delete("wwwroot/css/only-first.css");
            Second = await Site.PublishAsync("-p:AssetsSourceMaps=linked", "-p:AssetsBrotliQuality=1");

            Site.Write("wwwroot/css/only-first.css", "a { color : red }").Write("continue", "");
            First = Site.Published(await first.ExitAsync(), first.Output);
        }
    }
}
