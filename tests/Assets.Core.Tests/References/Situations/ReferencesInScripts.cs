using Assets.Core.Importing;

namespace Assets.Core.Tests.References.Situations;

public sealed class ReferencesInScripts
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
    public void Reexports_are_found(string input, string expected) => Script.Becomes(input, expected);

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
    [InlineData("import './a.js?v=1'", "import './a.*.js?v=1'")]
    [InlineData("import './a.js#x'", "import './a.*.js#x'")]
    [InlineData("new URL('./a b.png', import.meta.url)", "new URL('./a b.*.png', import.meta.url)")]
    [InlineData("new URL('./a%20b.png', import.meta.url)", "new URL('./a%20b.*.png', import.meta.url)")]
    [InlineData("new URL('./\\u00e9.png', import.meta.url)", "new URL('./é.*.png', import.meta.url)")]
    [InlineData("new URL('./it\\'s.png', import.meta.url)", "new URL('./it\\'s.*.png', import.meta.url)")]
    [InlineData("import './\\x61.js'", "import './a.*.js'")]
    [InlineData("import './a\\\n.js'", "import './a.*.js'")]
    public void Escaped_names_are_decoded(string input, string expected) => Script.Becomes(input, expected);

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
}
