namespace Assets.Core.Tests.References.Situations;

public sealed class ReferencesInStylesheets
{
    private static Situation Stylesheet => new("dir/site.css");

    [Theory]
    [InlineData("a{background:url(a.png)}", "a{background:url(a.*.png)}")]
    [InlineData("a{background:url('a.png')}", "a{background:url('a.*.png')}")]
    [InlineData("a{background:url(\"a.png\")}", "a{background:url(\"a.*.png\")}")]
    [InlineData("a{background:url( a.png )}", "a{background:url( a.*.png )}")]
    [InlineData("a{background:url(\n\t\"a.png\"\n)}", "a{background:url(\n\t\"a.*.png\"\n)}")]
    [InlineData("a{background:url(./a.png)}", "a{background:url(./a.*.png)}")]
    [InlineData("a{background:url(../root.png)}", "a{background:url(../root.*.png)}")]
    [InlineData("a{background:url(sub/a.png)}", "a{background:url(sub/a.*.png)}")]
    [InlineData("a{background:url(sub/../a.png)}", "a{background:url(sub/../a.*.png)}")]
    [InlineData("a{background:url(../img/../dir/a.png)}", "a{background:url(../img/../dir/a.*.png)}")]
    [InlineData("a{background:url(a.png),url(b.png)}", "a{background:url(a.*.png),url(b.*.png)}")]
    [InlineData(
        "a{background:red url(a.png) no-repeat 0 0/cover}",
        "a{background:red url(a.*.png) no-repeat 0 0/cover}"
    )]
    [InlineData(
        "a{background-image:linear-gradient(red,blue),url(a.png)}",
        "a{background-image:linear-gradient(red,blue),url(a.*.png)}"
    )]
    [InlineData("a{cursor:url(a.png) 4 4,auto}", "a{cursor:url(a.*.png) 4 4,auto}")]
    [InlineData("a{mask:url(a.svg#m)}", "a{mask:url(a.*.svg#m)}")]
    [InlineData("a{content:url(a.png)'x'}", "a{content:url(a.*.png)'x'}")]
    [InlineData("a{list-style:square url(a.png)}", "a{list-style:square url(a.*.png)}")]
    [InlineData("@font-face{src:url(a.woff2)format('woff2')}", "@font-face{src:url(a.*.woff2)format('woff2')}")]
    [InlineData("@font-face{src:local('A'),url(a.woff2)}", "@font-face{src:local('A'),url(a.*.woff2)}")]
    [InlineData(":root{--logo:url(a.png)}", ":root{--logo:url(a.*.png)}")]
    [InlineData("@media print{a{background:url(a.png)}}", "@media print{a{background:url(a.*.png)}}")]
    [InlineData(
        "@layer x{@supports (a:b){a{background:url(a.png)}}}",
        "@layer x{@supports (a:b){a{background:url(a.*.png)}}}"
    )]
    [InlineData(".a{&:hover{background:url(a.png)}}", ".a{&:hover{background:url(a.*.png)}}")]
    [InlineData(
        "@property --x{syntax:'<url>';inherits:false;initial-value:url(a.png)}",
        "@property --x{syntax:'<url>';inherits:false;initial-value:url(a.*.png)}"
    )]
    public void Urls_are_found_in_all_values(string input, string expected) => Stylesheet.Becomes(input, expected);

    [Theory]
    [InlineData("a{background:url(/img/a.png)}", "a{background:url(../img/a.*.png)}")]
    [InlineData("a{background:url('/root.png')}", "a{background:url('../root.*.png')}")]
    [InlineData("a{background:url(/dir/a.png)}", "a{background:url(a.*.png)}")]
    [InlineData("a{background:url(/dir/sub/a.png?x#y)}", "a{background:url(sub/a.*.png?x#y)}")]
    [InlineData("a{background:url('/dir/a%20b.png')}", "a{background:url('a%20b.*.png')}")]
    [InlineData("a{background:url('/img/../d%69r/./a.png')}", "a{background:url('a.*.png')}")]
    [InlineData("a{background:url(/dir/it\\'s.png)}", "a{background:url(it\\'s.*.png)}")]
    [InlineData("a{mask:url(/dir/other.html)}", "a{mask:url(other.html)}")]
    [InlineData("@import '/root.css' print;", "@import '../root.*.css' print;")]
    [InlineData("@import url(/dir/a.css);", "@import url(a.*.css);")]
    [InlineData("a{background:image-set('/img/a.png' 1x)}", "a{background:image-set('../img/a.*.png' 1x)}")]
    [InlineData("a{background:var(--x,url(/img/a.png))}", "a{background:var(--x,url(../img/a.*.png))}")]
    public void Root_relative_ones_become_relative(string input, string expected) =>
        Stylesheet.Becomes(input, expected);

    [Fact]
    public void Root_relative_ones_of_the_app_are_unchanged() =>
        Stylesheet.Stays("a{background:url(/api/picture)}", "ASSETS201 dir/site.css(1,18)");

    [Theory]
    [InlineData(":root{--a:url(/img/a.png)}", ":root{--a:url(/img/a.*.png)}")]
    [InlineData("a{--a : red url('/img/a.png') }", "a{--a : red url('/img/a.*.png') }")]
    [InlineData("a{--a:{b:url(/img/a.png);c:d}}", "a{--a:{b:url(/img/a.*.png);c:d}}")]
    [InlineData("a{--a:var(--b,url(/img/a.png))}", "a{--a:var(--b,url(/img/a.*.png))}")]
    [InlineData(
        "a{--a:url(/img/a.png);b:url(/img/a.png)}c{d:url(/img/a.png)}",
        "a{--a:url(/img/a.*.png);b:url(../img/a.*.png)}c{d:url(../img/a.*.png)}"
    )]
    [InlineData("a{--a:url(/img/a.png)}c{d:url(/img/a.png)}", "a{--a:url(/img/a.*.png)}c{d:url(../img/a.*.png)}")]
    [InlineData("@container style(--a:b){c{d:url(/img/a.png)}}", "@container style(--a:b){c{d:url(../img/a.*.png)}}")]
    public void In_custom_properties_they_stay_root_relative(string input, string expected) =>
        Stylesheet.Becomes(input, expected);

    [Theory]
    [InlineData("a{background:URL(a.png)}", "a{background:URL(a.*.png)}")]
    [InlineData("a{background:Url('a.png')}", "a{background:Url('a.*.png')}")]
    [InlineData("a{background:u\\72l(a.png)}", "a{background:u\\72l(a.*.png)}")]
    [InlineData("@IMPORT 'a.css';", "@IMPORT 'a.*.css';")]
    [InlineData("@\\69mport 'a.css';", "@\\69mport 'a.*.css';")]
    [InlineData("a{background:IMAGE-SET('a.png' 1x)}", "a{background:IMAGE-SET('a.*.png' 1x)}")]
    public void Names_of_functions_are_recognised_in_any_spelling(string input, string expected) =>
        Stylesheet.Becomes(input, expected);

    [Theory]
    [InlineData("@import 'a.css';", "@import 'a.*.css';")]
    [InlineData("@import \"a.css\";", "@import \"a.*.css\";")]
    [InlineData("@import\"a.css\";", "@import\"a.*.css\";")]
    [InlineData("@import url(a.css);", "@import url(a.*.css);")]
    [InlineData("@import url('a.css');", "@import url('a.*.css');")]
    [InlineData("@import 'a.css' screen and (min-width:1px);", "@import 'a.*.css' screen and (min-width:1px);")]
    [InlineData("@import 'a.css' layer;", "@import 'a.*.css' layer;")]
    [InlineData(
        "@import url(a.css) layer(base) supports(display:grid) print;",
        "@import url(a.*.css) layer(base) supports(display:grid) print;"
    )]
    [InlineData("@import /* why */ 'a.css' /* not */;", "@import /* why */ 'a.*.css' /* not */;")]
    [InlineData("@import 'a.css';@import 'b.css';", "@import 'a.*.css';@import 'b.*.css';")]
    [InlineData("@charset \"utf-8\";\n@import 'a.css';", "@charset \"utf-8\";\n@import 'a.*.css';")]
    [InlineData("@import '../root.css'", "@import '../root.*.css'")]
    public void Imports_are_found_in_both_forms_and_keep_their_tail(string input, string expected) =>
        Stylesheet.Becomes(input, expected);

    [Theory]
    [InlineData("a{background:image-set('a.png' 1x,'b.png' 2x)}", "a{background:image-set('a.*.png' 1x,'b.*.png' 2x)}")]
    [InlineData(
        "a{background:image-set(url(a.png) 1x,url('b.png') 2x)}",
        "a{background:image-set(url(a.*.png) 1x,url('b.*.png') 2x)}"
    )]
    [InlineData("a{background:-webkit-image-set(url(a.png) 1x)}", "a{background:-webkit-image-set(url(a.*.png) 1x)}")]
    [InlineData(
        "a{background:image-set('a.png' type('image/png'))}",
        "a{background:image-set('a.*.png' type('image/png'))}"
    )]
    [InlineData("@font-face{src:src('a.woff2')}", "@font-face{src:src('a.*.woff2')}")]
    public void Functions_that_take_strings_are_known(string input, string expected) =>
        Stylesheet.Becomes(input, expected);

    [Theory]
    [InlineData("a{background:url(a.png?v=1)}", "a{background:url(a.*.png?v=1)}")]
    [InlineData("a{background:url('a.png?v=1#x')}", "a{background:url('a.*.png?v=1#x')}")]
    [InlineData("@font-face{src:url(a.woff2?#iefix)format('x')}", "@font-face{src:url(a.*.woff2?#iefix)format('x')}")]
    [InlineData("a{mask:url('a.svg#icon?x')}", "a{mask:url('a.*.svg#icon?x')}")]
    public void Query_and_fragment_are_kept(string input, string expected) => Stylesheet.Becomes(input, expected);

    [Theory]
    [InlineData("a{background:url('a b.png')}", "a{background:url('a b.*.png')}")]
    [InlineData("a{background:url(a%20b.png)}", "a{background:url(a%20b.*.png)}")]
    [InlineData("a{background:url(a\\ b.png)}", "a{background:url(a\\ b.*.png)}")]
    [InlineData("a{background:url(é.png)}", "a{background:url(é.*.png)}")]
    [InlineData("a{background:url(%C3%A9.png)}", "a{background:url(%C3%A9.*.png)}")]
    [InlineData("a{background:url('\\e9.png')}", "a{background:url('é.*.png')}")]
    [InlineData("a{background:url(\"it's.png\")}", "a{background:url(\"it's.*.png\")}")]
    [InlineData("a{background:url('it\\'s.png')}", "a{background:url('it\\'s.*.png')}")]
    [InlineData("a{background:url(a\\2e png)}", "a{background:url(a.*.png)}")]
    [InlineData("a{background:url(%61.png)}", "a{background:url(%61.*.png)}")]
    public void Escaped_names_are_decoded(string input, string expected) => Stylesheet.Becomes(input, expected);

    [Theory]
    [InlineData(
        "a{b:url(https://cdn.example.com/shop/dir/a.png)}",
        "a{b:url(https://cdn.example.com/shop/dir/a.*.png)}"
    )]
    [InlineData("a{b:url(a.png)}", "a{b:url(a.*.png)}")]
    [InlineData("a{b:url(https://cdn.example.com/other/a.png)}", "a{b:url(https://cdn.example.com/other/a.png)}")]
    public void References_below_the_base_URL_are_rewritten(string input, string expected) =>
        Stylesheet.Under(options => options with { BaseUrl = "https://cdn.example.com/shop" }).Becomes(input, expected);
}
