using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>A project that turns on the SDK's own compression formats still gets each compressed file once.</summary>
public sealed class SdkCompressionFormatsOn(SdkCompressionFormatsOn.Play scene)
    : EndToEnd<SdkCompressionFormatsOn.Play>(scene)
{
    [Fact]
    public void GivesTheFilesOfAnOrdinaryPublish() =>
        Assert.Equal(Scene.First.WebRoot.Content, Scene.Second.WebRoot.Content);

    [Fact]
    public void GivesTheEndpointsOfAnOrdinaryPublish() =>
        Assert.Equal(Scene.First.Endpoints.Of("css/site.css"), Scene.Second.Endpoints.Of("css/site.css"));

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            First = (await NewSite("ordinary").WithOrdinaryFiles().PublishAsync()).Succeeded();
            Second = (
                await NewSite("formats")
                    .WithOrdinaryFiles()
                    .Project(
                        "<PropertyGroup><EnableDefaultCompressionFormats>true</EnableDefaultCompressionFormats></PropertyGroup>"
                    )
                    .PublishAsync()
            ).Succeeded();
        }
    }
}
