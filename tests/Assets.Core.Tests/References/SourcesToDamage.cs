namespace Assets.Core.Tests.References;

/// <summary>Sources for <see cref="DamagedSources"/>, and the fragments that are inserted into them.</summary>
internal static class SourcesToDamage
{
    public static readonly string[] PageSources =
    [
        "<!DOCTYPE html><base href=\"/x/\"><link rel=stylesheet href=a.css integrity='sha384-x'><script integrity=y "
            + "src=z></script><img src='a&amp;b.png' srcset=\"a.png 1x, b.png 2x\" alt><p "
            + "style=\"background:url(&quot;c.png&quot;)\"><a href=d.pdf>",
        "<script type=module>import './a.js';new URL(\"b.js\",import.meta.url)</script><style>@import "
            + "'a.css';b{c:url(d.png)}</style><script "
            + "type='importmap'>{\"imports\":{\"a\":\"./b.js\"}}</script><textarea><img src=x></textarea>",
        "\uFEFF<?xml-stylesheet href='a.css'?><svg xmlns:xlink=\"x\"><image "
            + "xlink:href=\"a.png\"/><style><![CDATA[b{c:url(d.svg#e)}]]></style><style>f{g:url('h.png')}</style><rect fill='url(i.svg#j)'/><foreignObject><img src=\"k.png\"/></foreignObject></svg>\r\n<!-- <img src=l> --><script>import(\"m.js\")\n//# sourceMappingURL=n.map</script>",
        "<math><annotation-xml encoding=text/html><img src=a></annotation-xml></math><title><img "
            + "src=b></title><script><!-- <script>import('c')</script> import('d')--></script><object "
            + "data=&eacute.svg></object><meta property=og:image content=/e.png>",
    ];

    public static readonly string[] PageFragments =
    [
        "<",
        ">",
        "/>",
        "</",
        "\"",
        "'",
        "=",
        "&",
        "&amp;",
        "&#x",
        "&#60;",
        ";",
        "<!--",
        "-->",
        "--!>",
        "<![CDATA[",
        "]]>",
        "<?",
        "?>",
        "<!DOCTYPE [",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<svg>",
        "</svg>",
        "<title>",
        "<img src=",
        " style=\"",
        " srcset='",
        "url(",
        ",",
        " ",
        "\n",
        "\r\n",
        "\f",
        "\0",
        "é",
        "/",
        "<foreignObject>",
        "<base href=",
        "<p>",
        "\\",
        "//# sourceMappingURL=",
    ];

    public static readonly string[] ManifestSources =
    [
        "{\"name\":\"a\",\"icons\":[{\"src\":\"b.png\",\"sizes\":\"any\"},{\"src\":\"\\u0063\\/d.png\"}],\"shortcuts\":[{\"icons\":[{\"src\":\"e.png\"}]}],}",
        "\uFEFF{/* x */\r\n\"screenshots\":[{\"src\":\"é.png\"}]}",
    ];

    public static readonly string[] ManifestFragments =
    [
        "{",
        "}",
        "[",
        "]",
        "\"",
        ":",
        ",",
        "\\",
        "\\u",
        "\"src\":",
        "\"icons\":",
        "//",
        "/*",
        "*/",
        "\n",
        "\0",
        "é",
        "1",
        "null",
    ];

    public static readonly string[] CssSources =
    [
        "@charset \"utf-8\";@import \"a.css\" layer(x) supports(a:url(b)) print;@import "
            + "url(b.css);a{b:url(c.png),url( \"d.png\" );c:image-set(\"e.png\" type(\"image/png\") 1x,url(f.png) 2x)}",
        "\uFEFF@namespace svg url(http://x);a::before{content:\"url(b)\\\"\";--x:{b:u\\72l(c.png)}}\r\n/* url(d) "
            + "*/\r\n@supports (a:url(e)){f{g:src('h.png')}}\r\n/*# sourceMappingURL=a.css.map */\r\n",
        "@media screen{a{b:url(c\\ d.png)}}e{f:url(g\"h);i:url(j k)}/*# sourceMappingURL=b.map */",
    ];

    public static readonly string[] CssFragments =
    [
        "url(",
        "\"",
        "'",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        ";",
        "\\",
        "/*",
        "*/",
        "@import ",
        "image-set(",
        "<!--",
        "-->",
        "\n",
        "\r\n",
        "\f",
        "@supports ",
        "src(",
        "1",
        "-",
        "#",
        "data:",
        "\0",
        "é",
        "\\61 ",
        " ",
        "sourceMappingURL=",
    ];

    public static readonly string[] ScriptSources =
    [
        "import a,{b as c}from\"./a.js\";export*from'./b.js';export{d as \"e f\"}from\"./c.js\";const g=await "
            + "import(`./d.js`,{with:{type:\"json\"}});new Worker(new URL(\"./e.js\",import.meta.url))\n//# "
            + "sourceMappingURL=a.js.map",
        "'use strict';function*f(){yield/'/}class A extends B({}){a=/[/']/;static async*import(x){await "
            + "y/'\\''}}x=a=>{}\n/'/.test(`a${`b${{c:1}/2}`}d`);importScripts('a.js',\"b.js\")",
        "#!/bin/node\n<!-- x\n--> y\nif(a)/'/;else b++/2;for(const c "
            + "of/'/);a?{b:c}/1:/\"/;switch(d){case/'/:default:{}}\u2028import.meta.resolve(\"é.js\")/* // "
            + "*/;label:{}/'/",
    ];

    public static readonly string[] ScriptFragments =
    [
        "import(",
        "import ",
        "from",
        "export*",
        "\"",
        "'",
        "`",
        "${",
        "}",
        "{",
        "(",
        ")",
        "[",
        "]",
        "/",
        "\\",
        "\\u",
        "\\u{",
        "//",
        "/*",
        "*/",
        "<!--",
        "-->",
        "\n",
        "\r\n",
        "\u2028",
        "=>",
        "++",
        "class ",
        "function*",
        "async ",
        "yield",
        "await",
        "return",
        "of",
        "let",
        ":",
        "?",
        "?.",
        ".",
        "...",
        ";",
        ",",
        "=",
        "new URL(",
        "import.meta",
        "data:",
        "#",
        "0x",
        "é",
        "\uFEFF",
        "case ",
        "//# sourceMappingURL=",
    ];
}
