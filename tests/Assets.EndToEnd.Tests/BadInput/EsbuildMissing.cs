using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

public sealed class EsbuildMissing(EsbuildMissing.Play scene) : EndToEnd<EsbuildMissing.Play>(scene)
{
    [Fact]
    public void IsAWarning() => Assert.Equal("warning", Scene.First.The("ASSETS302").Severity);

    [Fact]
    public void IsReportedWithThePath() =>
        Assert.Contains(
            Path.Combine(Scene.Site.Root, "empty"),
            Scene.First.The("ASSETS302").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void LeavesMinifyingToNUglify() =>
        Assert.StartsWith(
            "export function greet(name){console",
            Scene.First.WebRoot.TextOf("js/lib/greet.js"),
            StringComparison.Ordinal
        );

    [Fact]
    public void RewritesReferencesAllTheSame() =>
        Assert.Contains(
            Scene.First.WebRoot.NameOf("img/logo.svg"),
            Scene.First.WebRoot.TextOf("css/site.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void IsNotRememberedOnceItIsBack() =>
        Assert.DoesNotContain("name", Scene.Second.WebRoot.TextOf("js/lib/greet.js"), StringComparison.Ordinal);

    [Fact]
    public void IsNotReportedOnceItIsBack() => Assert.Empty(Scene.Second.Diagnostics);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            Directory.CreateDirectory(Path.Combine(Site.WithOrdinaryFiles().Root, "empty"));
            First = (await Site.PublishAsync("-p:AssetsEsbuildPath=../empty")).Succeeded();
            Second = (await Site.PublishAsync()).Succeeded();
        }
    }
}
