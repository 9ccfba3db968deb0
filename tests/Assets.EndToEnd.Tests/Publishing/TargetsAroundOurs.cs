using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>A project has targets of its own that run before and after ours.</summary>
public sealed class TargetsAroundOurs(TargetsAroundOurs.Play scene) : EndToEnd<TargetsAroundOurs.Play>(scene)
{
    private static readonly string[] Kept = ["processing", "publishing", "Assets: "];

    [Fact]
    public void RunInTheOrderThatTheDocumentationGives() =>
        Assert.Equal(
            ["before processing", "Assets: ", "after processing", "before publishing: False", "after publishing: True"],
            Scene
                .Publish.Output.Split('\n')
                .Select(line => line.Trim())
                .Where(line => Kept.Any(text => line.Contains(text, StringComparison.Ordinal)))
                .Select(line => line.StartsWith("Assets: ", StringComparison.Ordinal) ? "Assets: " : line)
        );

    [Fact]
    public void CanMakeAssets() => Assert.Contains("img/made.svg", Scene.Publish.WebRoot.Fingerprinted);

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Project(
                    """
                    <PropertyGroup>
                      <AssetsProcessDependsOn>$(AssetsProcessDependsOn);BeforeProcessing</AssetsProcessDependsOn>
                      <AssetsAfterProcess>$(AssetsAfterProcess);AfterProcessing</AssetsAfterProcess>
                      <AssetsPublishDependsOn>$(AssetsPublishDependsOn);BeforePublishing</AssetsPublishDependsOn>
                      <AssetsAfterPublish>$(AssetsAfterPublish);AfterPublishing</AssetsAfterPublish>
                    </PropertyGroup>
                    <Target Name="BeforeProcessing">
                      <WriteLinesToFile File="wwwroot/img/made.svg" Lines="&lt;svg xmlns='http://www.w3.org/2000/svg'/&gt;" Overwrite="true" />
                      <Message Importance="high" Text="before processing" />
                    </Target>
                    <Target Name="AfterProcessing">
                      <Message Importance="high" Text="after processing" />
                    </Target>
                    <Target Name="BeforePublishing">
                      <Message Importance="high" Text="before publishing: $([System.IO.File]::Exists('$(PublishDir)App.assets.manifest.json'))" />
                    </Target>
                    <Target Name="AfterPublishing">
                      <Message Importance="high" Text="after publishing: $([System.IO.File]::Exists('$(PublishDir)App.assets.manifest.json'))" />
                    </Target>
                    """
                );
            Publish = (await Site.PublishAsync()).Succeeded();
        }
    }
}
