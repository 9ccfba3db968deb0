using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.TagHelpers;

/// <summary>MVC's views, layouts and partial views, and areas of both kinds.</summary>
public sealed class ViewsOfAnApp : IDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add("js/site.js", "export {}"u8.ToArray(), "js/site.4444444444.js");

    [Theory]
    [InlineData("/Home/Index", """<link rel="stylesheet" href="/shop/css/site.3f9ab20c1k.css">""")]
    [InlineData("/Home/Index", """<a href="/shop/css/site.css">page</a>""")]
    [InlineData("/Home/Index", """<script src="/shop/js/site.4444444444.js" type="module"></script>""")]
    [InlineData("/Home/Index", """<img src="/shop/img/logo.2222222222.png" alt="partial">""")]
    [InlineData("/Admin/Desk/Index", """<img src="/shop/img/logo.2222222222.png" alt="area">""")]
    [InlineData("/Admin/Desk/Index", """<img src="/shop/img/logo.2222222222.png" alt="helper">""")]
    [InlineData("/Admin/Orders", """<img src="/shop/img/logo.2222222222.png" alt="area page">""")]
    public async Task NamePublishedAssets(string page, string line)
    {
        await using var app = RazorSite.Of(site, "/shop");
        Assert.Contains(line, await app.Lines("/shop" + page));
    }

    public void Dispose() => site.Dispose();
}
