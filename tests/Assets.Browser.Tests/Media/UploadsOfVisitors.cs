using System.Collections.Concurrent;
using System.Net;
using Microsoft.Playwright;

namespace Assets.Browser.Tests.Media;

/// <summary>The account page of the sample: the same app and page, with stores that only the configuration names.</summary>
public abstract class UploadsOfVisitors(Storefront storefront)
{
    private const int InvoiceLength = 3_000_000;

    /// <summary>The settings of the stores.</summary>
    private protected abstract Task<string[]> SettingsAsync();

    /// <summary>The origin of private files and direct uploads; null if it is the app.</summary>
    private protected virtual string? StoreOrigin => null;

    /// <summary>Lets pages of the app send files to the store.</summary>
    private protected virtual Task AllowAsync(string origin) => Task.CompletedTask;

    [Fact]
    public async Task A_picture_is_sent_with_a_progress_bar_and_shown_in_the_size_of_its_variant()
    {
        var shop = await StartAsync();
        await using var visit = await Visit.StartAsync(storefront.Browser);
        await visit.Page.GotoAsync(shop.Url + "/account", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var progress = new ConcurrentBag<double>();
        await visit.Page.ExposeFunctionAsync<double>("noteProgress", value => progress.Add(value));
        await visit.Page.EvaluateAsync(
            """
            () => {
              const bar = document.querySelector("#picture ~ form progress");
              new MutationObserver(() => noteProgress(bar.value)).observe(bar, { attributes: true });
            }
            """
        );
        var sent = visit.Page.WaitForRequestAsync(request => request.Method is "PUT" || IsForm(request));
        await ChooseAsync(visit.Page, "#Picture", UploadedFiles.Photo);
        var request = await sent;
        Assert.StartsWith(StoreOrigin ?? shop.Url, request.Url, StringComparison.Ordinal);

        await visit.Page.Locator("img#picture").WaitForAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var shown = await visit.Page.EvaluateAsync<bool[]>(
            "() => [picture.currentSrc.includes('?v=portrait-'), picture.naturalWidth === 160, picture.width === 160]"
        );
        Assert.All(shown, Assert.True);
        Assert.Equal(1, progress.Max());
        Assert.Empty(visit.Problems);
        await ShootAsync(visit, "account");
    }

    [Fact]
    public async Task An_invoice_is_read_with_its_link_and_by_nobody_without()
    {
        var shop = await StartAsync();
        await using var visit = await Visit.StartAsync(storefront.Browser);
        await visit.Page.GotoAsync(shop.Url + "/account", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var invoice = UploadedFiles.Pdf(InvoiceLength);
        await ChooseAsync(
            visit.Page,
            "#Invoice",
            new FilePayload
            {
                Name = "Kiln 214.pdf",
                MimeType = "application/pdf",
                Buffer = invoice,
            }
        );
        var link = visit.Page.Locator("#invoices a");
        await link.WaitForAsync();
        Assert.Equal("Kiln 214.pdf", await link.InnerTextAsync());
        var url = await link.EvaluateAsync<string>("link => link.href");
        Assert.StartsWith(StoreOrigin ?? shop.Url, url, StringComparison.Ordinal);

        using var client = new HttpClient();
        using var answer = await client.GetAsync(url, TestContext.Current.CancellationToken);
        Assert.Equal(invoice, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, url.Split('?')[0]));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, Changed(url)));
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task A_page_that_calls_itself_an_image_is_refused_with_a_sentence()
    {
        var shop = await StartAsync();
        await using var visit = await Visit.StartAsync(storefront.Browser);
        await visit.Page.GotoAsync(shop.Url + "/account", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await ChooseAsync(
            visit.Page,
            "#Picture",
            new FilePayload
            {
                Name = "me.png",
                MimeType = "image/png",
                Buffer = UploadedFiles.DisguisedPage,
            }
        );
        var error = visit.Page.Locator("#picture ~ form [data-upload-error]:not(:empty)");
        await error.WaitForAsync();
        Assert.Equal("Files of the type text/html are not accepted here.", await error.InnerTextAsync());
        Assert.Equal(0, await visit.Page.Locator("img#picture").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_the_form_does_the_same()
    {
        var shop = await StartAsync();
        await using var context = await storefront.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(shop.Url + "/account");
        await ChooseAsync(page, "#Picture", UploadedFiles.Photo);
        await page.Locator("img#picture").WaitForAsync();
        await ChooseAsync(
            page,
            "#Picture",
            new FilePayload
            {
                Name = "me.png",
                MimeType = "image/png",
                Buffer = UploadedFiles.DisguisedPage,
            }
        );
        await Assertions
            .Expect(page.Locator("#picture ~ form .account-error"))
            .ToHaveTextAsync("Files of the type text/html are not accepted here.");
    }

    private async Task<RunningShop> StartAsync()
    {
        var settings = await SettingsAsync();
        var shop = await storefront.Shops.GetAsync(Storefront.Published, "Storefront.dll", settings);
        await AllowAsync(shop.Url);
        return shop;
    }

    private static bool IsForm(IRequest request) =>
        request.Method is "POST"
        && request.Headers.TryGetValue("content-type", out var type)
        && type.StartsWith("multipart/form-data", StringComparison.Ordinal);

    private static async Task ChooseAsync(IPage page, string input, string file)
    {
        await page.SetInputFilesAsync(input, file);
        await page.Locator($"form:has({input}) button").ClickAsync();
    }

    private static async Task ChooseAsync(IPage page, string input, FilePayload file)
    {
        await page.SetInputFilesAsync(input, file);
        await page.Locator($"form:has({input}) button").ClickAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string url)
    {
        using var answer = await client.GetAsync(url, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>The same with another character in the middle of the signature, which every store has in the query.</summary>
    private static string Changed(string url)
    {
        var name =
            url.Contains("X-Amz-Signature=", StringComparison.Ordinal) ? "X-Amz-Signature="
            : url.Contains("sig=", StringComparison.Ordinal) ? "sig="
            : "s=";
        var at = url.LastIndexOf(name, StringComparison.Ordinal) + name.Length + 5;
        return url[..at] + (url[at] == 'a' ? 'b' : 'a') + url[(at + 1)..];
    }

    private static async Task ShootAsync(Visit visit, string name)
    {
        var folder = Path.Combine(Storefront.Root, "artifacts", "screenshots", "media");
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
