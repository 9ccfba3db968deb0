using Assets.Tool.Tests.Harness;
using Assets.Tool.Verifying;
using Microsoft.AspNetCore.Http;

namespace Assets.Tool.Tests.Verifying;

/// <summary>What a CDN answers to clients that have the file of an earlier release.</summary>
public sealed class DeltasOfACdn
{
    private const string Script = "js/app.bbbbbbbbb1.js";
    private const string Vary = "Accept-Encoding, Available-Dictionary";

    [Fact]
    public async Task MayBeAbsent()
    {
        using var site = Site();
        await using var cdn = await Cdn.StartAsync(site);
        Assert.Empty(await cdn.VerifyAsync());
    }

    [Fact]
    public async Task AreThosePublished() => Assert.Empty(await VerifyAsync("delta app(0)", Vary));

    [Fact]
    public async Task DoNotDiffer() =>
        Assert.Equal(Check.Content, Assert.Single(await VerifyAsync("delta app(9)", Vary)).Check);

    [Fact]
    public async Task AreKeptApartByCaches()
    {
        var finding = Assert.Single(await VerifyAsync("delta app(0)", "Accept-Encoding"));
        Assert.Equal((Script, Check.Vary), (finding.Path, finding.Check));
        Assert.Contains("Vary: Accept-Encoding, Available-Dictionary", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreThereWhereTheyAreSelected() =>
        Assert.Equal(Check.Status, Assert.Single(await VerifyAsync("delta app(0)", Vary, status: 404)).Check);

    private static PublishedSite Site() => PublishedSite.Shop().Delta("js/app.js", "app(0)");

    private static async Task<IReadOnlyList<Finding>> VerifyAsync(string delta, string vary, int status = 200)
    {
        using var site = Site();
        await using var cdn = await Cdn.StartAsync(
            site,
            Script,
            async context =>
            {
                context.Response.Headers.Vary = vary;
                if (context.Request.Headers["Available-Dictionary"].Count == 0)
                    return false;
                context.Response.StatusCode = status;
                context.Response.Headers.ContentEncoding = "dcz";
                await context.Response.WriteAsync(delta);
                return true;
            }
        );
        return await cdn.VerifyAsync();
    }
}
