using System.Diagnostics;
using System.Globalization;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>
/// Two publishes in one MSBuild server, which keeps our assemblies loaded, with a change between them; then one without
/// a server. On the way an
/// endpoint as .NET 11 adds it, for pages that are no files.
/// </summary>
public sealed class MSBuildServer(MSBuildServer.Play scene) : EndToEnd<MSBuildServer.Play>(scene)
{
    [Fact]
    public void RunsBoth() => Assert.Single(Scene.Servers.Distinct());

    [Fact]
    public void PublishesTheChange() =>
        Assert.Contains("changed", Scene.Second.WebRoot.TextOf("css/other.css"), StringComparison.Ordinal);

    [Fact]
    public void PublishesWhatAFreshProcessDoes() =>
        Assert.Equal(Scene.Without.WebRoot.Content, Scene.Second.WebRoot.Content);

    [Fact]
    public void ReportsWhatAFreshProcessReports() => Assert.Equal(Scene.Without.Diagnostics, Scene.Second.Diagnostics);

    [Theory]
    [InlineData("br index.html.br")]
    [InlineData("gzip index.html.gz")]
    [InlineData("index.html")]
    public void KeepsFallbackEndpoints(string representation) =>
        Assert.Contains(representation, Scene.Second.Endpoints.Of("{**fallback:nonfile}"));

    [Fact]
    public void KeepsTheirOrder() =>
        Assert.Contains(
            "\"Order\":2147483647",
            Scene.Second.Files.Text("App.staticwebassets.endpoints.json"),
            StringComparison.Ordinal
        );

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        public Publish Without { get; private set; } = null!;

        public string[] Servers { get; private set; } = [];

        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Write(
                    "wwwroot/index.html",
                    $"<!DOCTYPE html><html><body>{string.Concat(Enumerable.Repeat("<p>Hello</p>\n", 99))}</body></html>"
                )
                .Project(
                    """
                    <Target Name="Fallback" BeforeTargets="AssetsProcess">
                      <Exec Command="echo $PPID >> servers.txt" />
                      <ItemGroup>
                        <StaticWebAssetEndpoint Include="{**fallback:nonfile}">
                          <AssetFile>$(MSBuildProjectDirectory)/wwwroot/index.html</AssetFile>
                          <Selectors>[]</Selectors>
                          <ResponseHeaders>[{"Name":"Cache-Control","Value":"no-cache"}]</ResponseHeaders>
                          <EndpointProperties>[]</EndpointProperties>
                          <Order>2147483647</Order>
                        </StaticWebAssetEndpoint>
                      </ItemGroup>
                    </Target>
                    """
                );
            Site.Variables["DOTNET_CLI_USE_MSBUILD_SERVER"] = "true";
            First = (await Site.PublishInServerAsync()).Succeeded();
            Site.Write("wwwroot/css/other.css", "p { color : changed }\n" + OrdinarySite.Rules("other"));
            Second = (await Site.PublishInServerAsync()).Succeeded();
            Servers = await File.ReadAllLinesAsync(
                Path.Combine(Site.ProjectFolder, "servers.txt"),
                TestContext.Current.CancellationToken
            );

            Site.Variables.Remove("DOTNET_CLI_USE_MSBUILD_SERVER");
            foreach (
                var folder in (string[])[Site.PublishFolder, Path.Combine(Site.ProjectFolder, "obj"), Site.CacheFolder]
            )
                Directory.Delete(folder, recursive: true);
            Without = (await Site.PublishAsync()).Succeeded();
        }

        protected override ValueTask EndAsync()
        {
            // Nobody else ends it: a server waits for the next build.
            foreach (var server in Servers.Distinct())
            {
                using var process = Process.GetProcessById(int.Parse(server, CultureInfo.InvariantCulture));
                process.Kill();
            }

            return default;
        }
    }
}
