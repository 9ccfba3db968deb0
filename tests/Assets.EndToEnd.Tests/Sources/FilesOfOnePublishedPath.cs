using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

/// <summary>Two files of different names, one of which is called as the other one is published.</summary>
public sealed class FilesOfOnePublishedPath(FilesOfOnePublishedPath.Play scene)
    : EndToEnd<FilesOfOnePublishedPath.Play>(scene)
{
    [Fact]
    public void AreAnError() => Assert.NotEqual(0, Scene.Publish.ExitCode);

    [Fact]
    public void AreNamedBoth()
    {
        var message = Scene.Publish.The("ASSETS101").ToString();
        Assert.Contains("wwwroot/img/Logo.svg", message, StringComparison.Ordinal);
        Assert.Contains("more/" + Scene.Twin.ToLowerInvariant(), message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreNotPublished() => Assert.Empty(Scene.Publish.WebRoot.Names);

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        /// <summary>The name that the logo is published under.</summary>
        public string Twin { get; private set; } = "";

        protected override async Task PlayAsync()
        {
            var first = NewSite("first").Write("wwwroot/img/Logo.svg", OrdinarySite.Logo("red"));
            Twin = (await first.PublishAsync()).Succeeded().WebRoot.NameOf("img/Logo.svg");
            Site.Write("wwwroot/img/Logo.svg", OrdinarySite.Logo("red"))
                .Write("more/" + Twin.ToLowerInvariant(), OrdinarySite.Logo("blue"))
                .Project("""<ItemGroup><AssetCollect Include="more" Fingerprint="false" /></ItemGroup>""");
            Publish = await Site.PublishAsync();
        }
    }
}
