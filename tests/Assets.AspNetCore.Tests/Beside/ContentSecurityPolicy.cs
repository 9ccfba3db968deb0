using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

/// <summary>
/// A strict policy, without 'unsafe-inline' and without nonces, that allows inlined content by its hash.
/// </summary>
public sealed class ContentSecurityPolicy : IDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add("css/critical.css", Bytes("@font-face{src:url(../fonts/a.1.woff2)}\r\na:after{content:'ä</style>'}"))
        .Add("js/inline.js", Bytes("let a = 1\r\nlet b\r//# sourceMappingURL=a.map"), "js/inline.8888888888.js")
        .Add("js/template.html", [1])
        .Add("img/icons.svg", Bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"));

    public ContentSecurityPolicy() => site.Imports["a"] = "js/inline.js";

    [Fact]
    public async Task AllowsInlinedFilesByTheirHash()
    {
        await using var app = App();
        var answer = await app.Get("/shop/Inline");
        var policy = answer["Content-Security-Policy"]!;
        Assert.Contains($"style-src '{HashOf(answer.Text, "style")}'", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src '{HashOf(answer.Text, "script")}'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllowsTheImportMapByItsHash()
    {
        await using var app = App();
        var answer = await app.Get("/shop/NoNonces");
        var map = answer.Text[answer.Text.IndexOf("<script type=\"importmap\"", StringComparison.Ordinal)..];
        Assert.EndsWith($" '{HashOf(map, "script")}'", answer["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task HasNoHashOfWhatCannotBeInlined()
    {
        await using var app = App();
        var request = new DefaultHttpContext();
        var error = Assert.Throws<InvalidOperationException>(() => app.Urls.InlineHash(request, "img/logo.png"));
        Assert.StartsWith("ASSETS408: 'img/logo.png' has no hash: ", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private RunningSite App() =>
        RunningSite.Of(
            site,
            services: builder => builder.Services.AddRazorPages().AddApplicationPart(typeof(RazorSite).Assembly),
            pipeline: app =>
            {
                app.UsePathBase("/shop");
                app.Use(
                    (context, next) =>
                    {
                        var urls = context.RequestServices.GetRequiredService<AssetUrls>();
                        context.Response.Headers.ContentSecurityPolicy =
                            $"style-src {urls.InlineHash(context, "css/critical.css")}; "
                            + $"script-src {urls.InlineHash(context, "~/js/inline.js")} {urls.ImportMapHash(context)}";
                        return next(context);
                    }
                );
                app.UseAssets();
                app.UseRouting();
                app.MapRazorPages();
            }
        );

    /// <summary>The hash that a browser computes of the first element's text.</summary>
    private static string HashOf(string page, string element)
    {
        var text = Regex.Match(page, $"<{element}[^>]*>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(Bytes(text)));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
