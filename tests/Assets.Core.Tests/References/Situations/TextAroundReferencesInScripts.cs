namespace Assets.Core.Tests.References.Situations;

public sealed class TextAroundReferencesInScripts
{
    private static Situation Script => new("dir/site.js");

    [Theory]
    [InlineData("obj.import('./a.js')")]
    [InlineData("obj?.import('./a.js')")]
    [InlineData("reimport('./a.js')")]
    [InlineData("import_('./a.js')")]
    [InlineData("$import('./a.js')")]
    [InlineData("this.#import('./a.js')")]
    [InlineData("x = { import: './a.js' }")]
    [InlineData("x = { import() { return './a.js' } }")]
    [InlineData("class A { from = './a.js'; export = './b.js' }")]
    [InlineData("const from = './a.js'")]
    [InlineData("Array.from('./a.js')")]
    [InlineData("require('./a.js')")]
    [InlineData("define(['./a.js'], f)")]
    [InlineData("fetch('./a.json')")]
    [InlineData("new Worker('./a.js')")]
    [InlineData("new URL('./a.png', location.href)")]
    [InlineData("new URL('./a.png', import.meta.url + x)")]
    [InlineData("new URL('./a.png')")]
    [InlineData("new MyURL('./a.png', import.meta.url)")]
    [InlineData("import.meta.glob('./a.js')")]
    [InlineData("const s = 'import \"./a.js\"'")]
    [InlineData("const s = \"import('./a.js')\"")]
    [InlineData("const s = 'it\\'s import(\"./a.js\")'")]
    [InlineData("const s = `import './a.js'`")]
    [InlineData("const s = `\\`import('./a.js')`")]
    [InlineData("// import './a.js'")]
    [InlineData("/* import './a.js' */")]
    [InlineData("/**\n * @example import './a.js'\n */")]
    [InlineData("const r = /import '.\\/a.js'/")]
    [InlineData("const r = /[/]import('.\\/a.js')/g")]
    [InlineData("x = a / b; y = './a.js' / c")]
    [InlineData("if (x) /import('.\\/a.js')/.test(y)")]
    [InlineData("import(name)")]
    [InlineData("import('./' + name + '.js')")]
    [InlineData("import('./a.js' + x)")]
    [InlineData("import(`./${name}.js`)")]
    [InlineData("import(x ? './a.js' : './b.js')")]
    [InlineData("#!/usr/bin/env node import './a.js'")]
    public void Text_that_resembles_a_reference_is_unchanged(string input) => Script.Stays(input);

    [Theory]
    [InlineData("import 'lit'")]
    [InlineData("import 'lit/decorators.js'")]
    [InlineData("import '@scope/name'")]
    [InlineData("import '#internal'")]
    [InlineData("import 'a.js'")]
    [InlineData("import('a.js')")]
    [InlineData("import 'https://example.com/a.js'")]
    [InlineData("import 'HTTPS://example.com/a.js'")]
    [InlineData("import '//example.com/a.js'")]
    [InlineData("import 'data:text/javascript,export default 1'")]
    [InlineData("import 'node:fs'")]
    [InlineData("import 'blob:x'")]
    [InlineData("import ''")]
    public void Bare_names_and_external_URLs_are_unchanged(string input) => Script.Stays(input);

    [Theory]
    [InlineData("import './absent.js'", "ASSETS201 dir/site.js(1,9)")]
    [InlineData("\n\n  import('./absent.js')", "ASSETS201 dir/site.js(3,11)")]
    [InlineData("/* ü😀 */ import './absent.js'", "ASSETS201 dir/site.js(1,19)")]
    [InlineData("import './a'", "ASSETS201 dir/site.js(1,9)")]
    [InlineData("import './A.js'", "ASSETS201 dir/site.js(1,9)")]
    [InlineData("import '../../a.js'", "ASSETS202 dir/site.js(1,9)")]
    [InlineData("import './x.js'; import './y.js'", "ASSETS201 dir/site.js(1,9); ASSETS201 dir/site.js(1,26)")]
    public void Missing_files_are_reported_and_unchanged(string input, string diagnostics) =>
        Script.Stays(input, diagnostics);

    [Theory]
    [InlineData("a();\n//# sourceMappingURL=site.js.map", "a();\n//# sourceMappingURL=site.js.*.map")]
    [InlineData("a();\n//@ sourceMappingURL=site.js.map\n", "a();\n//@ sourceMappingURL=site.js.*.map\n")]
    [InlineData("a();/*# sourceMappingURL=site.js.map */", "a();/*# sourceMappingURL=site.js.*.map */")]
    [InlineData("a();\n//# sourceMappingURL=absent.map\n", "a();\n\n")]
    [InlineData(
        "a();\n//# sourceMappingURL=data:application/json,{}",
        "a();\n//# sourceMappingURL=data:application/json,{}"
    )]
    [InlineData("a('//# sourceMappingURL=site.js.map')", "a('//# sourceMappingURL=site.js.map')")]
    [InlineData("a();\n//# sourceURL=site.js", "a();\n//# sourceURL=site.js")]
    public void The_comment_of_a_missing_source_map_is_removed(string input, string expected) =>
        Script.With("dir/site.js.map", "{}").Becomes(input, expected);

    [Theory]
    [InlineData("\uFEFFimport './a.js'", "\uFEFFimport './a.*.js'")]
    [InlineData("import './a.js'\r\nx()\u2028y()", "import './a.*.js'\r\nx()\u2028y()")]
    [InlineData("<!-- import './b.js'\nf()", "<!-- import './b.js'\nf()")]
    [InlineData("import './a.js'; x = a<!--b\n;import('./b.js')", "import './a.*.js'; x = a<!--b\n;import('./b.*.js')")]
    [InlineData("x = {", "x = {")]
    [InlineData("`${", "`${")]
    [InlineData("'", "'")]
    public void Other_bytes_are_unchanged_in_broken_files_too(string input, string expected) =>
        Script.Becomes(input, expected);

    [Theory]
    [InlineData("x = a++ / 2; import('./a.js'); y = 1 / 2", "x = a++ / 2; import('./a.*.js'); y = 1 / 2")]
    [InlineData("x = f() / 2; import('./a.js') / 3", "x = f() / 2; import('./a.*.js') / 3")]
    [InlineData("x = [1] / 2; import('./a.js') /1", "x = [1] / 2; import('./a.*.js') /1")]
    [InlineData("return /'/; import('./a.js')", "return /'/; import('./a.*.js')")]
    [InlineData("function f() {} /'/.test(x); import('./a.js')", "function f() {} /'/.test(x); import('./a.*.js')")]
    [InlineData("x = function () {} / '/'; import('./a.js')", "x = function () {} / '/'; import('./a.*.js')")]
    [InlineData("x = {} / '/'; import('./a.js')", "x = {} / '/'; import('./a.*.js')")]
    [InlineData("a: { } /'/; import('./a.js')", "a: { } /'/; import('./a.*.js')")]
    [InlineData("x = `}${{}/'/'}`; import('./a.js')", "x = `}${{}/'/'}`; import('./a.*.js')")]
    [InlineData("for (const x of /'/g) import('./a.js')", "for (const x of /'/g) import('./a.*.js')")]
    [InlineData("function* f() { yield /'/; import('./a.js') }", "function* f() { yield /'/; import('./a.*.js') }")]
    [InlineData("yield / '/'; import('./a.js')", "yield / '/'; import('./a.*.js')")]
    [InlineData("x = y\n/import('./a.js')/g.length", "x = y\n/import('./a.*.js')/g.length")]
    [InlineData("x = y => /'/; import('./a.js')", "x = y => /'/; import('./a.*.js')")]
    [InlineData("x = a ? /'/ : /\"/; import('./a.js')", "x = a ? /'/ : /\"/; import('./a.*.js')")]
    [InlineData("typeof /'/; import('./a.js')", "typeof /'/; import('./a.*.js')")]
    [InlineData("x = this / '/'; import('./a.js')", "x = this / '/'; import('./a.*.js')")]
    [InlineData("x = /[']/v; import('./a.js')", "x = /[']/v; import('./a.*.js')")]
    public void A_slash_is_a_division_or_a_regular_expression_by_the_grammar(string input, string expected) =>
        Script.Becomes(input, expected);

    [Theory]
    [InlineData("dir/SITE.JS")]
    [InlineData("dir/site.mjs")]
    [InlineData("dir/site.MJS")]
    [InlineData("dir/site.cjs")]
    public void The_extension_is_recognised_in_any_letter_case(string path) =>
        new Situation(path).Becomes("import('./a.js')", "import('./a.*.js')");
}
