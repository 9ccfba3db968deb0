namespace Assets.Core.Tests.References.Situations;

public sealed class SvgSituations
{
    private static Situation Picture => new("dir/picture.svg");

    [Theory]
    [InlineData("""<svg><image href="a.png"/></svg>""", """<svg><image href="a.*.png"/></svg>""")]
    [InlineData("""<svg><image xlink:href='a.png'/></svg>""", """<svg><image xlink:href='a.*.png'/></svg>""")]
    [InlineData(
        """<svg><image xlink:href="a.png" href="b.png"/></svg>""",
        """<svg><image xlink:href="a.*.png" href="b.*.png"/></svg>"""
    )]
    [InlineData(
        """<svg xmlns:x="http://www.w3.org/1999/xlink"><image x:href="a.png"/></svg>""",
        """<svg xmlns:x="http://www.w3.org/1999/xlink"><image x:href="a.*.png"/></svg>"""
    )]
    [InlineData(
        """<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:image href="a.png"/></s:svg>""",
        """<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:image href="a.*.png"/></s:svg>"""
    )]
    [InlineData(
        """<svg><use href="a.svg#x"/><use xlink:href="/dir/a.svg#y"/></svg>""",
        """<svg><use href="a.*.svg#x"/><use xlink:href="/dir/a.*.svg#y"/></svg>"""
    )]
    [InlineData(
        """<svg><feImage href="a.png"/><filter xlink:href="a.svg#f"/></svg>""",
        """<svg><feImage href="a.*.png"/><filter xlink:href="a.*.svg#f"/></svg>"""
    )]
    [InlineData(
        """<svg><linearGradient href="a.svg#g"/><pattern href="a.svg#p"/><textPath href="a.svg#t"/><mpath href="a.svg#m"/></svg>""",
        """<svg><linearGradient href="a.*.svg#g"/><pattern href="a.*.svg#p"/><textPath href="a.*.svg#t"/><mpath href="a.*.svg#m"/></svg>"""
    )]
    [InlineData(
        """<svg><script href="a.js"/><script xlink:href="b.js"></script></svg>""",
        """<svg><script href="a.*.js"/><script xlink:href="b.*.js"></script></svg>"""
    )]
    [InlineData(
        """<svg><a href="a.pdf"><a xlink:href="gone.pdf"/></a></svg>""",
        """<svg><a href="a.*.pdf"><a xlink:href="gone.pdf"/></a></svg>"""
    )]
    [InlineData(
        """<svg><foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="a.png"/></foreignObject></svg>""",
        """<svg><foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="a.*.png"/></foreignObject></svg>"""
    )]
    public void Files_that_elements_load_are_rewritten(string input, string expected) =>
        Picture.Becomes(input, expected);

    [Theory]
    [InlineData(
        """<svg><rect fill="url(a.svg#g)" stroke="url('a.svg#g') red"/></svg>""",
        """<svg><rect fill="url(a.*.svg#g)" stroke="url('a.*.svg#g') red"/></svg>"""
    )]
    [InlineData(
        """<svg><g filter="url(a.svg#f)" mask="url(a.svg#m)" clip-path="url(a.svg#c)"/></svg>""",
        """<svg><g filter="url(a.*.svg#f)" mask="url(a.*.svg#m)" clip-path="url(a.*.svg#c)"/></svg>"""
    )]
    [InlineData(
        """<svg><path marker-start="url(a.svg#a)" marker-mid="url(a.svg#b)" marker-end="url(a.svg#c)" cursor="url(a.png), auto"/></svg>""",
        """<svg><path marker-start="url(a.*.svg#a)" marker-mid="url(a.*.svg#b)" marker-end="url(a.*.svg#c)" cursor="url(a.*.png), auto"/></svg>"""
    )]
    [InlineData(
        """<svg><rect style="fill: url(&quot;a.svg#g&quot;)"/></svg>""",
        """<svg><rect style="fill: url(&quot;a.*.svg#g&quot;)"/></svg>"""
    )]
    [InlineData(
        """<svg><style>rect { fill: url(a.svg#g) }</style></svg>""",
        """<svg><style>rect { fill: url(a.*.svg#g) }</style></svg>"""
    )]
    [InlineData(
        """<svg><style type="text/css"><![CDATA[ @import "a.css"; a > b { fill: url(a.svg#g) } ]]></style></svg>""",
        """<svg><style type="text/css"><![CDATA[ @import "a.*.css"; a > b { fill: url(a.*.svg#g) } ]]></style></svg>"""
    )]
    [InlineData(
        """<svg><style>@font-face { src: url(&apos;a.woff2&apos;) }</style></svg>""",
        """<svg><style>@font-face { src: url(&apos;a.*.woff2&apos;) }</style></svg>"""
    )]
    [InlineData(
        """<svg><style>a::before { content: "url(b.png)" } <!-- b { fill: url(b.png) } --></style></svg>""",
        """<svg><style>a::before { content: "url(b.png)" } <!-- b { fill: url(b.png) } --></style></svg>"""
    )]
    [InlineData(
        """<svg><script><![CDATA[ import("./a.js") ]]></script></svg>""",
        """<svg><script><![CDATA[ import("./a.*.js") ]]></script></svg>"""
    )]
    [InlineData(
        """<svg><script type="module">import &quot;./a.js&quot;</script></svg>""",
        """<svg><script type="module">import &quot;./a.*.js&quot;</script></svg>"""
    )]
    [InlineData(
        """<?xml-stylesheet type="text/css" href="a.css"?><svg/>""",
        """<?xml-stylesheet type="text/css" href="a.*.css"?><svg/>"""
    )]
    public void Inline_styles_and_scripts_are_rewritten(string input, string expected) =>
        Picture.Becomes(input, expected);

    [Theory]
    [InlineData("""<?xml version="1.0" encoding="UTF-8"?><!-- <image href="a.png"/> --><svg/>""")]
    [InlineData("""<svg><![CDATA[<image href="a.png"/>]]><desc>url(a.png)</desc><title>href="a.png"</title></svg>""")]
    [InlineData(
        """<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.png" [ <!ENTITY i "<image href='a.png'/>"> <!-- ]> --> <?x ]> ?> ]><svg/>"""
    )]
    [InlineData("""<svg><rect fill="url(#g)" style="filter: url('#f')"/><use href="#x" xlink:href="#x"/></svg>""")]
    [InlineData(
        """<svg><image href="data:image/png;base64,AA=="/><image href="https://elsewhere.example/a.png"/></svg>"""
    )]
    [InlineData("""<svg><image HREF="a.png" data-href="a.png" src="a.png"/><g id="a.png" class="a.png"/></svg>""")]
    [InlineData("""<svg><style/><text>url(a.png)</text></svg>""")]
    [InlineData("""<svg><style>a{}</style><text>url(a.png)</text></svg>""")]
    [InlineData("""<svg><image href="a.png""")]
    [InlineData(
        """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><path d="M0 0"/></svg>"""
    )]
    [InlineData("""<svg xml:base="sub/"><g/></svg>""")]
    public void All_else_is_unchanged(string input) => Picture.Stays(input);

    [Theory]
    [InlineData("""<svg><image href="gone.png"/></svg>""", "ASSETS201 dir/picture.svg(1,19)")]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<svg>\n <use xlink:href='gone.svg#x'/></svg>",
        "ASSETS201 dir/picture.svg(3,19)"
    )]
    [InlineData(
        "<svg><style><![CDATA[\na { fill: url(gone.svg#x) }\n]]></style></svg>",
        "ASSETS201 dir/picture.svg(2,15)"
    )]
    [InlineData(
        """<svg><style>a { fill: url(&quot;gone.svg&quot;) }</style></svg>""",
        "ASSETS201 dir/picture.svg(1,33)"
    )]
    [InlineData("""<?xml-stylesheet type="text/css" href="gone.css"?><svg/>""", "ASSETS201 dir/picture.svg(1,40)")]
    [InlineData("""<svg><image href="../../up.png"/></svg>""", "ASSETS202 dir/picture.svg(1,19)")]
    public void Missing_files_are_reported_at_their_reference(string input, string diagnostics) =>
        Picture.Stays(input, diagnostics);

    [Theory]
    [InlineData("""<svg><image href="a&amp;b.png"/></svg>""", """<svg><image href="a&amp;b.*.png"/></svg>""")]
    [InlineData("""<svg><image href="&#97;.png"/></svg>""", """<svg><image href="a.*.png"/></svg>""")]
    [InlineData("""<svg><image href="&#xE9;.png"/></svg>""", """<svg><image href="é.*.png"/></svg>""")]
    [InlineData("""<svg><image href='it&apos;s.png'/></svg>""", """<svg><image href='it&#39;s.*.png'/></svg>""")]
    public void Escaped_names_are_decoded_and_kept(string input, string expected) => Picture.Becomes(input, expected);

    [Fact]
    public void A_changed_image_renames_images_that_reference_it() =>
        new Situation("dir/page.html")
            .With("dir/sprite.svg", """<svg><image href="a.png"/></svg>""")
            .Becomes("""<img src="sprite.svg">""", """<img src="sprite.*.svg">""");

    [Fact]
    public void Images_in_a_cycle_are_named_together() =>
        new Situation("dir/picture.svg")
            .With("dir/a.svg", """<svg><use href="picture.svg#x"/></svg>""")
            .Becomes("""<svg id="x"><use href="a.svg#y"/></svg>""", """<svg id="x"><use href="a.*.svg#y"/></svg>""");
}
