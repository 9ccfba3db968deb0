using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class ExceptionHandler : Neighbour
{
    private static readonly byte[] Page = PublishedSite.Text(3000);

    [Theory]
    [InlineData("GET", "Accept: */*")]
    [InlineData("GET", "Range: bytes=0-4")]
    [InlineData("GET", "If-None-Match: *")]
    [InlineData("POST", "Accept: */*")]
    public async Task SendsAPageThatIsAnAssetWholeAndKeepsItsStatus(string method, string header)
    {
        Site.Add("500.html", Page);
        Start(app =>
        {
            app.UseExceptionHandler("/500.html");
            app.UseAssets();
            app.Map("/fails", string () => throw new InvalidOperationException());
        });
        AssertPage(await Send(method, "/fails", header));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task SendsAPageOfTheEndpointToo(string method)
    {
        Site.Add("500.html", Page);
        Start(app =>
        {
            app.UseExceptionHandler("/500.html");
            app.MapAssets();
            app.Map("/fails", string () => throw new InvalidOperationException());
        });
        AssertPage(await Send(method, "/fails"));
    }

    /// <summary>The exception handler adds its own values of <c>Cache-Control</c> when the response starts.</summary>
    private static void AssertPage(Answer answer) => AssertWhole(answer, 500, Page, cacheControl: "no-cache,no-store");
}
