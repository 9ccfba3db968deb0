using Assets.Media.Serving.Separation;
using Assets.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Assets.Media.Tests.Serving.Separation;

/// <summary>Static files, endpoints and assets at the URLs of media.</summary>
public sealed class PathsOfTheApp : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("assets-media-");

    [Theory]
    [InlineData("media/logo.png", "/media", true)]
    [InlineData("media/avatars/logo.png", "/media", true)]
    [InlineData("img/media/logo.png", "/media", false)]
    [InlineData("avatars/logo.png", "/", true)]
    [InlineData("img/logo.png", "/", false)]
    public async Task Are_refused_for_static_files(string file, string pattern, bool isRefused)
    {
        var place = Path.Combine(root.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        await File.WriteAllTextAsync(place, "");
        var problem = await Problem(app =>
        {
            app.Environment.WebRootFileProvider = new PhysicalFileProvider(root.FullName);
            app.MapMedia(pattern);
        });
        Assert.Equal(isRefused, problem?.Contains("the web root has files under", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData("/media/avatars/{id}", true)]
    [InlineData("/MEDIA/Avatars/{**path}", true)]
    [InlineData("/media/avatars/2026/list", true)]
    [InlineData("/media/{store}/{id}", false)]
    [InlineData("/media/upload", false)]
    [InlineData("/media/avatars", false)]
    [InlineData("/{**path}", false)]
    public async Task Are_refused_for_endpoints_that_answer_first(string route, bool isRefused)
    {
        var problem = await Problem(app =>
        {
            app.MapMedia();
            app.MapGet(route, () => "").WithDisplayName("Other");
        });
        Assert.Equal(
            isRefused,
            problem?.Contains("'Other' answers for the same paths", StringComparison.Ordinal) ?? false
        );
    }

    [Fact]
    public async Task Are_free_for_endpoints_with_other_methods() =>
        Assert.Null(
            await Problem(app =>
            {
                app.MapMedia();
                app.MapPost("/media/avatars/{id}", () => "");
            })
        );

    [Theory]
    [InlineData("https://cdn.example", "https://cdn.example", true)]
    [InlineData("https://cdn.example/media", "https://CDN.example", true)]
    [InlineData("http://cdn.example/", "https://cdn.example:8443/assets", false)]
    [InlineData("https://cdn.example/", "https://cdn.example/assets", true)]
    [InlineData("https://cdn.example/media", "https://cdn.example/assets", false)]
    [InlineData("https://cdn.example/assets2", "https://cdn.example/assets", false)]
    [InlineData("https://media.example", "https://cdn.example", false)]
    [InlineData("https://media.example", null, false)]
    [InlineData(null, "https://cdn.example", false)]
    public void Are_refused_for_assets(string? media, string? assets, bool isRefused)
    {
        var problems = UrlSeparation.Problems([("Assets:Media:BaseUrl", media)], assets).ToList();
        Assert.Equal(isRefused ? 1 : 0, problems.Count);
    }

    [Fact]
    public async Task Are_compared_when_the_app_starts()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() =>
            MediaSite.Start(
                media =>
                    media
                        .Add("one", store => store.UseFileSystem(Path.Combine(root.FullName, "x")))
                        .Add("two", store => store.UseFileSystem(Path.Combine(root.FullName, "x/y"))),
                settings:
                [
                    ("Assets:BaseUrl", "https://cdn.example"),
                    ("Assets:Media:BaseUrl", "https://cdn.example/media"),
                ]
            )
        );
        Assert.Contains("'one' (", exception.Message, StringComparison.Ordinal);
        Assert.Contains("overlaps with 'Assets:BaseUrl'", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => root.Delete(recursive: true);

    private static async Task<string?> Problem(Action<WebApplication> pipeline)
    {
        try
        {
            await using var site = await MediaSite.Start(pipeline: pipeline);
            return null;
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }
}
