using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>An older SDK, as far as our targets can see: the version is set from outside.</summary>
public sealed class OldSdk(OldSdk.Play scene) : EndToEnd<OldSdk.Play>(scene)
{
    [Fact]
    public void IsReportedWithTheRequiredVersion() =>
        Assert.StartsWith(
            "Assets.Build requires the .NET SDK 10.0.100 or newer",
            Scene.Publish.The("ASSETS001").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void IsReportedWithItsVersion() =>
        Assert.Contains("9.0.100", Scene.Publish.The("ASSETS001").Message, StringComparison.Ordinal);

    [Fact]
    public void FailsThePublishWithNoOtherError() =>
        Assert.Equal((1, 1), (Scene.Publish.ExitCode, Scene.Publish.Errors.Count()));

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = await Site.WithOrdinaryFiles().PublishAsync("-p:NETCoreSdkVersion=9.0.100");
    }
}
