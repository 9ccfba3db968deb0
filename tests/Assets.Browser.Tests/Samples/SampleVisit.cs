using System.Security.Cryptography;
using Microsoft.Playwright;

namespace Assets.Browser.Tests.Samples;

/// <summary>What two visits to a sample's page showed: the first with a click, the second to the same page.</summary>
/// <param name="Problems">Failed requests, and messages on the console.</param>
/// <param name="Files">What the first visit requested in addition to the page and to what scripts fetch.</param>
/// <param name="Received">URLs of the files of which the first visit received bytes.</param>
/// <param name="ReceivedAgain">The same of the second visit, which had them.</param>
/// <param name="Answer">The text in the page's output after the click; empty for a page without a button.</param>
/// <param name="Colour">Of that text.</param>
/// <param name="BrokenImages">Images that were not shown.</param>
internal sealed record SampleVisit(
    IReadOnlyList<string> Problems,
    IReadOnlyList<RequestedFile> Files,
    IReadOnlyList<string> Received,
    IReadOnlyList<string> ReceivedAgain,
    string Answer,
    string Colour,
    int BrokenImages
)
{
    // Resource timing has no bytes for what came from the browser's cache. What scripts fetch is data of the app.
    private const string ReceivedFiles = """
        performance.getEntriesByType("resource")
          .filter(entry => entry.transferSize > 0 && !["fetch", "xmlhttprequest"].includes(entry.initiatorType))
          .map(entry => entry.name)
        """;

    public static async Task<SampleVisit> MakeAsync(IBrowser browser, string sample, string folder)
    {
        await using var app = await RunningShop.StartAsync(folder, sample + ".dll", []);
        await using var visit = await Visit.StartAsync(browser);
        await visit.Page.GotoAsync(app.Url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var (answer, colour) = await AskAsync(visit.Page);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var brokenImages = await visit.Page.EvaluateAsync<int>(
            "[...document.images].filter(image => image.naturalWidth === 0).length"
        );
        var files = await Task.WhenAll(visit.Assets.Where(file => file.Url.StartsWith(app.Url)).Select(ReadAsync));
        var received = await visit.Page.EvaluateAsync<string[]>(ReceivedFiles);
        await visit.Page.GotoAsync(app.Url + "/?again", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await AskAsync(visit.Page);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var receivedAgain = await visit.Page.EvaluateAsync<string[]>(ReceivedFiles);
        return new([.. visit.Problems], files, received, receivedAgain, answer, colour, brokenImages);
    }

    /// <summary>Clicks the button until the output has a text: a component is not interactive at once.</summary>
    private static async Task<(string Answer, string Colour)> AskAsync(IPage page)
    {
        var answer = "";
        if (await page.Locator("button").CountAsync() == 0)
            return ("", "");
        for (var tries = 0; answer.Length == 0 && tries < 50; tries++)
        {
            await page.Locator("button").ClickAsync();
            await Task.Delay(200, TestContext.Current.CancellationToken);
            answer = await page.EvaluateAsync<string>("document.querySelector('output')?.textContent ?? ''");
        }

        return (
            answer,
            await page.EvaluateAsync<string>(
                "getComputedStyle(document.querySelector('output') ?? document.body).color"
            )
        );
    }

    private static async Task<RequestedFile> ReadAsync(IResponse response) =>
        new(
            response.Url,
            await response.HeaderValueAsync("cache-control") ?? "",
            response.Status,
            Convert.ToHexString(SHA256.HashData(await response.BodyAsync()))
        );
}

/// <summary>One file that a page requested.</summary>
internal sealed record RequestedFile(string Url, string CacheControl, int Status, string Digest);
