using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

public sealed class SdkCompressionOff(SdkCompressionOff.Play scene) : EndToEnd<SdkCompressionOff.Play>(scene)
{
    [Fact]
    public void PublishesNoCompressedFiles() =>
        Assert.DoesNotContain(Scene.First.WebRoot.Names, name => !FileTree.IsNotCompressed(name));

    [Fact]
    public void IsReportedWithTheRemedy() =>
        Assert.Contains("AssetsCompress=true", Scene.First.The("ASSETS004").Message, StringComparison.Ordinal);

    [Fact]
    public void IsReportedByEveryPublish() => Assert.Equal(Scene.First.The("ASSETS004"), Scene.Second.The("ASSETS004"));

    [Fact]
    public void LeavesThePlainFiles() => Assert.Contains("css/site.css", Scene.First.WebRoot.Fingerprinted);

    [Fact]
    public void LeavesOneEndpointForEachName() =>
        Assert.Equal([Scene.First.WebRoot.NameOf("css/site.css")], Scene.First.Endpoints.Of("css/site.css"));

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Project("<PropertyGroup><CompressionEnabled>false</CompressionEnabled></PropertyGroup>");
            First = (await Site.PublishAsync()).Succeeded();
            Second = (await Site.PublishAsync()).Succeeded();
        }
    }
}
