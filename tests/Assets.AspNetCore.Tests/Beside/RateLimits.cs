using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class RateLimits : Neighbour
{
    [Fact]
    public async Task CountForTheEndpoint()
    {
        Start(
            app =>
            {
                app.UseRateLimiter();
                app.MapAssets("img/**").RequireRateLimiting("one");
                app.UseAssets();
            },
            builder => builder.Services.AddRateLimiter(options => options.AddFixedWindowLimiter("one", OneAnHour))
        );
        Assert.Equal(HttpStatusCode.OK, (await Get("/img/logo.png")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Get("/img/logo.png")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Get("/css/site.css")).Status);
    }

    [Fact]
    public async Task DoNotCountForTheMiddlewareBeforeThem()
    {
        Start(
            app =>
            {
                app.UseAssets();
                app.UseRateLimiter();
                app.MapGet("/page", () => "page");
            },
            builder =>
                builder.Services.AddRateLimiter(options =>
                    options.GlobalLimiter = PartitionedRateLimiter.Create<
                        Microsoft.AspNetCore.Http.HttpContext,
                        string
                    >(_ => RateLimitPartition.GetFixedWindowLimiter("all", _ => Limits()))
                )
        );
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await Get("/css/site.css")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Get("/page")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Get("/page")).Status);
    }

    private static void OneAnHour(FixedWindowRateLimiterOptions options) =>
        (options.PermitLimit, options.Window) = (1, TimeSpan.FromHours(1));

    private static FixedWindowRateLimiterOptions Limits()
    {
        var options = new FixedWindowRateLimiterOptions();
        OneAnHour(options);
        return options;
    }
}
