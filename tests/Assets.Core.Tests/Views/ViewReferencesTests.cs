using Assets.Core.Views;

namespace Assets.Core.Tests.Views;

public sealed class ViewReferencesTests
{
    [Theory]
    [InlineData("""<link rel="stylesheet" href="~/a.css">""", "a.css")]
    [InlineData("""<img src="~/a.png" asset="true">""", "a.png")]
    [InlineData("""<LINK REL=stylesheet HREF=~/a.css>""", "a.css")]
    [InlineData("""<script src='~/a.js?v=1#x'></script>""", "a.js")]
    [InlineData("""<img src="~/a%20b.png" srcset="~/b.png 1x, ~/c.png 2x,~/d.png">""", "a b.png,b.png,c.png,d.png")]
    [InlineData("""<img alt="a > b" src="~/a.png"/>""", "a.png")]
    [InlineData("""<iframe src="~/a.html"></iframe><img srcset="~/b.png f(1,2), ~/c.png">""", "a.html,b.png,c.png")]
    [InlineData(
        """<video poster="~/a.jpg" src="~/a.mp4"><track src="~/a.vtt"><source src="~/b.mp4"></video>""",
        "a.jpg,a.mp4,a.vtt,b.mp4"
    )]
    [InlineData(
        """<object data="~/a.svg"></object><embed src="~/b.pdf"><svg><use href="~/c.svg#x"/><image xlink:href="~/d.png"/></svg>""",
        "a.svg,b.pdf,c.svg,d.png"
    )]
    [InlineData("""<p asset-style="background: url('~/a.png'), URL(~/b.png)">""", "a.png,b.png")]
    [InlineData("""<img src="~/a&amp;b.png">""", "a&b.png")]
    [InlineData("""@Url.Asset("a.png") @Url.Asset("~/b.png")""", "a.png,b.png")]
    [InlineData("""<a style="x" href="@Url.Asset("a.png")">""", "a.png")]
    [InlineData(
        "@inject Assets.AspNetCore.AssetUrls Files\n@Files.Url(Context, \"a.png\") @Files.AbsoluteUrl(HttpContext, "
            + "\"b.png\") @Files.Url(\"c.png\", \"/shop\")",
        "a.png,b.png,c.png"
    )]
    [InlineData("""@{ var x = Url.Asset("a.png"); <img src="~/b.png"> }<img src="~/c.png">""", "a.png,b.png,c.png")]
    [InlineData(
        "@if (a < b) { <p><img src=\"~/a.png\"></p> } else if (c) { @:x <img src=\"~/b.png\">\n} else { <text><img "
            + "src=\"~/c.png\"></text> }",
        "a.png,b.png,c.png"
    )]
    [InlineData(
        """@foreach (var i in new List<string>()) { var a = 'x'; var b = "}"; <img src="~/a.png"> }""",
        "a.png"
    )]
    [InlineData(
        """@section Scripts { <script src="~/a.js"></script> <script> if (a<b) { x = "<img src='~/c.png'>"; } </script> <script src="~/b.js"></script> }""",
        "a.js,c.png,b.js"
    )]
    [InlineData("""@Html.Grid(x => { return 1; }, @<p><img src="~/a.png"></p>)<img src="~/b.png">""", "a.png,b.png")]
    [InlineData("""<script>let u = '@Url.Asset("a.js")';</script>""", "a.js")]
    [InlineData("""mail me@example.com <img src="~/a.png">""", "a.png")]
    [InlineData(
        """@switch (x) { case 1: <img src="~/a.png"> break; default: <img src="~/b.png"> break; }""",
        "a.png,b.png"
    )]
    [InlineData("""@using (Html.BeginForm()) { <img src="~/a.png"> }""", "a.png")]
    [InlineData(
        """@try { <img src="~/a.png"> } catch (Exception e) { <img src="~/b.png"> } finally { }""",
        "a.png,b.png"
    )]
    [InlineData(
        "@functions { void A() { <img src=\"~/a.png\"> } string B => \"<img src='~/b.png'>\"; }",
        "a.png,b.png"
    )]
    [InlineData("""<script src="https://x/a.js" asp-fallback-src="~/a.js"></script>""", "a.js")]
    [InlineData("""<use href="~/a.svg#@Model.Icon"></use><p style="background: url(~/a.png)">""", "a.svg,a.png")]
    [InlineData("""<img src="@Url.Content("~/a.png")"><img data-src="~/b.png">""", "a.png,b.png")]
    [InlineData("""@{ var html = "<img src='~/a.png'>"; var b = @"<img src=""~/b.png"">"; }""", "a.png,b.png")]
    [InlineData("""@if (x) { <p> <img src="~/a.png">""", "a.png")]
    public void Finds(string view, string expected) => Assert.Equal(expected, Paths(view));

    [Theory]
    [InlineData("""@* <img src="~/a.png"> *@""")]
    [InlineData("""<!-- <img src="~/a.png"> -->""")]
    [InlineData("""<a href="~/a.pdf">x</a>""")]
    [InlineData("""<form action="~/a.css">""")]
    [InlineData("""<img src="/a.png"><img src="a.png"><img src="https://x/a.png">""")]
    [InlineData("""<img src="~/img/@(name).png"><img src="~/@name">""")]
    [InlineData("""<img src="~/img/@@2x.png">""")]
    [InlineData("""<img src="~/a.png" asset="false">""")]
    [InlineData("""<img src="~/a.png" asset="@(x)">""")]
    [InlineData("""<script src="~/signalr/hubs"></script>""")]
    [InlineData(
        """<link rel="canonical" href="~/a.html"><link rel="alternate" href="~/feed.xml"><link rel="@rel" href="~/a.css">"""
    )]
    [InlineData("@{\n // <img src='~/a.png'>\n}")]
    [InlineData("""@{ Layout = "~/Views/Shared/_Layout.cshtml"; }<partial name="~/Pages/_Menu.cshtml" />""")]
    [InlineData("""<script asp-src-include="~/js/**/*.js"></script>@string.Format("~/img/{0}.png", name)""")]
    [InlineData("""@Url.Content("~/js/app.min" + extension) @Url.Content($"~/js/{name}.js")""")]
    [InlineData("""See ~/css/site.css for the colours.""")]
    [InlineData("""@Url.Asset("a" + x + ".png") @Url.Asset($"a{x}.png") @other.Url.Asset(name)""")]
    [InlineData("""@Assets["a.css"]""")]
    public void Finds_nothing(string view) => Assert.Equal("", Paths(view));

    [Theory]
    [InlineData("""<link rel="stylesheet" href="@Assets["a.css"]" />""", "a.css")]
    [InlineData(
        """<Image Src="@Assets["a.png"]" @onclick="Go" /><img src="@Assets["b.png"]" @onclick="() => Go()">""",
        "a.png,b.png"
    )]
    [InlineData("""@code { string A => Assets["a.js"]; }""", "a.js")]
    [InlineData("""@foo.Assets["a.js"] @Assets[name] @Assets["a" + b]""", "")]
    [InlineData("""@Assets["a.js"] @code { Dictionary<string, string> Assets = new(); }""", "")]
    [InlineData("""<Img src="~/a.png" />""", "")]
    public void Finds_in_components(string view, string expected) =>
        Assert.Equal(expected, Paths(view, isComponent: true));

    [Fact]
    public void Ends_on_every_beginning_of_a_view()
    {
        const string View =
            """@{ var a = $"{b["c"]}"; } <img src="~/@(x ? "a" : 'b').png" asset-style="url(~/a.png)"> @section S { <script>@Url.Asset("a.js")</script> } @* x *@""";
        Assert.All(
            Enumerable.Range(0, View.Length),
            length => Assert.NotNull(ViewReferences.Find(View[..length], isComponent: length % 2 == 0))
        );
    }

    [Fact]
    public void Only_what_tag_helpers_write_is_a_link() =>
        Assert.Equal(
            [true, true, false, false],
            ViewReferences
                .Find(
                    """<img src="~/a.png" srcset="~/b.png 2x" data-src="~/c.png">@Url.Content("~/d.png")""",
                    isComponent: false
                )
                .Select(reference => reference.IsLink)
        );

    private static string Paths(string view, bool isComponent = false) =>
        string.Join(',', ViewReferences.Find(view, isComponent).Select(reference => reference.Path));
}
