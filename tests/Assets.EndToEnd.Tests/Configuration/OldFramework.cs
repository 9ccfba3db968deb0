using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>A project for .NET 9 restores, and the publish reports what it requires.</summary>
public sealed class OldFramework(OldFramework.Play scene) : EndToEnd<OldFramework.Play>(scene)
{
    [Fact]
    public void IsReportedWithTheRequiredFramework() =>
        Assert.Contains(
            "a project that targets net10.0 or newer",
            Scene.Publish.The("ASSETS001").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void IsReportedWithItsName() =>
        Assert.Contains("net9.0", Scene.Publish.The("ASSETS001").Message, StringComparison.Ordinal);

    [Fact]
    public void FailsThePublishWithNoOtherError() =>
        Assert.Equal((1, 1), (Scene.Publish.ExitCode, Scene.Publish.Errors.Count()));

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = await Site.WithOrdinaryFiles().Project(framework: "net9.0").PublishAsync();
    }
}
