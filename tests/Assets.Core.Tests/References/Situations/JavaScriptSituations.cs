namespace Assets.Core.Tests.References.Situations;

public sealed class JavaScriptSituations
{
    private static Situation Script => new("dir/site.js");

    [Theory]
    [InlineData("import './a.js'", "import './a.*.js'")]
    [InlineData("import\"./a.js\"", "import\"./a.*.js\"")]
    [InlineData("import a from './a.js'", "import a from './a.*.js'")]
    [InlineData("import{a}from\"./a.js\";", "import{a}from\"./a.*.js\";")]
    [InlineData("import { a as b, default as c } from './a.js'", "import { a as b, default as c } from './a.*.js'")]
    [InlineData("import { 'x y' as b } from './a.js'", "import { 'x y' as b } from './a.*.js'")]
    [InlineData("import a, { b } from './a.js'", "import a, { b } from './a.*.js'")]
    [InlineData("import*as a from\"./a.js\"", "import*as a from\"./a.*.js\"")]
    [InlineData("import a, * as b from './a.js'", "import a, * as b from './a.*.js'")]
    [InlineData("import from from './a.js'", "import from from './a.*.js'")]
    [InlineData(
        "import {\n  a, // one\n  b, /* two */\n} from\n  './a.js';",
        "import {\n  a, // one\n  b, /* two */\n} from\n  './a.*.js';"
    )]
    [InlineData(
        "import data from './a.json' with { type: 'json' }",
        "import data from './a.*.json' with { type: 'json' }"
    )]
    [InlineData(
        "import data from './a.json' assert { type: 'json' }",
        "import data from './a.*.json' assert { type: 'json' }"
    )]
    [InlineData(
        "import sheet from './a.css' with { type: 'css' }",
        "import sheet from './a.*.css' with { type: 'css' }"
    )]
    [InlineData("import defer * as a from './a.js'", "import defer * as a from './a.*.js'")]
    [InlineData("import source a from './a.wasm'", "import source a from './a.*.wasm'")]
    [InlineData("import './a.js';import './b.js'", "import './a.*.js';import './b.*.js'")]
    [InlineData("import '../root.js'", "import '../root.*.js'")]
    [InlineData("import '/dir/sub/a.js'", "import '/dir/sub/a.*.js'")]
    [InlineData("import './sub/../a.js'", "import './sub/../a.*.js'")]
    [InlineData("import './a.mjs'", "import './a.*.mjs'")]
    public void Imports_are_found(string input, string expected) => Script.Becomes(input, expected);

    [Theory]
    [InlineData("export * from './a.js'", "export * from './a.*.js'")]
    [InlineData("export*from\"./a.js\"", "export*from\"./a.*.js\"")]
    [InlineData("export * as a from './a.js'", "export * as a from './a.*.js'")]
    [InlineData("export * as 'a b' from './a.js'", "export * as 'a b' from './a.*.js'")]
    [InlineData("export{a as b}from'./a.js'", "export{a as b}from'./a.*.js'")]
    [InlineData("export { default } from './a.js'", "export { default } from './a.*.js'")]
    [InlineData("export {} from './a.js'", "export {} from './a.*.js'")]
    public void Exports_from_elsewhere_are_found(string input, string expected) => Script.Becomes(input, expected);

    [Theory]
    [InlineData("import('./a.js')", "import('./a.*.js')")]
    [InlineData("import ( './a.js' )", "import ( './a.*.js' )")]
    [InlineData("import(/* webpackChunkName: 'x' */ './a.js')", "import(/* webpackChunkName: 'x' */ './a.*.js')")]
    [InlineData("import('./a.json', { with: { type: 'json' } })", "import('./a.*.json', { with: { type: 'json' } })")]
    [InlineData("import(`./a.js`)", "import(`./a.*.js`)")]
    [InlineData("import('./a.js',)", "import('./a.*.js',)")]
    [InlineData(
        "const a = await import('./a.js'), b = await import('./b.js')",
        "const a = await import('./a.*.js'), b = await import('./b.*.js')"
    )]
    [InlineData("x?import('./a.js'):import('./b.js')", "x?import('./a.*.js'):import('./b.*.js')")]
    [InlineData(
        "button.onclick=()=>import('./a.js').then(m=>m.x())",
        "button.onclick=()=>import('./a.*.js').then(m=>m.x())"
    )]
    [InlineData("`${import('./a.js')}`", "`${import('./a.*.js')}`")]
    [InlineData("`a${`b${import('./a.js')}c`}d`", "`a${`b${import('./a.*.js')}c`}d`")]
    [InlineData("import.defer('./a.js')", "import.defer('./a.*.js')")]
    public void Dynamic_imports_of_a_literal_are_found(string input, string expected) =>
        Script.Becomes(input, expected);

    [Theory]
    [InlineData("import(`./a.js?t=${Date.now()}`)", "import(`./a.*.js?t=${Date.now()}`)")]
    [InlineData("import('./a.js?t=' + Date.now())", "import('./a.*.js?t=' + Date.now())")]
    [InlineData("import('./a.js' + '?t=' + x)", "import('./a.*.js' + '?t=' + x)")]
    [InlineData("import(`./a.js` + `?t=${x}`, {})", "import(`./a.*.js` + `?t=${x}`, {})")]
    [InlineData("import(`./a.js#${x}`)", "import(`./a.*.js#${x}`)")]
    [InlineData("import(`./a.js?${import('./b.js')}`)", "import(`./a.*.js?${import('./b.*.js')}`)")]
    [InlineData("import.meta.resolve(`./a.js?v=${v}`)", "import.meta.resolve(`./a.*.js?v=${v}`)")]
    [InlineData("new URL(`./a.png?v=${v}`, import.meta.url)", "new URL(`./a.*.png?v=${v}`, import.meta.url)")]
    [InlineData("new URL('a.png?v=' + v, import.meta.url)", "new URL('a.*.png?v=' + v, import.meta.url)")]
    public void A_path_is_found_before_a_computed_query(string input, string expected) =>
        Script.Becomes(input, expected);

    [Theory]
    [InlineData("new URL('./a.png', import.meta.url)", "new URL('./a.*.png', import.meta.url)")]
    [InlineData("new URL('a.png', import.meta.url).href", "new URL('a.*.png', import.meta.url).href")]
    [InlineData("new URL(\"a.wasm\",import.meta.url)", "new URL(\"a.*.wasm\",import.meta.url)")]
    [InlineData("new URL(`a.png`, import.meta.url)", "new URL(`a.*.png`, import.meta.url)")]
    [InlineData(
        "new Worker(new URL('./a.js', import.meta.url), { type: 'module' })",
        "new Worker(new URL('./a.*.js', import.meta.url), { type: 'module' })"
    )]
    [InlineData(
        "new SharedWorker(new URL('./a.js', import.meta.url))",
        "new SharedWorker(new URL('./a.*.js', import.meta.url))"
    )]
    [InlineData(
        "fetch(new URL('../root.png?x#y', import.meta.url))",
        "fetch(new URL('../root.*.png?x#y', import.meta.url))"
    )]
    [InlineData("import.meta.resolve('./a.js')", "import.meta.resolve('./a.*.js')")]
    [InlineData("import.meta.resolve?.('./a.js')", "import.meta.resolve?.('./a.*.js')")]
    [InlineData("importScripts('a.js')", "importScripts('a.*.js')")]
    [InlineData("importScripts('a.js', './b.js')", "importScripts('a.*.js', './b.*.js')")]
    [InlineData("self.importScripts('a.js')", "self.importScripts('a.*.js')")]
    public void Other_ways_to_name_a_file_are_found(string input, string expected) => Script.Becomes(input, expected);

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
    public void What_only_looks_like_one_stays(string input) => Script.Stays(input);

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
    public void Bare_names_and_foreign_URLs_stay(string input) => Script.Stays(input);

    [Theory]
    [InlineData("import './a.js?v=1'", "import './a.*.js?v=1'")]
    [InlineData("import './a.js#x'", "import './a.*.js#x'")]
    [InlineData("new URL('./a b.png', import.meta.url)", "new URL('./a b.*.png', import.meta.url)")]
    [InlineData("new URL('./a%20b.png', import.meta.url)", "new URL('./a%20b.*.png', import.meta.url)")]
    [InlineData("new URL('./\\u00e9.png', import.meta.url)", "new URL('./é.*.png', import.meta.url)")]
    [InlineData("new URL('./it\\'s.png', import.meta.url)", "new URL('./it\\'s.*.png', import.meta.url)")]
    [InlineData("import './\\x61.js'", "import './a.*.js'")]
    [InlineData("import './a\\\n.js'", "import './a.*.js'")]
    public void Names_are_understood_however_they_are_written(string input, string expected) =>
        Script.Becomes(input, expected);

    [Theory]
    [InlineData("import './absent.js'", "ASSETS201 dir/site.js(1,9)")]
    [InlineData("\n\n  import('./absent.js')", "ASSETS201 dir/site.js(3,11)")]
    [InlineData("/* ü😀 */ import './absent.js'", "ASSETS201 dir/site.js(1,19)")]
    [InlineData("import './a'", "ASSETS201 dir/site.js(1,9)")]
    [InlineData("import './A.js'", "ASSETS201 dir/site.js(1,9)")]
    [InlineData("import '../../a.js'", "ASSETS202 dir/site.js(1,9)")]
    [InlineData("import './x.js'; import './y.js'", "ASSETS201 dir/site.js(1,9); ASSETS201 dir/site.js(1,26)")]
    public void What_leads_nowhere_is_reported_and_stays(string input, string diagnostics) =>
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
    public void A_source_map_stays_attached_or_its_comment_goes(string input, string expected) =>
        Script.With("dir/site.js.map", "{}").Becomes(input, expected);

    [Theory]
    [InlineData("\uFEFFimport './a.js'", "\uFEFFimport './a.*.js'")]
    [InlineData("import './a.js'\r\nx()\u2028y()", "import './a.*.js'\r\nx()\u2028y()")]
    [InlineData("<!-- import './b.js'\nf()", "<!-- import './b.js'\nf()")]
    [InlineData("import './a.js'; x = a<!--b\n;import('./b.js')", "import './a.*.js'; x = a<!--b\n;import('./b.*.js')")]
    [InlineData("x = {", "x = {")]
    [InlineData("`${", "`${")]
    [InlineData("'", "'")]
    public void Every_other_byte_stays_even_in_broken_files(string input, string expected) =>
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
    public void A_slash_is_a_division_or_a_regular_expression_as_the_grammar_says(string input, string expected) =>
        Script.Becomes(input, expected);

    [Theory]
    [InlineData(
        "import './a.js'; new URL('a.png', import.meta.url)",
        "import './a.js'; new URL('a.*.png', import.meta.url)"
    )]
    [InlineData("export * from './a.js'; import('./b.js')", "export * from './a.js'; import('./b.js')")]
    [InlineData("importScripts('a.js')", "importScripts('a.*.js')")]
    public void With_an_import_map_modules_keep_their_specifiers(string input, string expected) =>
        Script
            .Under(options => options with { JavaScriptModules = Importing.JavaScriptModules.ImportMap })
            .Becomes(input, expected);

    [Theory]
    [InlineData("dir/SITE.JS")]
    [InlineData("dir/site.mjs")]
    [InlineData("dir/site.MJS")]
    [InlineData("dir/site.cjs")]
    public void The_extension_counts_in_any_letter_case(string path) =>
        new Situation(path).Becomes("import('./a.js')", "import('./a.*.js')");
}
