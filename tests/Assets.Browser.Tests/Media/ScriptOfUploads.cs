using Microsoft.Playwright;

namespace Assets.Browser.Tests.Media;

/// <summary>media-upload.js when requests fail, and when the visitor changes his mind.</summary>
public sealed class ScriptOfUploads(Storefront storefront) : IDisposable
{
    /// <summary>The module under its published name, which the page has loaded.</summary>
    private const string Module =
        "performance.getEntriesByType('resource').map(entry => entry.name).find(name => name.includes('media-upload'))";

    private readonly string folder = Directory.CreateTempSubdirectory("assets-media-").FullName;

    [Fact]
    public async Task Repeats_what_fails_for_a_moment()
    {
        await using var visit = await OpenAsync();
        var attempts = 0;
        await visit.Page.RouteAsync(
            "**/_uploads/*",
            route =>
                ++attempts switch
                {
                    1 => route.FulfillAsync(new() { Status = 503 }),
                    2 => route.AbortAsync("connectionreset"),
                    _ => route.ContinueAsync(),
                }
        );
        await visit.Page.SetInputFilesAsync("#Picture", UploadedFiles.Photo);
        await visit.Page.Locator("form:has(#Picture) button").ClickAsync();
        await visit.Page.Locator("img#picture").WaitForAsync();
        Assert.Equal(3, attempts);
    }

    [Fact]
    public async Task Sends_the_token_again_when_the_answer_was_lost_and_gets_the_same_file()
    {
        await using var visit = await OpenAsync();
        var attempts = 0;
        await visit.Page.RouteAsync(
            "**/account/picture/complete",
            async route =>
            {
                if (++attempts > 1)
                {
                    await route.ContinueAsync();
                    return;
                }

                await route.FetchAsync();
                await route.AbortAsync("connectionreset");
            }
        );
        await visit.Page.SetInputFilesAsync("#Picture", UploadedFiles.Photo);
        await visit.Page.Locator("form:has(#Picture) button").ClickAsync();
        await visit.Page.Locator("img#picture").WaitForAsync();
        Assert.Equal(2, attempts);
        Assert.Single(Stored());
    }

    [Fact]
    public async Task Stops_when_it_is_aborted_and_leaves_nothing()
    {
        await using var visit = await OpenAsync();
        var failure = await visit.Page.EvaluateAsync<string>(
            $$"""
            async () => {
              const { upload } = await import({{Module}});
              const abort = new AbortController();
              const file = new File([new Uint8Array(4_000_000)], "me.png", { type: "image/png" });
              try {
                await upload(file, { url: "/account/picture", signal: abort.signal, onProgress: () => abort.abort() });
                return "stored";
              } catch (error) {
                return error.name;
              }
            }
            """
        );
        Assert.Equal("AbortError", failure);
        Assert.Empty(Stored());
    }

    public void Dispose() => StoreFolder.Delete(folder);

    /// <summary>The files of the store, without the quarantine and what describes them.</summary>
    private string[] Stored()
    {
        var avatars = Path.Combine(folder, "avatars");
        return Directory.Exists(avatars)
            ?
            [
                .. Directory
                    .GetFiles(avatars, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(avatars, file))
                    .Where(file => !file.StartsWith('_') && !file.StartsWith('.')),
            ]
            : [];
    }

    private async Task<Visit> OpenAsync()
    {
        var shop = await storefront.Shops.GetAsync(
            Storefront.Published,
            "Storefront.dll",
            $"--Assets:Media:Stores:avatars:Store:Address={Path.Combine(folder, "avatars")}"
        );
        var visit = await Visit.StartAsync(storefront.Browser);
        await visit.Page.GotoAsync(shop.Url + "/account", new() { WaitUntil = WaitUntilState.NetworkIdle });
        return visit;
    }
}
