using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;

namespace Assets.AspNetCore.Tests.Resolving;

/// <summary>A page that was opened before the app was published and started again requests what it names.</summary>
public sealed class FilesOfEarlierReleases : IDisposable
{
    private const string Name = "css/site.0000000000.css";

    private readonly PublishedSite site = PublishedSite.Small();

    public FilesOfEarlierReleases()
    {
        File.WriteAllText(Path.Combine(site.WebRoot, Name), "earlier");
        Write(
            new()
            {
                Entries =
                [
                    new()
                    {
                        Path = Name,
                        Url = Name,
                        ContentType = "text/css",
                        Cache = CacheClass.Immutable,
                        Files =
                        [
                            new()
                            {
                                Encoding = ContentCoding.Identity,
                                File = Name,
                                Length = 7,
                                ETag = "\"e\"",
                            },
                        ],
                    },
                ],
            }
        );
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task AreServedForGood()
    {
        await using var app = Start();
        var answer = await app.Get("/" + Name);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("immutable", answer["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeNoPlaceOfTheCurrentRelease()
    {
        await using var app = Start();
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/css/site.3f9ab20c1k.css")).Status);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{"version":99}""")]
    public async Task DoNotKeepTheAppFromStartingWhenTheirListIsDamaged(string list)
    {
        File.WriteAllText(List, list);
        await using var app = Start();
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/css/site.css")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/" + Name)).Status);
    }

    private string List => Path.Combine(site.Root, AssetManifest.EarlierFileName);

    private void Write(AssetManifest manifest)
    {
        using var stream = File.Create(List);
        ManifestJson.Write(stream, manifest);
    }

    private RunningSite Start() =>
        RunningSite.Live(site.Root, "Production", options => options.ManifestPath = site.WriteManifest());
}
