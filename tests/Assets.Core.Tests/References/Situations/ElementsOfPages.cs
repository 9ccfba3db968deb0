namespace Assets.Core.Tests.References.Situations;

public sealed class ElementsOfPages
{
    private static Situation Page => new("dir/page.html");

    [Theory]
    [InlineData("""<script src="a.js" integrity="sha384-x"></script>""", """<script src="a.*.js"></script>""")]
    [InlineData("""<script integrity='sha384-x' src=a.js></script>""", """<script src=a.*.js></script>""")]
    [InlineData("""<link rel=stylesheet href=a.css integrity=sha384-x>""", """<link rel=stylesheet href=a.*.css>""")]
    [InlineData(
        "<link rel=\"modulepreload\" href=\"a.js\"\n  integrity=\"sha384-x\"\n  crossorigin>",
        "<link rel=\"modulepreload\" href=\"a.*.js\"\n  crossorigin>"
    )]
    [InlineData(
        """<script src="https://cdn.example.com/a.js" integrity="sha384-x"></script>""",
        """<script src="https://cdn.example.com/a.js" integrity="sha384-x"></script>"""
    )]
    public void The_integrity_of_a_changed_file_is_removed(string input, string expected) =>
        Page.Becomes(input, expected);

    [Theory]
    [InlineData("""<img src="a.png">""", """<img src="a.*.png">""")]
    [InlineData("""<IMG SRC='a.png'>""", """<IMG SRC='a.*.png'>""")]
    [InlineData("""<img src=a.png>""", """<img src=a.*.png>""")]
    [InlineData("""<img src = "/root.png?v=1#x" alt="">""", """<img src = "/root.*.png?v=1#x" alt="">""")]
    [InlineData("""<img src=" a.png ">""", """<img src=" a.*.png ">""")]
    [InlineData("""<img src="../img/a.png">""", """<img src="../img/a.*.png">""")]
    [InlineData("""<video src="a.mp4" poster="a.png"></video>""", """<video src="a.*.mp4" poster="a.*.png"></video>""")]
    [InlineData("""<audio src="a.mp4"></audio>""", """<audio src="a.*.mp4"></audio>""")]
    [InlineData(
        """<video><source src="a.mp4"><track src="a.vtt"></video>""",
        """<video><source src="a.*.mp4"><track src="a.*.vtt"></video>"""
    )]
    [InlineData(
        """<object data="a.svg"></object><embed src="a.svg">""",
        """<object data="a.*.svg"></object><embed src="a.*.svg">"""
    )]
    [InlineData("""<input type="image" src="a.png">""", """<input type="image" src="a.*.png">""")]
    [InlineData(
        """<body background="a.png"><table background=a.png><td background=a.png>""",
        """<body background="a.*.png"><table background=a.*.png><td background=a.*.png>"""
    )]
    [InlineData("""<script src="a.js"></script>""", """<script src="a.*.js"></script>""")]
    [InlineData(
        """<script type="module" src="./a.js"></script>""",
        """<script type="module" src="./a.*.js"></script>"""
    )]
    [InlineData("""<image src="a.png">""", """<image src="a.*.png">""")]
    [InlineData("""<noscript><img src="a.png"></noscript>""", """<noscript><img src="a.*.png"></noscript>""")]
    [InlineData("""<template><img src="a.png"></template>""", """<template><img src="a.*.png"></template>""")]
    public void Files_that_elements_load_are_rewritten(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData("""<img srcset="a.png 1x, b.png 2x">""", """<img srcset="a.*.png 1x, b.*.png 2x">""")]
    [InlineData(
        """<img srcset="a.png,b.png 2x">""",
        """<img srcset="a.png,b.png 2x">""",
        "ASSETS201 dir/page.html(1,14)"
    )]
    [InlineData("""<img srcset="a.png, b.png">""", """<img srcset="a.*.png, b.*.png">""")]
    [InlineData("""<img srcset="a,b.png 1x">""", """<img srcset="a,b.*.png 1x">""")]
    [InlineData("<img srcset='\n  a.png 480w,\n  b.png 800w\n'>", "<img srcset='\n  a.*.png 480w,\n  b.*.png 800w\n'>")]
    [InlineData("""<img srcset="a%20b.png 1x">""", """<img srcset="a%20b.*.png 1x">""")]
    [InlineData(
        """<img srcset="data:image/png;base64,AA== 1x, a.png 2x">""",
        """<img srcset="data:image/png;base64,AA== 1x, a.*.png 2x">"""
    )]
    [InlineData(
        """<picture><source srcset=a.png media=print></picture>""",
        """<picture><source srcset=a.*.png media=print></picture>"""
    )]
    [InlineData(
        """<link rel=preload as=image imagesrcset="a.png 1x, b.png 2x" href="a.png">""",
        """<link rel=preload as=image imagesrcset="a.*.png 1x, b.*.png 2x" href="a.*.png">"""
    )]
    public void Candidates_of_an_image_are_rewritten(string input, string expected, string diagnostics = "") =>
        Page.Becomes(input, expected, diagnostics);

    [Theory]
    [InlineData("""<link rel="stylesheet" href="a.css">""", """<link rel="stylesheet" href="a.*.css">""")]
    [InlineData(
        """<link href="a.css" rel="alternate StyleSheet">""",
        """<link href="a.*.css" rel="alternate StyleSheet">"""
    )]
    [InlineData("""<link rel="shortcut icon" href="a.png">""", """<link rel="shortcut icon" href="a.*.png">""")]
    [InlineData(
        """<link rel="apple-touch-icon" sizes="180x180" href="/root.png">""",
        """<link rel="apple-touch-icon" sizes="180x180" href="/root.*.png">"""
    )]
    [InlineData(
        """<link rel="mask-icon" href="a.svg" color="red">""",
        """<link rel="mask-icon" href="a.*.svg" color="red">"""
    )]
    [InlineData(
        """<link rel="preload" as="font" href="a.woff2">""",
        """<link rel="preload" as="font" href="a.*.woff2">"""
    )]
    [InlineData("""<link rel="modulepreload" href="a.mjs">""", """<link rel="modulepreload" href="a.*.mjs">""")]
    [InlineData("""<link rel="prefetch" href="a.js">""", """<link rel="prefetch" href="a.*.js">""")]
    public void Links_that_load_are_rewritten(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData("""<link rel="manifest" href="site.webmanifest">""")]
    [InlineData("""<link rel="canonical" href="a.png">""")]
    [InlineData("""<link rel="alternate" type="application/rss+xml" href="a.json">""")]
    [InlineData("""<link rel="dns-prefetch" href="a.png"><link rel="preconnect" href="a.png">""")]
    [InlineData("""<link rel="next" href="a.pdf"><link href="a.css"><link rel="" href="a.css">""")]
    [InlineData("""<link rel="search" href="a.json"><link rel="license" href="a.pdf">""")]
    public void Links_that_only_name_a_page_are_unchanged(string input) => Page.Stays(input);

    [Theory]
    [InlineData("""<a href="a.pdf">""", """<a href="a.*.pdf">""")]
    [InlineData("""<a href="a.pdf#page=2" download="a.pdf">""", """<a href="a.*.pdf#page=2" download="a.pdf">""")]
    [InlineData("""<area href="a.png">""", """<area href="a.*.png">""")]
    [InlineData("""<iframe src="a.svg"></iframe>""", """<iframe src="a.*.svg"></iframe>""")]
    [InlineData(
        """<a href="gone.pdf"><area href="/shop"><iframe src="gone.html"></iframe>""",
        """<a href="gone.pdf"><area href="/shop"><iframe src="gone.html"></iframe>"""
    )]
    [InlineData(
        """<form action="/search"><button formaction="a.json">""",
        """<form action="/search"><button formaction="a.*.json">"""
    )]
    [InlineData("""<a href="other.html#x"><a href="../../..">""", """<a href="other.html#x"><a href="../../..">""")]
    public void Links_to_assets_are_rewritten(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData(
        """<meta property="og:image" content="/root.png">""",
        """<meta property="og:image" content="/root.*.png">"""
    )]
    [InlineData("""<meta name="twitter:image" content="a.png">""", """<meta name="twitter:image" content="a.*.png">""")]
    [InlineData(
        """<meta name="msapplication-TileImage" content="a.png">""",
        """<meta name="msapplication-TileImage" content="a.*.png">"""
    )]
    [InlineData("""<meta content="a.png" itemprop="image">""", """<meta content="a.*.png" itemprop="image">""")]
    [InlineData(
        """<meta property="og:image" content="gone.png">""",
        """<meta property="og:image" content="gone.png">"""
    )]
    [InlineData(
        """<meta name="description" content="a.png"><meta property="og:url" content="a.png">""",
        """<meta name="description" content="a.png"><meta property="og:url" content="a.png">"""
    )]
    public void Images_of_meta_elements_are_rewritten(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData(
        """<svg><image href="a.png"/><use xlink:href="a.svg#x"/></svg>""",
        """<svg><image href="a.*.png"/><use xlink:href="a.*.svg#x"/></svg>"""
    )]
    [InlineData(
        """<svg><style>p { background: url(&quot;a.png&quot;) }</style></svg>""",
        """<svg><style>p { background: url(&quot;a.*.png&quot;) }</style></svg>"""
    )]
    [InlineData(
        """<svg><rect fill="url(a.svg#x)"/></svg><rect fill="url(a.svg#x)">""",
        """<svg><rect fill="url(a.*.svg#x)"/></svg><rect fill="url(a.svg#x)">"""
    )]
    [InlineData("""<svg><title><img src="a.png"></title></svg>""", """<svg><title><img src="a.*.png"></title></svg>""")]
    [InlineData(
        """<svg><title/></svg><title><img src="a.png"></title>""",
        """<svg><title/></svg><title><img src="a.png"></title>"""
    )]
    [InlineData(
        """<svg><foreignObject><style>p{background:url(a.png)}</style></foreignObject></svg>""",
        """<svg><foreignObject><style>p{background:url(a.*.png)}</style></foreignObject></svg>"""
    )]
    [InlineData("""<svg><![CDATA[<img src="a.png">]]></svg>""", """<svg><![CDATA[<img src="a.png">]]></svg>""")]
    [InlineData(
        """<svg><a href="a.png"></a><g></svg><img src=a.png>""",
        """<svg><a href="a.*.png"></a><g></svg><img src=a.*.png>"""
    )]
    [InlineData(
        """<svg><div></div><![CDATA[><img src="a.png">]]>""",
        """<svg><div></div><![CDATA[><img src="a.*.png">]]>"""
    )]
    public void Inline_svg_is_rewritten(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData(
        """<script src="a.js" integrity="sha384-AAAA" defer></script>""",
        """<script src="a.*.js" defer></script>"""
    )]
    [InlineData(
        """<script src="sub/Mixed.js" integrity="sha384-AAAA"></script>""",
        """<script src="sub/Mixed.*.js"></script>"""
    )]
    [InlineData("""<script integrity="sha384-AAAA"></script>""", """<script integrity="sha384-AAAA"></script>""")]
    public void The_integrity_of_a_source_is_removed(string input, string expected) =>
        Page.With("dir/sub/Mixed.js", "x()").Becomes(input, expected);

    [Theory]
    [InlineData(
        """<div><svg><path></div><style>p { background: url(a.png) }</style>""",
        """<div><svg><path></div><style>p { background: url(a.*.png) }</style>"""
    )]
    [InlineData(
        """<svg><title>x</svg><title><img src="a.png"></title>""",
        """<svg><title>x</svg><title><img src="a.png"></title>"""
    )]
    public void Unclosed_svg_ends_with_its_parent(string input, string expected) => Page.Becomes(input, expected);
}
