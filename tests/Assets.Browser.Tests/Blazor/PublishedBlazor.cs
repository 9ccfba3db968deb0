using Microsoft.Playwright;

namespace Assets.Browser.Tests.Blazor;

/// <summary>What a visitor of a published Blazor app does: opens the counter and clicks, whoever serves the assets.</summary>
/// <param name="app">The app.</param>
/// <param name="counter">The page with the counter.</param>
public abstract class PublishedBlazor(TemplateApp app, string counter)
{
    [Theory]
    [InlineData("assets")]
    [InlineData("framework")]
    public async Task Counts(string serve)
    {
        await using var site = await app.StartAsync("--serve", serve);
        await using var visit = await Visit.StartAsync(app.Storefront.Browser);
        await CountAsync(visit, site);
        AssertNothingFailed(visit);
    }

    /// <summary>Opens the counter and clicks until it counts: a component is not interactive at once.</summary>
    private protected async Task CountAsync(Visit visit, RunningShop site)
    {
        await visit.OpenAsync(site.Url + counter);
        var count = visit.Page.Locator("p[role=status]");
        var before = await count.InnerTextAsync();
        await visit.Page.GetByText("Click me").ClickAsync();
        await Assertions.Expect(count).Not.ToHaveTextAsync(before);
    }

    private protected static void AssertNothingFailed(Visit visit)
    {
        Assert.True(visit.Problems.IsEmpty, string.Join("\n", visit.Problems));
        Assert.All(visit.Responses, response => Assert.True(response.Status < 400, $"{response.Status} {response.Url}"));
    }

    private protected static async Task AssertImmutable(Visit visit, string pattern)
    {
        var response = Assert.Single(
            visit.Responses.DistinctBy(response => response.Url),
            response => System.Text.RegularExpressions.Regex.IsMatch(response.Url, pattern));
        Assert.Contains("immutable", await response.HeaderValueAsync("cache-control"), StringComparison.Ordinal);
    }
}
