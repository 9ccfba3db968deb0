using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class Cors : Neighbour
{
    private static readonly string[] Preflight =
    [
        "Origin: https://other.example",
        "Access-Control-Request-Method: PUT",
    ];

    [Fact]
    public async Task AnswersPreflightsAfterTheMiddleware()
    {
        Start(
            app =>
            {
                app.UseAssets();
                app.UseRouting();
                app.UseCors();
                app.MapPut("/robots.txt", () => "put");
            },
            Add
        );
        await AssertPreflightIsAllowed("/robots.txt");
        await AssertPreflightIsAllowed("/css/site.css");
        Assert.Equal("put", (await Send("PUT", "/robots.txt", "Origin: https://other.example")).Text);
    }

    [Fact]
    public async Task AnswersPreflightsBeforeTheMiddleware()
    {
        Start(
            app =>
            {
                app.UseCors();
                app.UseAssets();
                app.MapPut("/robots.txt", () => "put");
            },
            Add
        );
        await AssertPreflightIsAllowed("/robots.txt");
        foreach (var path in (string[])["/css/site.css", "/fonts/a.woff2"])
            Assert.Equal("https://other.example", (await Get(path, Preflight[0]))["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task AnswersPreflightsForTheEndpoint()
    {
        Start(
            app =>
            {
                app.UseCors();
                app.MapAssets().RequireCors(policy => policy.WithOrigins("https://other.example"));
                app.MapPut("/robots.txt", () => "put")
                    .RequireCors(policy => policy.WithOrigins("https://third.example").AllowAnyMethod());
            },
            builder => builder.Services.AddCors()
        );
        var answer = await Send("OPTIONS", "/css/site.css", Preflight[0], "Access-Control-Request-Method: GET");
        Assert.Equal((204, "https://other.example"), ((int)answer.Status, answer["Access-Control-Allow-Origin"]));
        answer = await Send("OPTIONS", "/robots.txt", "Origin: https://third.example", Preflight[1]);
        Assert.Equal((204, "https://third.example"), ((int)answer.Status, answer["Access-Control-Allow-Origin"]));
    }

    private async Task AssertPreflightIsAllowed(string path)
    {
        var answer = await Send("OPTIONS", path, Preflight);
        Assert.Equal((204, "https://other.example"), ((int)answer.Status, answer["Access-Control-Allow-Origin"]));
    }

    private static void Add(WebApplicationBuilder builder) =>
        builder.Services.AddCors(options =>
            options.AddDefaultPolicy(policy => policy.WithOrigins("https://other.example").AllowAnyMethod())
        );
}
