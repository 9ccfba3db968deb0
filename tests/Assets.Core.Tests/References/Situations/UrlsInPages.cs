namespace Assets.Core.Tests.References.Situations;

public sealed class UrlsInPages
{
    private static Situation Page => new("dir/page.html");

    [Theory]
    [InlineData("""<script src="_framework/blazor.web.js"></script>""")]
    [InlineData("""<script src="/admin/_framework/blazor.webassembly.js"></script>""")]
    [InlineData("""<script src="/_framework/blazor.webassembly#[.{fingerprint}].js"></script>""")]
    [InlineData("""<link rel="preload" as="fetch" href="a.json">""")]
    public void Names_that_the_framework_or_scripts_use_are_unchanged(string input) =>
        new Situation("page.html").With("a.json", "{}").Stays(input);

    [Theory]
    [InlineData("""<!-- <img src="a.png"> -->""")]
    [InlineData("""<!--[if lt IE 9]><script src="a.js"></script><![endif]-->""")]
    [InlineData("""<p>src="a.png" url(a.png) &lt;img src="a.png"></p>""")]
    [InlineData("""<textarea><img src="a.png"></textarea>""")]
    [InlineData("""<title><img src="a.png"></title>""")]
    public void Text_and_comments_are_unchanged(string input) => Page.Stays(input);

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
    public void Relative_urls_are_resolved_against_the_base(string input, string expected, string diagnostics = "") =>
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
    public void Escaped_names_are_decoded_and_kept(string input, string expected) => Page.Becomes(input, expected);

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
    public void Missing_files_are_reported_at_their_reference(
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
    public void All_else_is_unchanged(string input) => Page.Stays(input);

    [Theory]
    [InlineData("""<a title="<img src=a.png>" href="a.pdf">""", """<a title="<img src=a.png>" href="a.*.pdf">""")]
    [InlineData("""<img/src="a.png"/alt="x"/>""", """<img/src="a.*.png"/alt="x"/>""")]
    [InlineData("""<img alt="x"src="a.png">""", """<img alt="x"src="a.*.png">""")]
    [InlineData("""<img src="a.png" src="b.png" SRC="b.png">""", """<img src="a.*.png" src="b.png" SRC="b.png">""")]
    [InlineData("""<img =src=x src=a.png/>""", """<img =src=x src=a.png/>""")]
    [InlineData("<img\tsrc\n=\r\n'a.png'\f>", "<img\tsrc\n=\r\n'a.*.png'\f>")]
    [InlineData("""<p <img src="a.png">""", """<p <img src="a.png">""")]
    [InlineData("""</p x="<img src=b.png>"><img src="a.png">""", """</p x="<img src=b.png>"><img src="a.*.png">""")]
    public void Tags_are_parsed_as_browsers_parse_them(string input, string expected) => Page.Becomes(input, expected);

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
    public void Urls_below_the_base_url_are_rewritten(string input, string expected) =>
        Page.Under(options => options with { BaseUrl = "https://cdn.example/shop" }).Becomes(input, expected);

    [Theory]
    [InlineData("dir/page.HTM")]
    [InlineData("dir/page.html")]
    [InlineData("dir/page.xhtml")]
    public void The_extension_is_recognised_in_any_letter_case(string path) =>
        new Situation(path).Becomes("""<img src="a.png"/>""", """<img src="a.*.png"/>""");
}
