using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Assets.Browser.Tests;

/// <summary>One browser page that notes everything it asks for and everything that goes wrong.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Response += (_, response) => Responses.Add(response);
        page.RequestFailed += (_, request) => Problems.Add($"failed: {request.Url} {request.Failure}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Problems.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => Problems.Add($"script: {error}");
    }

    public IPage Page { get; }

    public ConcurrentBag<IResponse> Responses { get; } = [];

    public ConcurrentBag<string> Problems { get; } = [];

    /// <summary>What was fetched as part of a page: neither pages nor what scripts post.</summary>
    public IEnumerable<IResponse> Assets =>
        Responses.Where(response => response.Request.ResourceType is "stylesheet" or "script" or "image" or "font");

    public static async Task<Visit> StartAsync(IBrowser browser, int width = 1280, int height = 900)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>Opens a page and scrolls through it, so that lazy images load.</summary>
    public async Task OpenAsync(string url)
    {
        await Page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Page.EvaluateAsync(
            "async () => { for (let y = 0; y < document.body.scrollHeight; y += 400) { window.scrollTo(0, y); await "
                + "new Promise(r => setTimeout(r, 30)); } window.scrollTo(0, 0); }"
        );
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
