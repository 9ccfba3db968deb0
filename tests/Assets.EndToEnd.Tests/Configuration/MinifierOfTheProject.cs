using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>First with NUglify, then with none; no native program may run in either.</summary>
public sealed class MinifierOfTheProject(MinifierOfTheProject.Play scene) : EndToEnd<MinifierOfTheProject.Play>(scene)
{
    [Fact]
    public void MinifiesScripts() =>
        Assert.StartsWith(
            "export function greet(name){console",
            Scene.First.WebRoot.TextOf("js/lib/greet.js"),
            StringComparison.Ordinal
        );

    [Fact]
    public void MinifiesStylesheets() =>
        Assert.StartsWith("body{margin:0}", Scene.First.WebRoot.TextOf("css/base.css"), StringComparison.Ordinal);

    [Fact]
    public void StillRewritesReferences() =>
        Assert.Contains(
            Scene.First.WebRoot.NameOf("img/logo.svg"),
            Scene.First.WebRoot.TextOf("css/site.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void WarnsOfNothing() => Assert.Empty(Scene.First.Diagnostics.Concat(Scene.Second.Diagnostics));

    [Fact]
    public void MayBeNone() =>
        Assert.StartsWith("/* A library. */", Scene.Second.WebRoot.TextOf("js/lib/greet.js"), StringComparison.Ordinal);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            Directory.CreateDirectory(Path.Combine(Site.WithOrdinaryFiles().Root, "empty"));
            First = (await Site.PublishAsync("-p:AssetsEsbuildPath=../empty", "-p:AssetsMinifier=nuglify")).Succeeded();
            Second = (await Site.PublishAsync("-p:AssetsEsbuildPath=../empty", "-p:AssetsMinifier=none")).Succeeded();
        }
    }
}
