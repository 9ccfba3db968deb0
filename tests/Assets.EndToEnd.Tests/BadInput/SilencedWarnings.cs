using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

public sealed class SilencedWarnings(SilencedWarnings.Play scene) : EndToEnd<SilencedWarnings.Play>(scene)
{
    [Fact]
    public void AreNotReportedWithNoWarn() => Assert.Empty(Scene.First.Diagnostics);

    [Fact]
    public void AreNotReportedWhenIgnored() => Assert.Empty(Scene.Second.Diagnostics);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles().Write("wwwroot/css/missing.css", "a { background: url(nothing.png) }");
            First = (await Site.PublishAsync("-p:NoWarn=ASSETS201")).Succeeded();
            Second = (await Site.PublishAsync("-p:AssetsMissingReference=ignore")).Succeeded();
        }
    }
}
