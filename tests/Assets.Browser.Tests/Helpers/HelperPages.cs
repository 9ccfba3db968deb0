using System.Diagnostics;

namespace Assets.Browser.Tests.Helpers;

/// <summary>
/// The site with a page for each helper, published with the package, and the browser that the shop is opened in.
/// </summary>
/// <param name="storefront">Has packed the package and installed the npm packages whose font these pages use.</param>
public sealed class HelperPages(Storefront storefront) : IAsyncLifetime
{
    public const string Collection = "Pages of helpers";

    private readonly RunningShops sites = new();
    private readonly Dictionary<string, OpenPage> pages = [];

    public static string Published => Path.Combine(Storefront.Root, "artifacts", "browser-site");

    public async ValueTask InitializeAsync()
    {
        var publish = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "publish",
                    "tests/Assets.Browser.Tests/Site",
                    "--configuration",
                    "Release",
                    "--output",
                    Published,
                    "-nodeReuse:false",
                ]
            )
            {
                WorkingDirectory = Storefront.Root,
                RedirectStandardOutput = true,
                Environment = { ["NUGET_PACKAGES"] = Path.Combine(Storefront.Root, "artifacts", "sample-packages") },
            }
        )!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, output);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages.Values)
            await page.DisposeAsync();
        await sites.DisposeAsync();
    }

    /// <summary>Opens a page for a test that changes it.</summary>
    internal async Task<OpenPage> OpenAsync(string path, string? folder = null, params string[] arguments)
    {
        var site = await sites.GetAsync(folder ?? Published, "Site.dll", arguments);
        var visit = await Visit.StartAsync(storefront.Browser);
        await visit.OpenAsync(site.Url + path);
        return new OpenPage(visit);
    }

    /// <summary>A page that is opened once for all tests that only look at it.</summary>
    internal async Task<OpenPage> SharedAsync(string path)
    {
        if (!pages.TryGetValue(path, out var page))
            pages[path] = page = await OpenAsync(path);
        return page;
    }
}

/// <summary>A page that has loaded.</summary>
internal sealed record OpenPage(Visit Visit) : IAsyncDisposable
{
    /// <summary>Paths of the site's answers, without the page itself, each as often as it was asked for.</summary>
    public IReadOnlyList<string> Fetched =>
        [
            .. Visit
                .Responses.Select(response => new Uri(response.Url))
                .Where(url => url.Scheme == "http")
                .Select(url => url.AbsolutePath)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Paths that were asked for, with fingerprints replaced by a star.</summary>
    public IReadOnlyList<string> Names =>
        [.. Fetched.Select(path => System.Text.RegularExpressions.Regex.Replace(path, @"\.[0-9a-z]{10}\.", ".*."))];

    public Task<T> Evaluate<T>(string script) => Visit.Page.EvaluateAsync<T>(script);

    public ValueTask DisposeAsync() => Visit.DisposeAsync();
}

[CollectionDefinition(HelperPages.Collection)]
public sealed class UsingHelperPages : ICollectionFixture<HelperPages>;
