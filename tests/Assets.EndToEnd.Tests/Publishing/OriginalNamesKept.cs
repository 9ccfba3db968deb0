using Assets.EndToEnd.Tests.Hosting;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>
/// Every file is there under its plain name too, for servers that know no manifest, and both names work.
/// </summary>
public sealed class OriginalNamesKept(OriginalNamesKept.Play scene) : ServedSite<OriginalNamesKept.Play>(scene)
{
    private FileTree WebRoot => Scene.Publish.WebRoot;

    [Theory]
    [InlineData("css/site.css")]
    [InlineData("css/site.css.br")]
    [InlineData("js/lib/greet.js")]
    public void HoldTheSameBytes(string path) =>
        Assert.Equal(WebRoot.Files[WebRoot.NameOf(path)].Digest, WebRoot.Files[path].Digest);

    public sealed class Play(PackedPackage package)
        : ServedSiteScenario(package, "framework", "App.dll", "-p:AssetsKeepOriginalNames=true");
}
