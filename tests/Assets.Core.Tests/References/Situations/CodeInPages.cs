using Assets.Core.Importing;

namespace Assets.Core.Tests.References.Situations;

public sealed class CodeInPages
{
    private static Situation Page => new("dir/page.html");

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
    public void Inline_styles_are_rewritten(string input, string expected) => Page.Becomes(input, expected);

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
    public void Inline_scripts_are_rewritten(string input, string expected) => Page.Becomes(input, expected);

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
    public void Import_maps_are_rewritten(string input, string expected, string diagnostics = "") =>
        Page.Becomes(input, expected, diagnostics);

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
    public void Specifiers_are_unchanged_with_an_import_map(string input, string expected) =>
        Page.Under(options => options with { JavaScriptModules = JavaScriptModules.ImportMap })
            .Becomes(input, expected);

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
    public void Inline_code_that_a_policy_allows_by_its_hash_is_unchanged(string input, string expected) =>
        Page.Becomes(input, expected);

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
