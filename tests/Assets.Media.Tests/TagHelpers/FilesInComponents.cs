using Assets.Media.Blazor;
using Assets.Media.Tests.Serving;
using Assets.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.Media.Tests.TagHelpers;

/// <summary>The component for images.</summary>
public sealed class FilesInComponents
{
    private static readonly StoredFile Photo = new()
    {
        Store = "avatars",
        Key = "a.jpg",
        ContentType = "image/jpeg",
        Length = 1,
        Sha256 = "",
        Width = 30,
        Height = 20,
    };

    [Fact]
    public async Task Are_written_with_their_size() =>
        Assert.Equal(
            """<img alt="a" src="/media/avatars/a.jpg" width="30" height="20" />""",
            await Rendered(Photo, ("alt", "a"))
        );

    [Fact]
    public async Task Keep_what_the_author_wrote_without_a_file() =>
        Assert.Equal("""<img src="/nobody.svg" />""", await Rendered(null, ("src", "/nobody.svg")));

    [Fact]
    public async Task Are_left_out_without_a_file() => Assert.Equal("", await Rendered(null, ("alt", "a")));

    private static async Task<string> Rendered(StoredFile? file, params (string Name, object Value)[] attributes)
    {
        await using var site = await MediaSite.Start();
        await using var renderer = new HtmlRenderer(site.Services, site.Services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(
            attributes
                .Select(attribute => KeyValuePair.Create(attribute.Name, (object?)attribute.Value))
                .Append(new("Media", file))
                .ToDictionary()
        );
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<MediaImage>(parameters)).ToHtmlString()
        );
    }
}
