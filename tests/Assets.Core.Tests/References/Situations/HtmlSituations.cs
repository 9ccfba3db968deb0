using Assets.Core.Importing;

namespace Assets.Core.Tests.References.Situations;

public sealed class HtmlSituations
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
    public void The_hash_of_a_file_that_changes_goes(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData("""<script src="_framework/blazor.web.js"></script>""")]
    [InlineData("""<script src="/admin/_framework/blazor.webassembly.js"></script>""")]
    [InlineData("""<script src="/_framework/blazor.webassembly#[.{fingerprint}].js"></script>""")]
    [InlineData("""<link rel="preload" as="fetch" href="a.json">""")]
    public void What_others_name_keeps_its_name(string input) =>
        new Situation("page.html").With("a.json", "{}").Stays(input);

    [Theory]
    [InlineData("""<!-- <img src="a.png"> -->""")]
    [InlineData("""<!--[if lt IE 9]><script src="a.js"></script><![endif]-->""")]
    [InlineData("""<p>src="a.png" url(a.png) &lt;img src="a.png"></p>""")]
    [InlineData("""<textarea><img src="a.png"></textarea>""")]
    [InlineData("""<title><img src="a.png"></title>""")]
    public void Text_is_no_markup(string input) => Page.Stays(input);

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
    public void What_an_element_loads(string input, string expected) => Page.Becomes(input, expected);

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
    public void Candidates_of_an_image(string input, string expected, string diagnostics = "") =>
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
    public void Links_that_load(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData("""<link rel="manifest" href="site.webmanifest">""")]
    [InlineData("""<link rel="canonical" href="a.png">""")]
    [InlineData("""<link rel="alternate" type="application/rss+xml" href="a.json">""")]
    [InlineData("""<link rel="dns-prefetch" href="a.png"><link rel="preconnect" href="a.png">""")]
    [InlineData("""<link rel="next" href="a.pdf"><link href="a.css"><link rel="" href="a.css">""")]
    [InlineData("""<link rel="search" href="a.json"><link rel="license" href="a.pdf">""")]
    public void Links_that_are_names(string input) => Page.Stays(input);

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
    public void Links_that_lead_somewhere(string input, string expected) => Page.Becomes(input, expected);

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
    public void Pictures_in_meta(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData("""<p style="background: url(a.png)">""", """<p style="background: url(a.*.png)">""")]
    [InlineData("""<p style="background: url('a.png')">""", """<p style="background: url('a.*.png')">""")]
    [InlineData(
        """<p style="background: url(&quot;a.png&quot;)">""",
        """<p style="background: url(&quot;a.*.png&quot;)">"""
    )]
    [InlineData("""<p style=background:url(a.png)>""", """<p style=background:url(a.*.png)>""")]
    [InlineData("""<p style="--x: url(&#97;.png)">""", """<p style="--x: url(a.*.png)">""")]
    [InlineData("""<p style="/* url(a.png) */">""", """<p style="/* url(a.png) */">""")]
    [InlineData(
        """<style>@import "a.css"; p { background: url(a.png) }</style>""",
        """<style>@import "a.*.css"; p { background: url(a.*.png) }</style>"""
    )]
    [InlineData(
        """<style type="text/css"><!-- p { background: url(a.png) } --></style>""",
        """<style type="text/css"><!-- p { background: url(a.*.png) } --></style>"""
    )]
    [InlineData(
        """<style media=print>/* </p> url(b.png) */ p { background: url(a.png) }</style>""",
        """<style media=print>/* </p> url(b.png) */ p { background: url(a.*.png) }</style>"""
    )]
    [InlineData(
        """<style type="text/less">p { background: url(a.png) }</style>""",
        """<style type="text/less">p { background: url(a.png) }</style>"""
    )]
    [InlineData(
        """<style>p { content: "&quot;url(a.png)" }</style>""",
        """<style>p { content: "&quot;url(a.png)" }</style>"""
    )]
    public void Styles_in_the_page(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData(
        """<script type="module">import "./a.js"; import x from './b.js';</script>""",
        """<script type="module">import "./a.*.js"; import x from './b.*.js';</script>"""
    )]
    [InlineData("""<script>import("./a.js")</script>""", """<script>import("./a.*.js")</script>""")]
    [InlineData(
        """<script type="text/javascript">import("./a.js")</script>""",
        """<script type="text/javascript">import("./a.*.js")</script>"""
    )]
    [InlineData(
        """<script type="module">new Worker(new URL("a.js", import.meta.url)); fetch("a.json")</script>""",
        """<script type="module">new Worker(new URL("a.*.js", import.meta.url)); fetch("a.json")</script>"""
    )]
    [InlineData(
        """<script type="module">import "lit"; obj.import("./a.js")</script>""",
        """<script type="module">import "lit"; obj.import("./a.js")</script>"""
    )]
    [InlineData(
        """<script type="text/template"><img src="a.png"></script>""",
        """<script type="text/template"><img src="a.png"></script>"""
    )]
    [InlineData(
        """<script type="application/ld+json">{"image": "a.png"}</script>""",
        """<script type="application/ld+json">{"image": "a.png"}</script>"""
    )]
    [InlineData(
        """<script src="a.js">import("./b.js")</script>""",
        """<script src="a.*.js">import("./b.js")</script>"""
    )]
    [InlineData(
        """<script>document.write("<img src='a.png'>")</script>""",
        """<script>document.write("<img src='a.png'>")</script>"""
    )]
    [InlineData(
        """<script><!-- <script> import("./a.js") </script> --></script><img src=a.png>""",
        """<script><!-- <script> import("./a.js") </script> --></script><img src=a.*.png>"""
    )]
    [InlineData(
        "<script>x()\n//# sourceMappingURL=gone.map\n</script>",
        "<script>x()\n//# sourceMappingURL=gone.map\n</script>"
    )]
    public void Scripts_in_the_page(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData(
        """<script type="importmap">{"imports": {"a": "./a.js", "b/": "./sub/"}}</script>""",
        """<script type="importmap">{"imports": {"a": "./a.*.js", "b/": "./sub/"}}</script>"""
    )]
    [InlineData(
        """<script type="importmap">{"scopes": {"/dir/": {"a": "/root.js"}}}</script>""",
        """<script type="importmap">{"scopes": {"/dir/": {"a": "/root.*.js"}}}</script>"""
    )]
    [InlineData(
        """<script type="importmap">{"imports": {"a": "https://cdn.example/a.js", "b": "a.js"}}</script>""",
        """<script type="importmap">{"imports": {"a": "https://cdn.example/a.js", "b": "a.js"}}</script>"""
    )]
    [InlineData(
        """<script type="importmap">{"imports": {"a": ".\/a.js"}}</script>""",
        """<script type="importmap">{"imports": {"a": "./a.*.js"}}</script>"""
    )]
    [InlineData(
        """<script type="importmap">{"imports": {"a": "./gone.js"}}</script>""",
        """<script type="importmap">{"imports": {"a": "./gone.js"}}</script>""",
        "ASSETS201 dir/page.html(1,45)"
    )]
    [InlineData(
        """<script type="importmap">{"imports": {</script>""",
        """<script type="importmap">{"imports": {</script>"""
    )]
    public void Import_maps_in_the_page(string input, string expected, string diagnostics = "") =>
        Page.Becomes(input, expected, diagnostics);

    [Theory]
    [InlineData("""<base href="/"><img src="root.png">""", """<base href="/"><img src="root.*.png">""")]
    [InlineData("""<base href="sub/"><img src="a.png">""", """<base href="sub/"><img src="a.*.png">""")]
    [InlineData(
        """<base href="/dir/sub/page"><img src="../a.png">""",
        """<base href="/dir/sub/page"><img src="../a.*.png">"""
    )]
    [InlineData(
        """<base target=_blank><base href="/"><base href="/dir/"><img src="root.png">""",
        """<base target=_blank><base href="/"><base href="/dir/"><img src="root.*.png">"""
    )]
    [InlineData("""<base href="/mounted/"><img src="root.png">""", """<base href="/mounted/"><img src="root.*.png">""")]
    [InlineData(
        """<base href="/"><style>p { background: url(root.png) }</style><script type=module>import "./root.js"</script>""",
        """<base href="/"><style>p { background: url(root.*.png) }</style><script type=module>import "./root.*.js"</script>"""
    )]
    [InlineData(
        """<base href="https://elsewhere.example/"><img src="a.png"><img src="/root.png">""",
        """<base href="https://elsewhere.example/"><img src="a.png"><img src="/root.png">"""
    )]
    [InlineData(
        """<base href="/"><img src="a.png">""",
        """<base href="/"><img src="a.png">""",
        "ASSETS201 dir/page.html(1,26)"
    )]
    public void A_base_for_relative_urls(string input, string expected, string diagnostics = "") =>
        Page.Becomes(input, expected, diagnostics);

    [Theory]
    [InlineData("""<img src="a&amp;b.png">""", """<img src="a&amp;b.*.png">""")]
    [InlineData("""<img src="a&b.png">""", """<img src="a&b.*.png">""")]
    [InlineData("""<img src="&#x61;.png">""", """<img src="a.*.png">""")]
    [InlineData("""<img src="a&period;png">""", """<img src="a.*.png">""")]
    [InlineData("""<img src="&eacute;.png">""", """<img src="é.*.png">""")]
    [InlineData("""<img src="&eacute.png">""", """<img src="é.*.png">""")]
    [InlineData("""<img src='it&apos;s.png'>""", """<img src='it&#39;s.*.png'>""")]
    [InlineData("""<img src=it's.png>""", """<img src=it's.*.png>""")]
    [InlineData("""<img src="it's.png">""", """<img src="it's.*.png">""")]
    [InlineData("""<img src=a&#32;b.png>""", """<img src=a&#32;b.*.png>""")]
    [InlineData("""<img src="a.png?x=1&copy=2&amp;lt;">""", """<img src="a.*.png?x=1&amp;copy=2&amp;lt;">""")]
    [InlineData("""<img src="a b.png"><img src="a%20b.png">""", """<img src="a b.*.png"><img src="a%20b.*.png">""")]
    [InlineData("""<img src="é.png"><img src="%C3%A9.png">""", """<img src="é.*.png"><img src="%C3%A9.*.png">""")]
    [InlineData("<img src='a\n.png'>", "<img src='a.*.png'>")]
    [InlineData("""<p style="background: url('a&amp;b.png')">""", """<p style="background: url('a&amp;b.*.png')">""")]
    public void Characters_written_otherwise(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData("""<img src="gone.png">""", "ASSETS201 dir/page.html(1,11)")]
    [InlineData("<p>\r\n\t<img\r\n src=gone.png>", "ASSETS201 dir/page.html(3,6)")]
    [InlineData("\uFEFF<img src='gone.png'>", "ASSETS201 dir/page.html(1,11)")]
    [InlineData("""<p>é😀<img src="gone.png">""", "ASSETS201 dir/page.html(1,17)")]
    [InlineData("""<img src="../../secret.png">""", "ASSETS202 dir/page.html(1,11)")]
    [InlineData(
        """<link rel=stylesheet href=gone.css><script src=gone.js></script>""",
        "ASSETS201 dir/page.html(1,27); ASSETS201 dir/page.html(1,48)"
    )]
    [InlineData("<style>\n p { background: url(gone.png) }\n</style>", "ASSETS201 dir/page.html(2,22)")]
    [InlineData("""<p style="color: red; background: url(gone.png)">""", "ASSETS201 dir/page.html(1,39)")]
    [InlineData("""<p style="background: url(&quot;gone.png&quot;)">""", "ASSETS201 dir/page.html(1,33)")]
    [InlineData("<script type=module>\nimport './gone.js'\n</script>", "ASSETS201 dir/page.html(2,9)")]
    [InlineData(
        "<img srcset='\n a.png 1x,\n gone.png 2x'>",
        "ASSETS201 dir/page.html(3,2)",
        "<img srcset='\n a.*.png 1x,\n gone.png 2x'>"
    )]
    public void Missing_files_are_reported_where_they_are_named(
        string input,
        string diagnostics,
        string? expected = null
    ) => Page.Becomes(input, expected ?? input, diagnostics);

    [Theory]
    [InlineData(
        """<img src="https://elsewhere.example/a.png"><img src="//elsewhere.example/a.png"><img src="HTTP://x/a.png">"""
    )]
    [InlineData(
        """<img src="data:image/gif;base64,AA=="><img src="DATA:,x"><img src="blob:x"><a href="mailto:a@b.png"><a href="javascript:x('a.png')">"""
    )]
    [InlineData("""<img src=""><img src><img src="#a"><img src="?a"><a href="#a.png">""")]
    [InlineData("""<img src="/avatars/me"><script src="/signalr/hubs"></script>""")]
    [InlineData(
        """<img src="{{ user.image }}"><img src="<%= x %>.png"><img src="${x}.png"><link rel=icon href="%PUBLIC_URL%/favicon.ico">"""
    )]
    [InlineData("""<img data-src="a.png" alt="a.png" title="a.png" src-set="a.png"><p src="a.png" href="a.png">""")]
    [InlineData("""<div fill="url(a.png)"><q cite="a.png">""")]
    [InlineData("""<iframe srcdoc="<img src='a.png'>"></iframe><iframe><img src="a.png"></iframe>""")]
    [InlineData(
        """<xmp><img src="a.png"></xmp><noembed><img src="a.png"></noembed><noframes><img src="a.png"></noframes>"""
    )]
    [InlineData("""<plaintext><img src="a.png"></plaintext><img src="a.png">""")]
    [InlineData(
        """<!DOCTYPE html PUBLIC "a.png"><?xml-stylesheet href="a.css"?><![CDATA[<img src="a.png">]]></ img src="a.png">"""
    )]
    [InlineData("""<!--><p>--><!---><p>--><!-- --!><p><!-- <img src="a.png"> -- > <img src="a.png"> -->""")]
    [InlineData("""<p>a < b <3 <img src="a.png""")]
    [InlineData("""<title></titles><img src="a.png"></title>""")]
    public void Nothing_else_is_touched(string input) => Page.Stays(input);

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
    public void Svg_in_the_page(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData("""<a title="<img src=a.png>" href="a.pdf">""", """<a title="<img src=a.png>" href="a.*.pdf">""")]
    [InlineData("""<img/src="a.png"/alt="x"/>""", """<img/src="a.*.png"/alt="x"/>""")]
    [InlineData("""<img alt="x"src="a.png">""", """<img alt="x"src="a.*.png">""")]
    [InlineData("""<img src="a.png" src="b.png" SRC="b.png">""", """<img src="a.*.png" src="b.png" SRC="b.png">""")]
    [InlineData("""<img =src=x src=a.png/>""", """<img =src=x src=a.png/>""")]
    [InlineData("<img\tsrc\n=\r\n'a.png'\f>", "<img\tsrc\n=\r\n'a.*.png'\f>")]
    [InlineData("""<p <img src="a.png">""", """<p <img src="a.png">""")]
    [InlineData("""</p x="<img src=b.png>"><img src="a.png">""", """</p x="<img src=b.png>"><img src="a.*.png">""")]
    public void Tags_as_browsers_read_them(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData(
        """<img src="https://cdn.example/shop/root.png">""",
        """<img src="https://cdn.example/shop/root.*.png">"""
    )]
    [InlineData(
        """<meta property="og:image" content="https://cdn.example/shop/root.png">""",
        """<meta property="og:image" content="https://cdn.example/shop/root.*.png">"""
    )]
    [InlineData(
        """<img src="https://cdn.example/other/root.png">""",
        """<img src="https://cdn.example/other/root.png">"""
    )]
    public void Urls_under_the_sites_own_base_url(string input, string expected) =>
        Page.Under(options => options with { BaseUrl = "https://cdn.example/shop" }).Becomes(input, expected);

    [Theory]
    [InlineData(
        """<script type="module">import "./a.js"; new URL("b.js", import.meta.url)</script>""",
        """<script type="module">import "./a.js"; new URL("b.*.js", import.meta.url)</script>"""
    )]
    [InlineData("""<script type="module" src="a.js"></script>""", """<script type="module" src="a.*.js"></script>""")]
    [InlineData(
        """<script type="importmap">{"imports": {"a": "./a.js"}}</script>""",
        """<script type="importmap">{"imports": {"a": "./a.*.js"}}</script>"""
    )]
    public void Names_of_modules_that_an_import_map_carries_stay(string input, string expected) =>
        Page.Under(options => options with { JavaScriptModules = JavaScriptModules.ImportMap })
            .Becomes(input, expected);

    [Theory]
    [InlineData("dir/page.HTM")]
    [InlineData("dir/page.html")]
    [InlineData("dir/page.xhtml")]
    public void Names_decide_in_any_letter_case(string path) =>
        new Situation(path).Becomes("""<img src="a.png"/>""", """<img src="a.*.png"/>""");

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
    public void A_digest_of_the_source_is_taken_away(string input, string expected) =>
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
    public void Svg_that_is_never_closed_ends_with_what_surrounds_it(string input, string expected) =>
        Page.Becomes(input, expected);

    [Theory]
    [InlineData(
        """<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-AAAA'"><script>f("./x.js")</script><script src="a.js"></script>""",
        """<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-AAAA'"><script>f("./x.js")</script><script src="a.*.js"></script>"""
    )]
    // The module keeps its one name.
    [InlineData(
        """<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-AAAA'"><script>import("./a.js")</script><script src="a.js"></script>""",
        """<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-AAAA'"><script>import("./a.js")</script><script src="a.js"></script>"""
    )]
    [InlineData(
        """<meta content="style-src &#39;sha512-AAAA&#39;" http-equiv="content-security-policy"><style>@import "a.css"</style>""",
        """<meta content="style-src &#39;sha512-AAAA&#39;" http-equiv="content-security-policy"><style>@import "a.css"</style>"""
    )]
    [InlineData(
        """<meta http-equiv="Content-Security-Policy" content="script-src 'self'"><script>import("./a.js")</script>""",
        """<meta http-equiv="Content-Security-Policy" content="script-src 'self'"><script>import("./a.*.js")</script>"""
    )]
    public void What_a_policy_knows_by_its_hash_stays(string input, string expected) => Page.Becomes(input, expected);

    [Theory]
    [InlineData(
        """<script type="module" src="a#[.{fingerprint}].js"></script>""",
        """<script type="module" src="a.*.js"></script>"""
    )]
    [InlineData(
        """<link rel="stylesheet" href="a#[.{fingerprint}]?.css">""",
        """<link rel="stylesheet" href="a.*.css">"""
    )]
    [InlineData("""<img src="/root#[.{fingerprint}]!.png?x">""", """<img src="/root.*.png?x">""")]
    [InlineData("""<a href="other#[.{fingerprint}].html">""", """<a href="other.html">""")]
    [InlineData(
        """<script type="importmap">{"imports":{"a":"./a#[.{fingerprint}].js"}}</script>""",
        """<script type="importmap">{"imports":{"a":"./a.*.js"}}</script>"""
    )]
    [InlineData("""<script type="importmap"></script>""", """<script type="importmap"></script>""")]
    public void Placeholders_of_the_SDK_are_filled(string input, string expected) => Page.Becomes(input, expected);
}
