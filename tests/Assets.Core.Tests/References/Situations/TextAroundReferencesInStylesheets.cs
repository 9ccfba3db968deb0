namespace Assets.Core.Tests.References.Situations;

public sealed class TextAroundReferencesInStylesheets
{
    private static Situation Stylesheet => new("dir/site.css");

    [Theory]
    [InlineData("/* url(a.png) */")]
    [InlineData("/* @import 'a.css'; */")]
    [InlineData("/* a\n * b url(a.png)\n */a{b:c}")]
    [InlineData("a::before{content:'url(a.png)'}")]
    [InlineData("a::before{content:\"@import 'a.css'\"}")]
    [InlineData("a{content:'it\\'s url(a.png)'}")]
    [InlineData("a{b:my-url(a.png)}")]
    [InlineData("a{b:url-prefix(a.png)}")]
    [InlineData("a{b:attr(url)}")]
    [InlineData(".url\\(a\\.png\\){b:c}")]
    [InlineData("a[href='a.png']{b:c}")]
    [InlineData("a{b:format('a.png')}")]
    [InlineData("@namespace 'a.css';")]
    [InlineData("@namespace svg url(a.css);")]
    [InlineData("@charset 'a.css';")]
    [InlineData("@document url(a.png){}")]
    public void Text_that_resembles_a_reference_is_unchanged(string input) => Stylesheet.Stays(input);

    [Theory]
    [InlineData("a{background:url(data:image/png;base64,AAAA)}")]
    [InlineData("a{background:url(DATA:image/png;base64,AAAA)}")]
    [InlineData("a{background:url(\"data:image/svg+xml,%3Csvg url(a.png)%3E\")}")]
    [InlineData("a{background:url(https://example.com/a.png)}")]
    [InlineData("a{background:url(HTTPS://example.com/a.png)}")]
    [InlineData("a{background:url(//example.com/a.png)}")]
    [InlineData("a{background:url(blob:x)}")]
    [InlineData("a{background:url(chrome://global/a.png)}")]
    [InlineData("a{background:url(x-y+z.1:a.png)}")]
    [InlineData("a{mask:url(#clip)}")]
    [InlineData("a{mask:url('#clip')}")]
    [InlineData("a{background:url()}")]
    [InlineData("a{background:url('')}")]
    [InlineData("a{background:url(?x)}")]
    [InlineData("a{background:url(.)}")]
    [InlineData("a{background:url(sub/)}")]
    [InlineData("@import url(https://fonts.example.com/css?family=A);")]
    [InlineData("@import '//cdn.example.com/a.css';")]
    public void Data_and_external_URLs_are_unchanged(string input) => Stylesheet.Stays(input);

    [Theory]
    [InlineData("a{background:url(absent.png)}", "ASSETS201 dir/site.css(1,18)")]
    [InlineData("a{\n  background: url(\"absent.png\")\n}", "ASSETS201 dir/site.css(2,20)")]
    [InlineData("a{\r\n  background: url(absent.png)\r\n}", "ASSETS201 dir/site.css(2,19)")]
    [InlineData("/* ü😀 */a{background:url(absent.png)}", "ASSETS201 dir/site.css(1,27)")]
    [InlineData(
        "@import 'absent.css';\n@import 'absent2.css';",
        "ASSETS201 dir/site.css(1,10); ASSETS201 dir/site.css(2,10)"
    )]
    [InlineData("a{background:url(A.PNG)}", "ASSETS201 dir/site.css(1,18)")]
    [InlineData("a{background:url(/dir/absent.png?x)}", "ASSETS201 dir/site.css(1,18)")]
    [InlineData("a{background:url(../../a.png)}", "ASSETS202 dir/site.css(1,18)")]
    [InlineData("a{background:url(/../a.png)}", "ASSETS202 dir/site.css(1,18)")]
    [InlineData("a{background:url(%2e%2e/%2e%2e/a.png)}", "ASSETS202 dir/site.css(1,18)")]
    public void Missing_files_are_reported_and_unchanged(string input, string diagnostics) =>
        Stylesheet.Stays(input, diagnostics);

    [Theory]
    [InlineData(
        "a{background:url(absent.png),url(a.png)}",
        "a{background:url(absent.png),url(a.*.png)}",
        "ASSETS201 dir/site.css(1,18)"
    )]
    public void The_other_references_of_a_file_are_rewritten(string input, string expected, string diagnostics) =>
        Stylesheet.Becomes(input, expected, diagnostics);

    [Theory]
    [InlineData("a{b:url(a.png)", "a{b:url(a.*.png)")]
    [InlineData("a{b:url(a.png", "a{b:url(a.*.png")]
    [InlineData("a{b:url('a.png'", "a{b:url('a.*.png'")]
    [InlineData("}}}a{b:url(a.png)}", "}}}a{b:url(a.*.png)}")]
    [InlineData("a{b:'\n;c:url(a.png)}", "a{b:'\n;c:url(a.*.png)}")]
    [InlineData("<!-- a{b:url(a.png)} -->", "<!-- a{b:url(a.*.png)} -->")]
    [InlineData("a{b:url(a.png) url(bad url) url(b.png)}", "a{b:url(a.*.png) url(bad url) url(b.*.png)}")]
    public void Malformed_CSS_is_parsed_as_browsers_parse_it(string input, string expected) =>
        Stylesheet.Becomes(input, expected);

    [Theory]
    [InlineData("\uFEFFa{b:url(a.png)}", "\uFEFFa{b:url(a.*.png)}")]
    [InlineData("a{b:url(a.png)}\r\n\f\tb{}", "a{b:url(a.*.png)}\r\n\f\tb{}")]
    [InlineData("", "")]
    public void Other_bytes_are_unchanged(string input, string expected) => Stylesheet.Becomes(input, expected);

    [Theory]
    [InlineData("a{}/*# sourceMappingURL=site.css.map */", "a{}/*# sourceMappingURL=site.css.*.map */")]
    [InlineData("a{}\n/*@ sourceMappingURL=site.css.map */\n", "a{}\n/*@ sourceMappingURL=site.css.*.map */\n")]
    [InlineData("a{}/*# sourceMappingURL=absent.map */", "a{}")]
    [InlineData(
        "a{}/*# sourceMappingURL=data:application/json,{} */",
        "a{}/*# sourceMappingURL=data:application/json,{} */"
    )]
    [InlineData(
        "a{}/*# sourceMappingURL=https://example.com/a.map */",
        "a{}/*# sourceMappingURL=https://example.com/a.map */"
    )]
    [InlineData("a{b:'/*# sourceMappingURL=site.css.map */'}", "a{b:'/*# sourceMappingURL=site.css.map */'}")]
    public void The_comment_of_a_missing_source_map_is_removed(string input, string expected) =>
        Stylesheet.With("dir/site.css.map", "{}").Becomes(input, expected);

    [Theory]
    [InlineData("dir/SITE.CSS")]
    [InlineData("dir/site.Css")]
    public void The_extension_is_recognised_in_any_letter_case(string path) =>
        new Situation(path).Becomes("a{b:url(a.png)}", "a{b:url(a.*.png)}");
}
