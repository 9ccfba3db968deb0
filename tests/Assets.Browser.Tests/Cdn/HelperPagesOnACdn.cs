using Assets.Browser.Tests.Helpers;
using Assets.Storage;

namespace Assets.Browser.Tests.Cdn;

/// <summary>
/// Pages of each tag helper and component below a base path, with a base URL that has a path of its own and is set when
/// the app starts.
/// </summary>
[Collection(HelperPages.Collection)]
public sealed class HelperPagesOnACdn(HelperPages pages, SampleCdn cdn)
{
    private static readonly string[] OfTheSite = ["/base/img/sprite.*.svg"];

    [Theory]
    [InlineData("/base/Elements")]
    [InlineData("/base/Inline?nonce=abc")]
    [InlineData("/base/Inline?hash")]
    [InlineData("/base/Modules?nonce=abc")]
    [InlineData("/base/still")]
    [InlineData("/base/live")]
    public async Task LoadFromTheCdn(string path)
    {
        await using var page = await OpenAsync(path);
        Assert.True(page.Visit.Problems.IsEmpty, string.Join('\n', page.Visit.Problems));
        Assert.All(
            page.Visit.Responses,
            response => Assert.True(response.Status < 400, $"{response.Status} {response.Url}")
        );
        var ofTheApp = page
            .Names.Where(name => name.StartsWith("/base/", StringComparison.Ordinal))
            .Where(name => !name.Contains("_framework", StringComparison.Ordinal));
        Assert.Subset(new HashSet<string>([.. OfTheSite, path.Split('?')[0]]), ofTheApp.ToHashSet());
        Assert.Contains(page.Names, name => name.StartsWith("/site/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UseTheImportMapAndWhatTheyPreload()
    {
        await using var page = await OpenAsync("/base/Modules");
        Assert.Equal("Hello, world!", await page.Evaluate<string>("window.greeting"));
        Assert.Equal("loaded", await page.Evaluate<string>("[...document.fonts][0].status"));
        Assert.Equal(page.Names.Distinct(), page.Names);
        Assert.Empty(page.Visit.Problems);
        // Each module has a hash, also those that only other modules import.
        Assert.Equal(
            page.Visit.Responses.Select(response => response.Url)
                .Where(url => url.EndsWith(".js", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            await page.Evaluate<string[]>(
                "Object.keys(JSON.parse(document.querySelector('script[type=importmap]').textContent).integrity).filter(url => !url.includes('.razor.')).sort()"
            )
        );
    }

    [Fact]
    public async Task RefuseAModuleThatWasChangedInTheBucket()
    {
        await cdn.StartAsync();
        await cdn.UploadAsync(HelperPages.Published, "shop/tampered");
        var file = Directory.GetFiles(Path.Combine(HelperPages.Published, "wwwroot/js/lib"), "name.*.js").Single();
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        using var store = new Assets.Storage.S3.S3Store(
            StoreAddress.Parse(SampleCdn.Address("shop/tampered")),
            cdn.Settings
        );
        await store.PutAsync(
            ObjectKey.Parse("js/lib/" + Path.GetFileName(file)),
            new MemoryStream(
                System.Text.Encoding.UTF8.GetBytes(text.Replace("world", "thief", StringComparison.Ordinal))
            ),
            new()
            {
                Mode = PutMode.Replace,
                Headers = new() { ContentType = "text/javascript; charset=utf-8" },
            },
            TestContext.Current.CancellationToken
        );
        await using var page = await pages.OpenAsync("/base/Modules", arguments: $"--BaseUrl={cdn.Cdn}/tampered");
        Assert.True(await page.Evaluate<bool>("window.greeting === undefined"));
        Assert.Contains(page.Visit.Problems, problem => problem.Contains("integrity", StringComparison.Ordinal));
        var verify = await cdn.RunToolAsync(
            "verify",
            $"{cdn.Cdn}/tampered",
            "--folder",
            HelperPages.Published,
            "--content",
            "all"
        );
        Assert.Equal(3, verify.Code);
        Assert.Contains("browsers refuse it where integrity is checked", verify.Error, StringComparison.Ordinal);
    }

    private async Task<OpenPage> OpenAsync(string path)
    {
        await cdn.StartAsync();
        await cdn.UploadOnceAsync(HelperPages.Published, "shop/site");
        return await pages.OpenAsync(path, arguments: $"--BaseUrl={cdn.Cdn}/site");
    }
}
