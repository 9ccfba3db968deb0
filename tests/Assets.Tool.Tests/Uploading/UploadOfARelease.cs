using Assets.Manifest;
using Assets.Storage.Memory;
using Assets.Tool.Releases;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Uploading;

public sealed class UploadOfARelease
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task StoresEveryFileWithItsCompressedForms()
    {
        using var site = PublishedSite.Shop();
        await store.UploadAsync(site.Release());
        Assert.Equal(
            [
                "css/site.aaaaaaaaa1.css",
                "css/site.aaaaaaaaa1.css.br",
                "css/site.aaaaaaaaa1.css.gz",
                "favicon.ico",
                "font/a.ccccccccc0.woff2",
                "index.html",
                "js/app.bbbbbbbbb1.js",
                "js/app.bbbbbbbbb1.js.br",
                "js/app.bbbbbbbbb1.js.gz",
            ],
            await store.AssetsAsync()
        );
    }

    [Fact]
    public void IsRefusedIfThePublishHasOtherCodingsOnly()
    {
        using var site = PublishedSite.Shop().Without(ContentCoding.Brotli);
        var refused = Assert.Throws<ToolException>(() => site.Release(UploadEncoding.Brotli));
        Assert.Equal("ASSETS515", refused.Diagnostic.Code);
        Assert.NotEmpty(site.Release(UploadEncoding.Gzip).Objects);
        Assert.NotEmpty(site.Without(ContentCoding.Gzip).Release(UploadEncoding.Brotli).Objects);
    }

    [Fact]
    public async Task StoresHeaders()
    {
        using var site = PublishedSite.Shop();
        await store.UploadAsync(site.Release());
        Assert.Equal(
            new()
            {
                ContentType = "text/css; charset=utf-8",
                ContentEncoding = "br",
                CacheControl = "max-age=31536000, immutable",
            },
            await store.HeadersAsync("css/site.aaaaaaaaa1.css.br")
        );
        Assert.Equal(
            new() { ContentType = "text/html; charset=utf-8", CacheControl = "no-cache" },
            await store.HeadersAsync("index.html")
        );
    }

    [Fact]
    public async Task StoresTheCacheControlOfARule()
    {
        using var site = PublishedSite.Shop().CacheControl("favicon.ico", "max-age=3600");
        await store.UploadAsync(site.Release());
        Assert.Equal("max-age=3600", (await store.HeadersAsync("favicon.ico")).CacheControl);
    }

    [Fact]
    public async Task StoresTheDispositionOfARule()
    {
        using var site = PublishedSite.Shop().Header("favicon.ico", "content-disposition", "attachment");
        await store.UploadAsync(site.Release());
        Assert.Equal("attachment", (await store.HeadersAsync("favicon.ico")).ContentDisposition);
        Assert.Empty(site.Release().HeadersLeft);
    }

    [Theory]
    [InlineData("Brotli", "br")]
    [InlineData("Gzip", "gzip")]
    [InlineData("Identity", null)]
    public async Task StoresOneObjectForEachFileWithAnotherEncoding(string encoding, string? expected)
    {
        using var site = PublishedSite.Shop();
        await store.UploadAsync(site.Release(Enum.Parse<UploadEncoding>(encoding)));
        Assert.Equal(5, (await store.AssetsAsync()).Count);
        Assert.Equal(expected, (await store.HeadersAsync("js/app.bbbbbbbbb1.js")).ContentEncoding);
        Assert.Null((await store.HeadersAsync("font/a.ccccccccc0.woff2")).ContentEncoding);
    }

    /// <summary>Each encoding has them: what is under the published name does not matter to a delta.</summary>
    [Theory]
    [InlineData("Siblings")]
    [InlineData("Brotli")]
    [InlineData("Gzip")]
    [InlineData("Identity")]
    public async Task StoresDeltasUnderTheirOwnNames(string encoding)
    {
        const string Delta = "js/app.bbbbbbbbb1.js.d000000001.dcz";
        using var site = PublishedSite.Shop().Delta("js/app.js", "app(0)");
        var release = site.Release(Enum.Parse<UploadEncoding>(encoding));
        await store.UploadAsync(release);
        Assert.Equal("delta app(0)", await store.TextAsync(Delta));
        Assert.Equal(
            new()
            {
                ContentType = "text/javascript; charset=utf-8",
                ContentEncoding = "dcz",
                CacheControl = "max-age=31536000, immutable",
            },
            await store.HeadersAsync(Delta)
        );
        Assert.Contains(Delta, await store.TextAsync(release.RecordObject.Key.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoresTheManifestByteByByte()
    {
        using var site = PublishedSite.Shop();
        var release = site.Release();
        await store.UploadAsync(release);
        Assert.Equal(
            await File.ReadAllTextAsync(
                Path.Combine(site.Folder, "Shop.assets.manifest.json"),
                TestContext.Current.CancellationToken
            ),
            await store.TextAsync(release.ManifestObject.Key.Value)
        );
    }

    [Fact]
    public async Task StoresFilesThatTheManifestDoesNotName()
    {
        using var site = PublishedSite
            .Shop()
            .Unlisted("_framework/blazor.js", "blazor")
            .Unlisted("_framework/blazor.js.br", "b")
            .Unlisted(".vs/state.json", "{}");
        await store.UploadAsync(site.Release());
        var headers = await store.HeadersAsync("_framework/blazor.js.br");
        Assert.Equal("br", headers.ContentEncoding);
        Assert.Equal("text/javascript; charset=utf-8", headers.ContentType);
        Assert.Equal("no-cache", headers.CacheControl);
        Assert.DoesNotContain(".vs/state.json", await store.KeysAsync());
    }

    [Fact]
    public async Task RefusesAFolderWithoutOneOfItsFiles()
    {
        using var site = PublishedSite.Shop();
        var release = site.Release();
        File.Delete(Path.Combine(site.Folder, "wwwroot/favicon.ico"));
        var result = await store.UploadAsync(release);
        Assert.Equal("ASSETS502", Assert.Single(result.Problems).Code);
        Assert.Empty(await store.KeysAsync());
    }

    [Fact]
    public async Task StoresNothingInADryRun()
    {
        using var site = PublishedSite.Shop();
        var result = await store.UploadAsync(site.Release(), new() { DryRun = true });
        Assert.Equal(9, result.Stored.Count);
        Assert.Empty(await store.KeysAsync());
    }
}
