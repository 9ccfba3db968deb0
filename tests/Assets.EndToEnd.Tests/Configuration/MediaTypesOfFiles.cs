using System.Text.Json;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

public sealed class MediaTypesOfFiles(MediaTypesOfFiles.Play scene) : EndToEnd<MediaTypesOfFiles.Play>(scene)
{
    [Theory]
    [InlineData("scan.las", "application/vnd.las")]
    [InlineData("brand/icons/logo.svg", "image/x-brand")]
    [InlineData("part.FOO", "application/x-foo")]
    [InlineData("offer.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("photo.jpg", "image/jpeg")]
    public void AreTheSameForBothServers(string path, string type)
    {
        Assert.Equal(type, TypeInManifest(path));
        Assert.All(TypesOfEndpoints(path), ofEndpoint => Assert.Equal(type, ofEndpoint));
        Assert.NotEmpty(TypesOfEndpoints(path));
    }

    private string? TypeInManifest(string path)
    {
        using var manifest = JsonDocument.Parse(Scene.Publish.Manifest);
        return manifest.RootElement.GetProperty("assets").GetProperty(path).GetProperty("type").GetString();
    }

    private List<string?> TypesOfEndpoints(string path)
    {
        using var endpoints = JsonDocument.Parse(Scene.Publish.Files.Text("App.staticwebassets.endpoints.json"));
        return
        [
            .. endpoints
                .RootElement.GetProperty("Endpoints")
                .EnumerateArray()
                .Where(endpoint => endpoint.GetProperty("Route").GetString() == path)
                .SelectMany(endpoint => endpoint.GetProperty("ResponseHeaders").EnumerateArray())
                .Where(header => header.GetProperty("Name").GetString() == "Content-Type")
                .Select(header => header.GetProperty("Value").GetString()),
        ];
    }

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = (
                await Site.Project(
                        """
                        <ItemGroup>
                          <AssetCollect Include="../brand" BasePath="brand" Match="*.svg" ContentType="image/x-brand" />
                          <AssetRule Include="scans" Match="*.las" ContentType="application/vnd.las" />
                          <StaticWebAssetContentTypeMapping Include="application/x-foo" Pattern="*.foo" Priority="1" />
                        </ItemGroup>
                        """
                    )
                    .Put("brand/icons/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>")
                    .Write("wwwroot/scan.las", "scan")
                    .Write("wwwroot/part.FOO", "part")
                    .Write("wwwroot/offer.docx", "offer")
                    .Write("wwwroot/photo.jpg", "photo")
                    .PublishAsync()
            ).Succeeded();
    }
}
