using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>
/// What holds of a published site that runs, whichever of the two ways serves it and however it was published.
/// </summary>
public abstract class ServedSite<TScenario>(TScenario scene) : EndToEnd<TScenario>(scene)
    where TScenario : ServedSiteScenario
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("")]
    public async Task ServesEveryForm(string encoding)
    {
        var answer = await Scene.App.GetAsync(Scene.Stylesheet, encoding.Length == 0 ? null : encoding);
        Assert.Equal((200, encoding), (answer.Status, answer.Encoding));
    }

    [Fact]
    public async Task ServesTheSameTextInEveryForm() =>
        Assert.Equal(
            (await Scene.App.GetAsync(Scene.Stylesheet)).Text,
            (await Scene.App.GetAsync(Scene.Stylesheet, "br")).Text
        );

    [Fact]
    public async Task MakesFingerprintedFilesImmutable() =>
        Assert.True((await Scene.App.GetAsync(Scene.Stylesheet)).IsImmutable);

    [Fact]
    public async Task ServesThePlainNameForRevalidation() =>
        Assert.False((await Scene.App.GetAsync("css/site.css")).IsImmutable);

    [Fact]
    public async Task ServesThePlainName() =>
        Assert.Equal(
            (await Scene.App.GetAsync(Scene.Stylesheet)).Text,
            (await Scene.App.GetAsync("css/site.css")).Text
        );

    [Fact]
    public async Task ServesWhatStylesheetsName() =>
        Assert.Equal(200, (await Scene.App.GetAsync(Scene.Publish.WebRoot.NameOf("img/logo.svg"))).Status);

    [Fact]
    public async Task GivesThePublishedUrl() =>
        Assert.Equal("/" + Scene.Stylesheet, (await Scene.App.GetAsync("url?path=css/site.css")).Text);

    [Fact]
    public async Task AnswersForAnAbsentFileWith404() =>
        Assert.Equal(404, (await Scene.App.GetAsync("css/absent.css")).Status);
}
