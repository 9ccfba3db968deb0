using System.Runtime.InteropServices;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>An app of the slim builder, compiled ahead of time.</summary>
public sealed class NativeAotApp(NativeAotApp.Play scene) : ServedSite<NativeAotApp.Play>(scene)
{
    [Fact]
    public void IsCompiledWithoutWarnings() => Assert.Empty(Scene.Publish.Diagnostics);

    [Fact]
    public void HasNoDllBesideIt() =>
        Assert.DoesNotContain(Scene.Publish.Files.Names, name => name.EndsWith(".dll", StringComparison.Ordinal));

    [Fact]
    public async Task AnswersAKnownETagWith304()
    {
        var etag = (await Scene.App.SendAsync(Scene.Stylesheet)).Headers.ETag!.ToString();
        Assert.Equal(304, (int)(await Scene.App.SendAsync(Scene.Stylesheet, "If-None-Match", etag)).StatusCode);
    }

    public sealed class Play(PackedPackage package)
        : ServedSiteScenario(
            package,
            "assets",
            "App",
            "--runtime",
            RuntimeInformation.RuntimeIdentifier,
            "-p:PublishAot=true"
        )
    {
        protected override Task PlayAsync()
        {
            var program = Projects.Program.Replace("CreateBuilder", "CreateSlimBuilder", StringComparison.Ordinal);
            Site.Write("Program.cs", program);
            return base.PlayAsync();
        }
    }
}
