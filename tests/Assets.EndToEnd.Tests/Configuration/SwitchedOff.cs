using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary><c>AssetsEnabled=false</c> publishes as the SDK does by itself.</summary>
public sealed class SwitchedOff(SwitchedOff.Play scene) : EndToEnd<SwitchedOff.Play>(scene)
{
    [Fact]
    public void PublishesPlainNames() => Assert.True(Scene.Publish.WebRoot.Has("css/site.css"));

    [Fact]
    public void PublishesTheSdksCompressedForms() => Assert.True(Scene.Publish.WebRoot.Has("css/site.css.br"));

    [Fact]
    public void KeepsTheRuntimeThatTheAppCalls() => Assert.True(Scene.Publish.Files.Has("Assets.AspNetCore.dll"));

    [Fact]
    public void WritesNoManifest() => Assert.False(Scene.Publish.Files.Has("App.assets.manifest.json"));

    [Fact]
    public void ReportsNothing() => Assert.DoesNotContain("Assets: ", Scene.Publish.Output, StringComparison.Ordinal);

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = (await Site.WithOrdinaryFiles().PublishAsync("-p:AssetsEnabled=false")).Succeeded();
    }
}
