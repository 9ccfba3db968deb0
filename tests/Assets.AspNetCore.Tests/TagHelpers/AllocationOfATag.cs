using System.Text.Encodings.Web;
using Assets.AspNetCore.TagHelpers;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Razor.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;

namespace Assets.AspNetCore.Tests.TagHelpers;

/// <summary>
/// Bytes that one element allocates in addition to Razor's own; docs/benchmarks.md has the same limits.
/// </summary>
public sealed class AllocationOfATag : IAsyncLifetime
{
    private const int Rounds = 2000;

    private readonly PublishedSite site = PublishedSite.Small();
    private RunningSite app = null!;
    private ViewContext view = null!;

    public ValueTask InitializeAsync()
    {
        for (var i = 0; i < 500; i++)
        {
            site.Add($"js/m{i}.js", [1]);
            site.Imports[$"m{i}"] = $"js/m{i}.js";
        }

        app = RazorSite.Of(site);
        view = new ViewContext
        {
            HttpContext = new DefaultHttpContext { RequestServices = app.Services },
            RouteData = new RouteData(),
            ActionDescriptor = new ActionDescriptor(),
        };
        return default;
    }

    [Theory]
    [InlineData("link", "rel=stylesheet href=~/css/site.css", 88)]
    [InlineData("img", "src=~/img/logo.png alt=logo", 88)]
    [InlineData("img", "srcset=~/img/logo.png_1x,_~/img/logo.png_2x", 656)]
    [InlineData("script", "src=https://elsewhere.example/x.js", 0)]
    public void IsAtMost(string element, string attributes, int bytes) =>
        Assert.InRange(Measure(element, attributes, new AssetTagHelper { ViewContext = view }), 0, bytes);

    /// <summary>A file of 20 KB allocates as little as one line, because it is read and rewritten once.</summary>
    [Fact]
    public void IsThatOfALookUpWhenTheFileIsInlined() =>
        Assert.InRange(
            Measure(
                "link",
                "rel=stylesheet href=~/css/site.css",
                new InlineTagHelper { Inline = true, ViewContext = view }
            ),
            1,
            300
        );

    [Fact]
    public void IsThatOfALookUpForAnImportMap()
    {
        Assert.Equal("/js/m0.js", app.Urls.Url("js/m0.js", default));
        Assert.InRange(Measure("asset-importmap", "a=b", new ImportMapTagHelper { ViewContext = view }), 1, 500);
    }

    [Fact]
    public void IsLessThanTheFrameworkTakesToResolveThePlainUrl() =>
        Assert.InRange(
            Measure("img", "src=~/img/logo.png", new AssetTagHelper { ViewContext = view }),
            1,
            Measure(
                "img",
                "src=~/img/logo.png",
                new UrlResolutionTagHelper(new UrlHelperFactory(), HtmlEncoder.Default) { ViewContext = view }
            ) - 1
        );

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        site.Dispose();
    }

    /// <summary>Bytes of one call, without those of the element's own objects.</summary>
    private static long Measure(string element, string attributes, ITagHelper helper)
    {
        Run(element, attributes, helper);
        return (Run(element, attributes, helper) - Run(element, attributes, helper: null)) / Rounds;
    }

    private static long Run(string element, string attributes, ITagHelper? helper)
    {
        var list = attributes
            .Split(' ')
            .Select(attribute => attribute.Split('=', 2))
            .Select(pair => new TagHelperAttribute(pair[0], new HtmlString(pair[1].Replace('_', ' '))))
            .ToList();
        var items = new Dictionary<object, object>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            var context = new TagHelperContext(element, [.. list], items, "id");
            var output = new TagHelperOutput(element, [.. list], Content);
            _ = helper?.ProcessAsync(context, output);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static readonly Func<bool, HtmlEncoder, Task<TagHelperContent>> Content = (_, _) =>
        Task.FromResult<TagHelperContent>(new DefaultTagHelperContent());
}
