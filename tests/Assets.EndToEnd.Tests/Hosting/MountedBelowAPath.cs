using System.Text.RegularExpressions;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>An app below a path base, whose stylesheet has root-relative references.</summary>
public abstract partial class MountedBelowAPath<TScenario>(TScenario scene) : EndToEnd<TScenario>(scene)
    where TScenario : MountedScenario
{
    [Fact]
    public async Task KeepsWhatStylesheetsNameBelowThePath()
    {
        var stylesheet = new Uri("http://host/shop/" + Scene.Stylesheet);
        var urls = Url.Matches((await Scene.App.GetAsync(stylesheet.AbsolutePath)).Text)
            .Select(match => new Uri(stylesheet, match.Groups["url"].Value).AbsolutePath)
            .ToList();
        Assert.Equal(["/shop/css/base", "/shop/img/logo"], urls.Select(url => url[..url.IndexOf('.')]));
        foreach (var url in urls)
            Assert.True((await Scene.App.GetAsync(url)).IsImmutable);
    }

    [GeneratedRegex("""(@import ?"|url\("?)(?<url>[^")]+)""")]
    private static partial Regex Url { get; }
}

public sealed class MountedAndServedByUseAssets(MountedAndServedByUseAssets.Play scene)
    : MountedBelowAPath<MountedAndServedByUseAssets.Play>(scene)
{
    public sealed class Play(PackedPackage package) : MountedScenario(package, "assets");
}

public sealed class MountedAndServedByMapStaticAssets(MountedAndServedByMapStaticAssets.Play scene)
    : MountedBelowAPath<MountedAndServedByMapStaticAssets.Play>(scene)
{
    public sealed class Play(PackedPackage package) : MountedScenario(package, "framework");
}

public abstract class MountedScenario(PackedPackage package, string serve)
    : ServedSiteScenario(package, serve, "App.dll")
{
    /// <inheritdoc/>
    protected override void WriteFiles() =>
        Site.WithOrdinaryFiles()
            .Write("wwwroot/css/site.css", "@import \"/css/base.css\";\n.logo { background: url(/img/logo.svg) }\n")
            .Write(
                "Program.cs",
                Projects.Program.Replace(
                    "var app = builder.Build();",
                    "var app = builder.Build();\napp.UsePathBase(\"/shop\");\napp.UseRouting();",
                    StringComparison.Ordinal
                )
            );
}
