using System.Text;
using Assets.Core.References;
using Assets.Core.References.Markup;
using Assets.Core.References.Resolving;
using Assets.Core.Tests.Properties;

namespace Assets.Core.Tests.References;

/// <summary>
/// Scans sources with random damage: references are found in order and inside the file, and a name that is written to
/// one of them is read back.
/// </summary>
public sealed class DamagedSources
{
    private static readonly string[] Specifiers =
    [
        "a",
        "",
        "./x.3f9ab20c1k.js",
        "a b",
        "it's \"q\"",
        "`${y}`",
        "a\\b",
        "a)(b",
        "*/x",
        "a\r\n\tb",
        "é日😀",
        "\u2028",
        "\f\0001",
        "</script></style>",
        "<!--<a b='c'>",
        "&amp;&lt",
        ",a, b,",
    ];

    [Fact]
    public void OfCssAreScannedAndRewritten() => Mutate("a.css", CssSources, CssFragments);

    [Fact]
    public void OfScriptsAreScannedAndRewritten() => Mutate("a.js", ScriptSources, ScriptFragments);

    [Fact]
    public void OfModulesAreScannedAndRewritten() => Mutate("a.mjs", ScriptSources, ScriptFragments);

    [Fact]
    public void OfPagesAreScannedAndRewritten() => Mutate("a.html", PageSources, PageFragments);

    [Fact]
    public void OfPicturesAreScannedAndRewritten() => Mutate("a.svg", PageSources, PageFragments);

    [Fact]
    public void OfManifestsAreScannedAndRewritten() => Mutate("a.webmanifest", ManifestSources, ManifestFragments);

    /// <summary>One change to a source; <paramref name="How"/> chooses between the kinds of damage.</summary>
    public sealed record Edit(byte How, ushort At, byte Length, ushort From);

    /// <summary>A source with its damage, and the name that is written to one of its references.</summary>
    public sealed record Damage(byte Source, Edit[] Edits, byte Specifier, byte Reference);

    private static void Mutate(string name, string[] sources, string[] fragments)
    {
        var path = LogicalPath.Parse(name);
        Checked.ForAll<Damage>(
            4_000,
            damage =>
            {
                var source = Damaged(sources[damage.Source % sources.Length], damage.Edits, fragments);
                try
                {
                    Check(path, source, Specifiers[damage.Specifier % Specifiers.Length], damage.Reference);
                }
                catch (Exception exception)
                {
                    Assert.Fail(
                        $"{exception.Message}\n{Convert.ToBase64String(source)}\n{Encoding.UTF8.GetString(source)}"
                    );
                }
            },
            size: 6
        );
    }

    private static void Check(LogicalPath path, byte[] source, string specifier, int which)
    {
        var found = ReferenceScanner.Find(path, source);
        var end = 0;
        foreach (var reference in found)
        {
            Assert.InRange(reference.OuterStart, end, reference.Start);
            Assert.InRange(reference.Length, 0, source.Length - reference.Start);
            end = reference.OuterStart + reference.OuterLength;
            Assert.InRange(end, reference.Start + reference.Length, source.Length);
        }

        if (found.Count > 0)
            CheckReplacement(path, source, found, which % found.Count, specifier);
    }

    private static void CheckReplacement(
        LogicalPath path,
        byte[] source,
        IReadOnlyList<Reference> found,
        int index,
        string specifier
    )
    {
        var old = found[index];
        // Without quotes nothing marks where an empty name stands.
        if (
            specifier.Length == 0
            && old.Syntax
                is ReferenceSyntax.Comment
                    or ReferenceSyntax.CssUrl
                    or ReferenceSyntax.Url
                    or ReferenceSyntax.SourceSetUrl
        )
            return;

        // A name with "<!--" in it decides where its script ends; the product keeps what it finds there.
        if (old.Host == ReferenceHost.RawText && old.Specifier.Contains("<!--", StringComparison.Ordinal))
            return;

        // A digest is taken away and never written, and an import map is filled with JSON; in markup a template's mark makes it no name any more.
        if (old.Kind is ReferenceKind.Integrity or ReferenceKind.EmptyImportMap)
            return;
        if (old.Host != ReferenceHost.File && TemplateText.IsIn(specifier))
            return;

        // After "&quot" without its semicolon a letter would make another name of it; what the product writes there
        // begins as it did.
        if (
            old.Host == ReferenceHost.Markup
            && old.Start > 0
            && char.IsAsciiLetterOrDigit((char)source[old.Start - 1])
            && source.AsSpan(0, old.Start).LastIndexOf((byte)'&') is >= 0 and var open
            && old.Start - open < 14
        )
            return;

        var written = ReferenceText.Escape(old, specifier);
        byte[] rewritten =
        [
            .. source.AsSpan(0, old.Start),
            .. Encoding.UTF8.GetBytes(written),
            .. source.AsSpan(old.Start + old.Length),
        ];
        var again = ReferenceScanner.Find(path, rewritten);
        Assert.Equal(found.Count, again.Count);
        Assert.Equal((old.Kind, old.Syntax, old.Start), (again[index].Kind, again[index].Syntax, again[index].Start));
        Assert.Equal(ReadBack(old, specifier), again[index].Specifier);
    }

    // What has no escapes of its own is percent-encoded for good; CSS has no NUL.
    private static string ReadBack(Reference reference, string specifier) =>
        reference.Syntax switch
        {
            ReferenceSyntax.Comment when reference.Host == ReferenceHost.RawText => ReferenceText.Escape(
                reference,
                specifier
            ),
            ReferenceSyntax.Comment or ReferenceSyntax.Url or ReferenceSyntax.SourceSetUrl => ReferenceText.Escape(
                reference.Syntax,
                specifier
            ),
            ReferenceSyntax.JavaScriptString or ReferenceSyntax.JsonString => specifier,
            _ => specifier.Replace('\0', '\uFFFD'),
        };

    private static byte[] Damaged(string text, Edit[] edits, string[] fragments)
    {
        var source = Encoding.UTF8.GetBytes(text).ToList();
        foreach (var edit in edits)
        {
            var at = edit.At % (source.Count + 1);
            switch (edit.How % 20)
            {
                case < 4:
                    source.RemoveRange(at, Math.Min(edit.Length % 8, source.Count - at));
                    break;
                case < 8:
                    source.Insert(at, edit.Length);
                    break;
                case < 12:
                    var from = edit.From % (source.Count + 1);
                    source.InsertRange(at, source.GetRange(from, Math.Min(edit.Length % 24, source.Count - from)));
                    break;
                case 12:
                    source.RemoveRange(at, source.Count - at);
                    break;
                default:
                    source.InsertRange(at, Encoding.UTF8.GetBytes(fragments[edit.Length % fragments.Length]));
                    break;
            }
        }

        return [.. source];
    }

    private static readonly string[] PageSources =
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

    private static readonly string[] PageFragments =
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

    private static readonly string[] ManifestSources =
    [
        "{\"name\":\"a\",\"icons\":[{\"src\":\"b.png\",\"sizes\":\"any\"},{\"src\":\"\\u0063\\/d.png\"}],\"shortcuts\":[{\"icons\":[{\"src\":\"e.png\"}]}],}",
        "\uFEFF{/* x */\r\n\"screenshots\":[{\"src\":\"é.png\"}]}",
    ];

    private static readonly string[] ManifestFragments =
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

    private static readonly string[] CssSources =
    [
        "@charset \"utf-8\";@import \"a.css\" layer(x) supports(a:url(b)) print;@import "
            + "url(b.css);a{b:url(c.png),url( \"d.png\" );c:image-set(\"e.png\" type(\"image/png\") 1x,url(f.png) 2x)}",
        "\uFEFF@namespace svg url(http://x);a::before{content:\"url(b)\\\"\";--x:{b:u\\72l(c.png)}}\r\n/* url(d) "
            + "*/\r\n@supports (a:url(e)){f{g:src('h.png')}}\r\n/*# sourceMappingURL=a.css.map */\r\n",
        "@media screen{a{b:url(c\\ d.png)}}e{f:url(g\"h);i:url(j k)}/*# sourceMappingURL=b.map */",
    ];

    private static readonly string[] CssFragments =
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

    private static readonly string[] ScriptSources =
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

    private static readonly string[] ScriptFragments =
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

public sealed class HostileSources
{
    // Each would take minutes if a scanner looked over the rest of the file at every repetition.
    [Theory]
    [InlineData("a.css", "url(")]
    [InlineData("a.css", "url( ")]
    [InlineData("a.css", "url(\\")]
    [InlineData("a.css", "image-set((")]
    [InlineData("a.css", "image-set([{")]
    [InlineData("a.css", "/*")]
    [InlineData("a.css", "\"\\")]
    [InlineData("a.css", "'\n")]
    [InlineData("a.css", "@supports(")]
    [InlineData("a.css", "@import url(a)")]
    [InlineData("a.css", "\\61")]
    [InlineData("a.css", "-")]
    [InlineData("a.css", "/*# sourceMappingURL=*/")]
    [InlineData("a.js", "=/[")]
    [InlineData("a.js", "=/(")]
    [InlineData("a.js", "/\\")]
    [InlineData("a.js", "`${")]
    [InlineData("a.js", "`$")]
    [InlineData("a.js", "\\u{")]
    [InlineData("a.js", "\\u")]
    [InlineData("a.js", "'\\u{")]
    [InlineData("a.js", "'\n")]
    [InlineData("a.js", "<!--")]
    [InlineData("a.js", "({[")]
    [InlineData("a.js", "(]}")]
    [InlineData("a.js", "class ")]
    [InlineData("a.js", "class extends ")]
    [InlineData("a.js", "class{a=")]
    [InlineData("a.js", "a=>{")]
    [InlineData("a.js", "async(")]
    [InlineData("a.js", "import(")]
    [InlineData("a.js", "import a ")]
    [InlineData("a.js", "export{")]
    [InlineData("a.js", "importScripts(")]
    [InlineData("a.js", "new URL('a',import.meta.url,")]
    [InlineData("a.js", "new URL('a',")]
    [InlineData("a.js", "a?")]
    [InlineData("a.js", "function*")]
    [InlineData("a.js", "/**/-->")]
    [InlineData("a.js", "\u2028")]
    [InlineData("a.js", "//\u20AC")]
    [InlineData("a.html", "<")]
    [InlineData("a.html", "<a ")]
    [InlineData("a.html", "<a b=")]
    [InlineData("a.html", "<a b='")]
    [InlineData("a.html", "<!--")]
    [InlineData("a.html", "--")]
    [InlineData("a.html", "<!-- --")]
    [InlineData("a.html", "<script>")]
    [InlineData("a.html", "<script><!--<script>")]
    [InlineData("a.html", "<title></")]
    [InlineData("a.html", "<style></style>")]
    [InlineData("a.html", "<svg>")]
    [InlineData("a.html", "<svg><title>")]
    [InlineData("a.html", "<svg><desc></p>")]
    [InlineData("a.html", "<svg></a>")]
    [InlineData("a.html", "<svg><![CDATA[")]
    [InlineData("a.html", "<img src=a ")]
    [InlineData("a.html", "<p style='url(a)'")]
    [InlineData("a.html", "&")]
    [InlineData("a.svg", "<!DOCTYPE [")]
    [InlineData("a.svg", "<!DOCTYPE '")]
    [InlineData("a.svg", "<?xml-stylesheet ")]
    [InlineData("a.svg", "<style>a</style>")]
    [InlineData("a.webmanifest", "{\"icons\":")]
    [InlineData("a.js", "\u3000a")]
    public async Task AreScannedInLinearTime(string path, string repeated)
    {
        var source = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length)));
        await Task.Run(
                () => ReferenceScanner.Find(LogicalPath.Parse(path), source),
                TestContext.Current.CancellationToken
            )
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
