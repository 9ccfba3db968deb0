using System.Text.Json;

namespace Assets.Browser.Tests.Cdn;

/// <summary>`assets verify` against nginx with the sample's configuration, right and with one fault each.</summary>
[Collection(SampleCdn.RuleOfTheBucket)]
public sealed class FaultsOfNginx(SampleCdn cdn)
{
    private const string Forms = "\"~^1(?<form>.+)$\" $form;";
    private const string Type = "proxy_hide_header x-rgw-object-type;";
    private const string Cors = "add_header Access-Control-Allow-Origin \"*\" always;\n  # Caches";

    [Theory]
    [InlineData("Cors", Cors, "# Caches")]
    [InlineData("Vary", "add_header Vary Accept-Encoding always;", "")]
    [InlineData("Caching", Type, "expires 1h;")]
    [InlineData("Caching", Type, "proxy_hide_header Cache-Control; add_header Cache-Control no-store;")]
    [InlineData("ContentType", Type, "proxy_hide_header Content-Type; add_header Content-Type text/plain;")]
    [InlineData("Status", "set $assets_prefix /storefront/shop;", "set $assets_prefix /storefront/other;")]
    // Compressed objects are not selected, and nothing is compressed instead.
    [InlineData("Encoding", Forms, "")]
    // A minifier, or any other filter of a CDN.
    [InlineData("Content", "gzip off;", "gunzip on; sub_filter_types *; sub_filter_once off; sub_filter \"e\" \"3\";")]
    public async Task AreFound(string check, string line, string fault)
    {
        await cdn.StartAsync();
        await using var nginx = await FaultyNginx.StartAsync(cdn, (line, fault));
        Assert.Contains(check, await FindingsAsync(nginx.Url, exitCode: 3));
    }

    /// <summary>The bucket has a rule, and the cache gives pages an answer that it got without their origin.</summary>
    [Fact]
    public async Task AreFoundWhereTheCacheIgnoresTheOrigin()
    {
        await cdn.StartAsync();
        await CorsOfTheBucket.SetAsync(cdn, "*");
        await using var nginx = await FaultyNginx.StartAsync(
            cdn,
            ("proxy_hide_header Access-Control-Allow-Origin;", ""),
            (Cors, "# Caches"),
            ("proxy_set_header Origin \"\";", "proxy_set_header Origin $http_origin;"),
            // The key of the sample has no query, so a visitor without Origin would have to come first.
            ("proxy_cache_key $uri;", "proxy_cache_key $uri$is_args$args;")
        );
        Assert.Equal(["Cors"], (await FindingsAsync(nginx.Url, exitCode: 3)).Distinct());
    }

    [Fact]
    public async Task AreNotFoundInTheSampleItself()
    {
        await cdn.StartAsync();
        Assert.Empty(await FindingsAsync(cdn.Cdn, exitCode: 0));
    }

    /// <summary>It does not compress the answer to HEAD.</summary>
    [Fact]
    public async Task AreNotFoundWhereNginxCompresses()
    {
        await cdn.StartAsync();
        await using var nginx = await FaultyNginx.StartAsync(
            cdn,
            (Forms, ""),
            ("gzip off;", "gzip on; gzip_types *; gzip_min_length 1; gzip_proxied any;")
        );
        Assert.Empty(await FindingsAsync(nginx.Url, exitCode: 0));
    }

    private async Task<IReadOnlyList<string>> FindingsAsync(string url, int exitCode)
    {
        var run = await cdn.RunToolAsync(
            "verify",
            url,
            "--folder",
            Storefront.Published,
            "--origin",
            cdn.App,
            "--json"
        );
        Assert.True(run.Code == exitCode, run.Output + run.Error);
        using var document = JsonDocument.Parse(run.Output);
        return
        [
            .. document
                .RootElement.GetProperty("findings")
                .EnumerateArray()
                .Select(finding => finding.GetProperty("check").GetString()!),
        ];
    }
}
