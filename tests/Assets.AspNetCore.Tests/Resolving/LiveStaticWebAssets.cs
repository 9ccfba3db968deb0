using System.Net;
using System.Text.Json;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Assets.AspNetCore.Tests.Resolving;

/// <summary>
/// Files of class libraries and scoped CSS, which the framework itself serves only in Development and with
/// <c>CreateBuilder</c>.
/// </summary>
public sealed class LiveStaticWebAssets : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-swa-").FullName;
    private readonly string manifest;

    public LiveStaticWebAssets()
    {
        Directory.CreateDirectory(Path.Combine(root, "lib/css"));
        Directory.CreateDirectory(Path.Combine(root, "wwwroot"));
        File.WriteAllText(Path.Combine(root, "lib/css/lib.css"), "l{}");
        File.WriteAllText(Path.Combine(root, "wwwroot/own.css"), "o{}");
        manifest = Path.Combine(root, "App.staticwebassets.runtime.json");
        File.WriteAllText(
            manifest,
            $$$"""
            {
              "ContentRoots": [{{{Quoted("lib/")}}}, {{{Quoted("wwwroot/")}}}],
              "Root": {
                "Children": {
                  "_content": { "Children": { "Lib": { "Patterns": [{ "ContentRootIndex": 0, "Pattern": "**", "Depth": 2 }] } } }
                },
                "Patterns": [{ "ContentRootIndex": 1, "Pattern": "**", "Depth": 0 }]
              }
            }
            """
        );
    }

    [Theory]
    [InlineData("Staging")]
    [InlineData("Development")]
    public async Task AreServedInEveryEnvironment(string environment)
    {
        // The environment is set after CreateBuilder, so the framework has loaded nothing, as with CreateSlimBuilder.
        await using var app = RunningSite.Live(root, environment, services: Configure);
        Assert.Equal("l{}", (await app.Get("/_content/Lib/css/lib.css")).Text);
        Assert.Equal("o{}", (await app.Get("/own.css")).Text);
        Assert.Equal("/_content/Lib/css/lib.css", app.Urls.Url("_content/Lib/css/lib.css", ""));
    }

    [Fact]
    public async Task LeaveTheEnvironmentOfTheAppAlone()
    {
        await using var app = RunningSite.Live(root, "Staging", services: Configure);
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/_content/Lib/css/lib.css")).Status);
        Assert.IsType<PhysicalFileProvider>(app.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider);
    }

    [Fact]
    public async Task AreNotLoadedTwice()
    {
        await using var app = RunningSite.Live(
            root,
            "Development",
            services: builder =>
            {
                Configure(builder);
                StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
            }
        );
        var environment = app.Services.GetRequiredService<IWebHostEnvironment>();
        Assert.Same(
            environment.WebRootFileProvider,
            AspNetCore.Resolving.StaticWebAssets.FilesOf(
                environment,
                app.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()
            )
        );
        Assert.Equal("l{}", (await app.Get("/_content/Lib/css/lib.css")).Text);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Quoted(string folder) => JsonSerializer.Serialize(Path.Combine(root, folder));

    private void Configure(WebApplicationBuilder builder) =>
        builder.Configuration[WebHostDefaults.StaticWebAssetsKey] = manifest;
}
