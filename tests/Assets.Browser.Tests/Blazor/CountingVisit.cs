using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Assets.Browser.Tests.Blazor;

/// <summary>A visitor of the template's counter.</summary>
/// <param name="Site">The app that runs.</param>
/// <param name="Visit">The browser's page.</param>
/// <param name="Counter">The URL of the page with the counter.</param>
internal sealed record CountingVisit(IAsyncDisposable Site, Visit Visit, string Counter) : IAsyncDisposable
{
    /// <summary>Where the counter ran, by visit.</summary>
    public List<string> Renderers { get; } = [];

    /// <summary>Opens the counter and clicks until it counts: a component is not interactive at once.</summary>
    public async Task CountAsync()
    {
        await Visit.OpenAsync(Counter);
        for (var tries = 0; await CountedAsync() == 0; tries++)
        {
            Assert.True(tries < 100, "The counter did not count.\n" + string.Join("\n", Visit.Problems));
            await Visit.Page.GetByText("Click me").ClickAsync();
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    public void AssertNothingFailed()
    {
        Assert.True(Visit.Problems.IsEmpty, string.Join("\n", Visit.Problems));
        Assert.All(
            Visit.Responses,
            response => Assert.True(response.Status < 400, $"{response.Status} {response.Url}")
        );
    }

    /// <summary>The one file of this path that was fetched; a star matches a fingerprint.</summary>
    public IResponse Fetched(string path)
    {
        var pattern = "^" + Regex.Escape(path).Replace(@"\*", "[0-9A-Za-z_-]{5,10}", StringComparison.Ordinal) + "$";
        var responses = Visit.Responses.DistinctBy(response => response.Url);
        var response = responses.SingleOrDefault(response =>
            Regex.IsMatch(new Uri(response.Url).AbsolutePath, pattern)
        );
        var urls = string.Join("\n", responses.Select(response => response.Url));
        Assert.True(response is not null, $"{path} is not among\n{urls}");
        return response;
    }

    /// <summary>The one file of this path may be kept without asking again.</summary>
    public async Task AssertImmutableAsync(string path) =>
        Assert.Contains("immutable", await Fetched(path).HeaderValueAsync("cache-control"), StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await Visit.DisposeAsync();
        await Site.DisposeAsync();
    }

    private async Task<int> CountedAsync() =>
        int.Parse(
            Regex.Match(await Visit.Page.Locator("p[role=status]").InnerTextAsync(), @"\d+").Value,
            System.Globalization.CultureInfo.InvariantCulture
        );
}
