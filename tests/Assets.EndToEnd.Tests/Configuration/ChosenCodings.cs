using Assets.EndToEnd.Tests.Hosting;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>A project adds zstd and leaves gzip out.</summary>
public sealed class ChosenCodings(ChosenCodings.Play scene) : EndToEnd<ChosenCodings.Play>(scene)
{
    [Fact]
    public void HaveFiles() =>
        Assert.Equal(
            ["", ".br", ".zst"],
            Scene
                .Publish.WebRoot.Names.Where(name => name.StartsWith(Scene.Stylesheet, StringComparison.Ordinal))
                .Select(name => name[Scene.Stylesheet.Length..])
        );

    [Theory]
    [InlineData("zstd", "zstd")]
    [InlineData("gzip, zstd", "zstd")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0.5, zstd", "zstd")]
    [InlineData("gzip", "")]
    public async Task AreNegotiated(string accepted, string expected)
    {
        var plain = Scene.Publish.WebRoot.Text(Scene.Stylesheet);
        foreach (var app in new[] { Scene.App, Scene.Framework })
        {
            var answer = await app.GetAsync(Scene.Stylesheet, accepted);
            Assert.Equal((200, expected, plain), (answer.Status, answer.Encoding, answer.Text));
        }
    }

    public sealed class Play(PackedPackage package)
        : ServedSiteScenario(package, "assets", "App.dll", "-p:AssetsCompressions=zstd%3bBR")
    {
        /// <summary>The same site, served by <c>MapStaticAssets</c>.</summary>
        internal RunningApp Framework { get; private set; } = null!;

        protected override async Task PlayAsync()
        {
            await base.PlayAsync();
            Framework = await RunningApp.StartAsync(
                Path.Combine(Site.PublishFolder, "App.dll"),
                WorkingDirectory,
                "framework"
            );
        }

        protected override async ValueTask EndAsync()
        {
            if (Framework is not null)
                await Framework.DisposeAsync();
            await base.EndAsync();
        }
    }
}
