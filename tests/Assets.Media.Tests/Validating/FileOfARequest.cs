using System.Net;
using Assets.Media.Tests.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Validating;

/// <summary>The attribute in MVC and in minimal APIs.</summary>
public sealed class FileOfARequest
{
    [Theory]
    [InlineData("/profiles", "Avatar")]
    [InlineData("/minimal", "avatar")]
    public async Task Is_refused_with_the_name_of_its_field(string path, string field)
    {
        await using var app = await FormApp.StartAsync(
            store: store => store.Allow(".txt"),
            services: services =>
            {
                services.AddControllers().AddApplicationPart(typeof(ProfilesController).Assembly);
                services.AddValidation();
            },
            pipeline: app =>
            {
                app.MapControllers();
                app.MapPost("/minimal", ([MediaFile("files")] IFormFile avatar) => avatar.FileName)
                    .DisableAntiforgery();
            }
        );
        using var good = await app.Client.PostAsync(path, Part.Form(new Part(field, "Hello", "a.txt")));
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        using var bad = await app.Client.PostAsync(path, Part.Form(new Part(field, "%PDF-1.7", "a.txt")));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        var problem = await bad.Content.ReadAsStringAsync();
        Assert.Contains($"\"{field}\":[", problem, StringComparison.Ordinal);
        Assert.Contains("application/pdf", problem, StringComparison.Ordinal);
    }
}
