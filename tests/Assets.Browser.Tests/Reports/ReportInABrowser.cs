using Microsoft.Playwright;

namespace Assets.Browser.Tests.Reports;

/// <summary>The page of a report, opened from a disk.</summary>
public sealed class ReportInABrowser(Storefront storefront, LargeReport report) : IClassFixture<LargeReport>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Opens_without_a_problem_and_fits_the_width(int width, ColorScheme scheme)
    {
        await using var visit = await OpenAsync(width, scheme);
        Assert.Empty(visit.Problems);
        Assert.Equal("Assets of Shop", await visit.Page.TitleAsync());
        Assert.True(
            await visit.Page.EvaluateAsync<bool>(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            )
        );
        var background = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        Assert.Equal(scheme == ColorScheme.Dark ? "rgb(18, 21, 27)" : "rgb(246, 247, 249)", background);
        Assert.All(visit.Responses, response => Assert.StartsWith("file:", response.Url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_names_as_text()
    {
        await using var visit = await OpenAsync();
        Assert.Equal(0, await visit.Page.Locator("img, main b b, a[href^='javascript']").CountAsync());
        Assert.Contains(
            LargeReport.Hostile,
            await visit.Page.Locator("#changes").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Lists_ten_thousand_files_with_few_elements()
    {
        await using var visit = await OpenAsync();
        var page = visit.Page;
        Assert.InRange(await page.Locator("*").CountAsync(), 100, 3_000);
        await page.Locator(".rows").EvaluateAsync("rows => rows.scrollTop = rows.scrollHeight");
        await page.Locator("#files tr[aria-rowindex='10002']").WaitForAsync();
        await page.GetByLabel("Search files by path").FillAsync("m4321");
        await Assertions.Expect(page.Locator("#files [role=status]")).ToHaveTextAsync("1 of 10,001 files");
    }

    [Fact]
    public async Task Follows_references_by_mouse_and_keyboard()
    {
        await using var visit = await OpenAsync();
        var page = visit.Page;
        await page.GetByLabel("Choose a file").FillAsync("js/m1.js");
        await page.GetByLabel("Choose a file").PressAsync("Enter");
        await Assertions
            .Expect(page.Locator(".chain"))
            .ToHaveTextAsync("Reached through Pages/Index.cshtml → js/m0.js → js/m1.js");
        await page.GetByRole(AriaRole.Group, new() { Name = "Refers to" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator(".focus h3")).ToHaveTextAsync("js/m2.js");
        await page.GetByRole(AriaRole.Group, new() { Name = "Named by" }).GetByRole(AriaRole.Button).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".focus h3")).ToHaveTextAsync("js/m1.js");
        Assert.Contains("line 1", await page.Locator(".graph").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Prints_the_first_rows_only()
    {
        await using var visit = await OpenAsync();
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(60, await visit.Page.Locator("#files tbody tr").CountAsync());
        Assert.True((await visit.Page.PdfAsync()).Length > 10_000);
    }

    private async Task<Visit> OpenAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var visit = await Visit.StartAsync(storefront.Browser, width);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await visit.Page.GotoAsync(report.Url);
        await visit.Page.Locator(".tile").First.WaitForAsync();
        return visit;
    }
}
