using Assets.Core.References;

namespace Assets.Core.Tests.References.JavaScript;

public sealed class StaticImports
{
    [Theory]
    [InlineData("import a from \"«./a.js»\";")]
    [InlineData("import a from '«./a.js»'")]
    [InlineData("import \"«./a.js»\";")]
    [InlineData("import\"«./a.js»\"")]
    [InlineData("import* as a from\"«./a.js»\";")]
    [InlineData("import*as a from\"«./a.js»\";")]
    [InlineData("import{a}from\"«./a.js»\";")]
    [InlineData("import{a as b}from\"«./a.js»\";")]
    [InlineData("import{a as b,default as c,}from\"«./a.js»\";")]
    [InlineData("import a,{b}from\"«./a.js»\";")]
    [InlineData("import a,*as b from\"«./a.js»\";")]
    [InlineData("import{}from\"«./a.js»\";")]
    [InlineData("import{\"a b\"as c}from\"«./a.js»\";")]
    [InlineData("import{import as a,if as b,from as c}from\"«./a.js»\"")]
    [InlineData("import from from \"«./a.js»\"")]
    [InlineData("import as, {as as as} from \"«./a.js»\"")]
    [InlineData("import $ from \"«./a.js»\"")]
    [InlineData("import ü from \"«./ü.js»\"")]
    [InlineData("import \\u0061 from \"«./a.js»\"")]
    [InlineData("import\n{\n  a,\n  // b from 'c'\n  d\n}\nfrom\n'«./a.js»'\n;")]
    [InlineData("import/**/a/*from 'b'*/from/**/\"«./a.js»\"")]
    [InlineData("import defer * as a from \"«./a.js»\"")]
    [InlineData("import defer from \"«./a.js»\"")]
    [InlineData("import source a from \"«./a.wasm»\"")]
    [InlineData("import source from \"«./a.js»\"")]
    [InlineData("import source from from \"«./a.wasm»\"")]
    [InlineData("import a from \"«./a.json»\" with { type: \"json\" };")]
    [InlineData("import a from \"«./a.css»\"with{type:\"css\"}\nimport \"«./b.js»\"")]
    [InlineData("import \"«./a.json»\" assert { type: \"json\" }")]
    [InlineData("import \"«./a.js»\"\nimport \"«./b.js»\"")]
    [InlineData("import \"«./a.js»\";import \"«./b.js»\"")]
    [InlineData("import \"«a»\";import \"«@b/c»\";import \"«https://d/e.js»\"")]
    [InlineData("#!/usr/bin/env node import 'x'\nimport \"«./a.js»\"")]
    [InlineData("\uFEFFimport \"«./a.js»\"")]
    [InlineData("\uFEFF#!shebang\nimport \"«./a.js»\"")]
    [InlineData("'use strict';import \"«./a.js»\"")]
    [InlineData("/* licence */\r\nimport \"«./a.js»\"\r\n")]
    [InlineData("import \"«./a.js»\"\n/import 'b'/.test(c)")]
    [InlineData("import a from \"«./a.js»\" with {type:'json'}\n/'/.test(a);import '«b»'")]
    [InlineData("a\nimport \"«./a.js»\"")]
    [InlineData("import\u2028\"«./a.js»\"")]
    [InlineData("import\u00A0a\u3000from\uFEFF\"«./a.js»\"")]
    public void AreFound(string script) =>
        Assert.All(Marked.Script(script), found => Assert.Equal(ReferenceKind.ModuleImport, found.Kind));

    [Theory]
    [InlineData("// import \"./a.js\"")]
    [InlineData("/* import \"./a.js\" */")]
    [InlineData("/*\n * import \"./a.js\"\n")]
    [InlineData("let a = 'import \"./a.js\"'")]
    [InlineData("let a = `import \"./a.js\"`")]
    [InlineData("let a = /import \"a\"/")]
    [InlineData("a.import")]
    [InlineData("({import:\"./a.js\"})")]
    [InlineData("({import:a, from:\"./a.js\"})")]
    [InlineData("class A{import=\"./a.js\"}")]
    [InlineData("class A{static import=\"./a.js\"}")]
    [InlineData("imports \"./a.js\"")]
    [InlineData("$import \"./a.js\"")]
    [InlineData("im\\u0070ort \"./a.js\"")]
    [InlineData("import a = require(\"./a.js\")")]
    [InlineData("import a\nfoo(\"./a.js\")")]
    [InlineData("import a from `./a.js`")]
    [InlineData("from \"./a.js\"")]
    [InlineData("import \"./a.js")]
    [InlineData("import \"./a\n.js\"")]
    [InlineData("import \"\\xg\"")]
    [InlineData("import \"data:text/javascript,a\"")]
    public void AreNotSeenInWhatOnlyLooksLikeThem(string script) => Assert.Empty(Marked.Script(script));

    [Theory]
    [InlineData(@"import './a\u002ejs'", "./a.js")]
    [InlineData(@"import './a\x2ejs'", "./a.js")]
    [InlineData(@"import './\u{1F600}.js'", "./😀.js")]
    [InlineData(@"import './\uD83D\uDE00.js'", "./😀.js")]
    [InlineData("import './a\\\nb.js'", "./ab.js")]
    [InlineData("import './a\\\r\nb.js'", "./ab.js")]
    [InlineData("import './a\\\u2028b.js'", "./ab.js")]
    [InlineData(@"import '.\/a\.js'", "./a.js")]
    [InlineData(@"import './it\'s.js'", "./it's.js")]
    [InlineData(@"import './\141.js'", "./a.js")]
    [InlineData(@"import './a%20b.js?c#d'", "./a%20b.js?c#d")]
    [InlineData("import './a\u2028b.js'", "./a\u2028b.js")]
    public void HaveTheirEscapesUndone(string script, string specifier) =>
        Assert.Equal(specifier, Assert.Single(Marked.Find("a.js", script)).Specifier);
}

public sealed class Reexports
{
    [Theory]
    [InlineData("export * from \"«./a.js»\";")]
    [InlineData("export*from\"«./a.js»\"")]
    [InlineData("export * as a from \"«./a.js»\"")]
    [InlineData("export*as default from\"«./a.js»\"")]
    [InlineData("export * as \"a b\" from \"«./a.js»\"")]
    [InlineData("export {a} from \"«./a.js»\"")]
    [InlineData("export{a as b}from\"«./a.js»\";")]
    [InlineData("export{a as default}from\"«./a.js»\";")]
    [InlineData("export {default} from \"«./a.js»\"")]
    [InlineData("export {a as \"b c\", \"d\" as e} from \"«./a.js»\"")]
    [InlineData("export {} from '«./a.js»'")]
    [InlineData("export {\n  a, // from 'b'\n}\n/**/from\n'«./a.js»'")]
    [InlineData("export * from \"«./a.json»\" with {type:\"json\"}")]
    [InlineData("export {a};export {b} from \"«./b.js»\"")]
    [InlineData("export{a}\nimport \"«./b.js»\"")]
    public void AreFound(string script) =>
        Assert.All(Marked.Script(script), found => Assert.Equal(ReferenceKind.ModuleImport, found.Kind));

    [Theory]
    [InlineData("export {a}; from \"./a.js\"")]
    [InlineData("export default \"./a.js\"")]
    [InlineData("export const a = \"./a.js\"")]
    [InlineData("export default from \"./a.js\"")]
    [InlineData("a.export * from \"./a.js\"")]
    [InlineData("({export:{a}, from:\"./a.js\"})")]
    [InlineData("exports = {a} \n from(\"./a.js\")")]
    [InlineData("// export * from \"./a.js\"")]
    [InlineData("`export * from \"./a.js\"`")]
    public void AreNotSeenInWhatOnlyLooksLikeThem(string script) => Assert.Empty(Marked.Script(script));
}

public sealed class DynamicImports
{
    [Theory]
    [InlineData("import(\"«./a.js»\")")]
    [InlineData("import('«./a.js»')")]
    [InlineData("import(`«./a.js»`)")]
    [InlineData("import( \"«./a.js»\" )")]
    [InlineData("import (\"«./a.js»\")")]
    [InlineData("import/**/(/* webpackChunkName: \"a\" */ \"«./a.js»\" /**/)")]
    [InlineData("import(\n// vite-ignore\n\"«./a.js»\"\n)")]
    [InlineData("import(\"«./a.js»\",{with:{type:\"json\"}})")]
    [InlineData("import(\"«./a.js»\",)")]
    [InlineData("import.defer(\"«./a.js»\")")]
    [InlineData("import.source(\"«./a.wasm»\")")]
    [InlineData("let a=await import(\"«./a.js»\")")]
    [InlineData("const a=()=>import(\"«./a.js»\")")]
    [InlineData("[import(\"«./a.js»\"),import(\"«./b.js»\")]")]
    [InlineData("`${import(\"«./a.js»\")}`")]
    [InlineData("`${`${import(\"«./a.js»\")}`}${import('«./b.js»')}`")]
    [InlineData("a?import(\"«./a.js»\"):import(\"«./b.js»\")")]
    [InlineData("{import(\"«./a.js»\")}")]
    [InlineData("({a:import(\"«./a.js»\")})")]
    [InlineData("({[import(\"«./a.js»\")]:1})")]
    [InlineData("({a(){import(\"«./a.js»\")}})")]
    [InlineData("({...import(\"«./a.js»\")})")]
    [InlineData("class A{a=import(\"«./a.js»\")}")]
    [InlineData("class A{static{import(\"«./a.js»\")}}")]
    [InlineData("class A{[import(\"«./a.js»\")](){}}")]
    [InlineData("class A extends(import(\"«./a.js»\")){}")]
    [InlineData("function f(a=import(\"«./a.js»\")){}")]
    [InlineData("for(const a of import(\"«./a.js»\"));")]
    [InlineData("...import(\"«./a.js»\")")]
    [InlineData("return import(\"«./a.js»\")")]
    [InlineData("switch(a){case 1:import(\"«./a.js»\")}")]
    [InlineData("import(import(\"«./a.js»\"))")]
    [InlineData("import(a+import(\"«./a.js»\"))")]
    [InlineData("({async a(){await import(\"«./a.js»\")}})")]
    [InlineData("if(a)import(\"«./a.js»\");else import(\"«./b.js»\")")]
    public void AreFound(string script) =>
        Assert.All(Marked.Script(script), found => Assert.Equal(ReferenceKind.DynamicImport, found.Kind));

    [Theory]
    [InlineData("obj.import(\"./a.js\")")]
    [InlineData("a?.import(\"./a.js\")")]
    [InlineData("a?.import?.(\"./a.js\")")]
    [InlineData("a\n.import(\"./a.js\")")]
    [InlineData("a./**/import(\"./a.js\")")]
    [InlineData("this.#import(\"./a.js\")")]
    [InlineData("#import(\"./a.js\")")]
    [InlineData("reimport(\"./a.js\")")]
    [InlineData("$import(\"./a.js\")")]
    [InlineData("import_(\"./a.js\")")]
    [InlineData("üimport(\"./a.js\")")]
    [InlineData("importü(\"./a.js\")")]
    [InlineData("x={ import(\"x\") {} }")]
    [InlineData("x={ async import(\"x\") {} }")]
    [InlineData("x={ *import(\"x\") {} }")]
    [InlineData("x={ get import(){return \"x\"} }")]
    [InlineData("class A{import(\"x\"){}}")]
    [InlineData("class A{static import(\"x\"){}}")]
    [InlineData("class A{a=1\nimport(\"x\"){}}")]
    [InlineData("class A{a(){}import(\"x\"){}}")]
    [InlineData("import(\"./a\"+b)")]
    [InlineData("import(a+\"./a.js\")")]
    [InlineData("import(a)")]
    [InlineData("import(a,\"./a.js\")")]
    [InlineData("import(`./${a}.js`)")]
    [InlineData("import(\"./a.js\".b)")]
    [InlineData("import(a?\"./a.js\":\"./b.js\")")]
    [InlineData("import((\"./a.js\"))")]
    [InlineData("import()")]
    [InlineData("import(\"./a.js\"")]
    [InlineData("import.foo(\"./a.js\")")]
    [InlineData("import.meta(\"./a.js\")")]
    [InlineData("require(\"./a.js\")")]
    [InlineData("\"import('./a.js')\"")]
    [InlineData("`import('./a.js')`")]
    [InlineData("/import('.\\/a.js')/")]
    [InlineData("// import('./a.js')")]
    [InlineData("/* import('./a.js') */")]
    [InlineData("let a=\"./a.js\",b=['./b.js'],c={d:'./d.js'}")]
    [InlineData("fetch('./a.json')")]
    public void AreNotSeenInWhatOnlyLooksLikeThem(string script) => Assert.Empty(Marked.Script(script));
}

public sealed class ScriptUrls
{
    [Theory]
    [InlineData("new URL(\"«./a.png»\",import.meta.url)")]
    [InlineData("new URL('«./a.png»', import.meta.url).href")]
    [InlineData("new URL(`«./a.png»`, import.meta.url,)")]
    [InlineData("new URL ( /**/ \"«./a.png»\" /**/ , // b\n import . meta . url )")]
    [InlineData("new Worker(new URL(\"«./a.js»\",import.meta.url),{type:\"module\"})")]
    [InlineData("new SharedWorker(new URL('«./a.js»', import.meta.url))")]
    [InlineData("import.meta.resolve(\"«./a.js»\")")]
    [InlineData("import.meta.resolve?.(\"«./a.js»\")")]
    [InlineData("import . meta\n. resolve ( '«./a.js»' )")]
    [InlineData("importScripts(\"«a.js»\",'«b.js»',`«c.js»`)")]
    [InlineData("importScripts(\"«a.js»\");importScripts( '«b.js»' )")]
    [InlineData("self.importScripts(\"«a.js»\")")]
    [InlineData("globalThis.importScripts(\"«a.js»\")")]
    [InlineData("new URL(\"a.js\",import.meta.resolve(\"«./b.js»\"))")]
    public void AreFound(string script) =>
        Assert.All(
            Marked.Script(script),
            found =>
                Assert.Equal(
                    script.Contains("Worker", StringComparison.Ordinal) ? ReferenceKind.Worker
                        : script.Contains("importScripts", StringComparison.Ordinal) ? ReferenceKind.ImportedScript
                        : ReferenceKind.ScriptUrl,
                    found.Kind
                )
        );

    [Theory]
    [InlineData("new URL(\"./a.png\")")]
    [InlineData("new URL(\"./a.png\",document.baseURI)")]
    [InlineData("new URL(\"./a.png\",import.meta.url+\"x\")")]
    [InlineData("new URL(\"./a.png\",import.meta.env)")]
    [InlineData("new URL(\"./a\"+b,import.meta.url)")]
    [InlineData("new URL(a,import.meta.url)")]
    [InlineData("new URL(`${a}.png`,import.meta.url)")]
    [InlineData("new a.URL(\"./a.png\",import.meta.url)")]
    [InlineData("new URLSearchParams(\"./a.png\",import.meta.url)")]
    [InlineData("URL(\"./a.png\",import.meta.url)")]
    [InlineData("import.meta.resolve(a)")]
    [InlineData("import.meta.resolve?(\"./a.js\"):b")]
    [InlineData("import.meta.resolves(\"./a.js\")")]
    [InlineData("a.import.meta.resolve(\"./a.js\")")]
    [InlineData("a.importScripts(\"a.js\")")]
    [InlineData("({importScripts(\"a.js\"){}})")]
    [InlineData("importScripts(\"a.js\"+b)")]
    [InlineData("importScripts(a,\"b.js\")")]
    [InlineData("importScripts.call(a,\"b.js\")")]
    [InlineData("self.a(\"b.js\")")]
    [InlineData("new Worker(\"a.js\")")]
    [InlineData("// new URL('./a.png', import.meta.url)")]
    public void AreNotSeenInWhatOnlyLooksLikeThem(string script) => Assert.Empty(Marked.Script(script));

    [Fact]
    public void AreFoundBesideOtherKinds() =>
        Assert.Equal(
            [ReferenceKind.ScriptUrl, ReferenceKind.DynamicImport, ReferenceKind.ModuleImport],
            Marked.Module("new URL('«a»',import.meta.url,import('«b»'));import '«c»'").Select(found => found.Kind)
        );
}

public sealed class ScriptSourceMaps
{
    [Theory]
    [InlineData("a\n//# sourceMappingURL=«a.js.map»")]
    [InlineData("a\n//# sourceMappingURL=«a.js.map»\n")]
    [InlineData("a\r\n//# sourceMappingURL=«a.js.map»\r\n")]
    [InlineData("a;//# sourceMappingURL=«a.js.map» \t")]
    [InlineData("a\n//@ sourceMappingURL=«a.js.map»")]
    [InlineData("a\n//#sourceMappingURL=«a.js.map»")]
    [InlineData("a\n/*# sourceMappingURL=«a.js.map» */")]
    [InlineData("a\n/*\n//@ sourceMappingURL=b.map\n*/\n//# sourceMappingURL=«a.js.map»")]
    [InlineData("a\n//# sourceMappingURL=b.map\n//# sourceMappingURL=«a.js.map»")]
    [InlineData("//# sourceMappingURL=b.map\na\n//# sourceMappingURL=«a.js.map»")]
    [InlineData("a\n//# sourceMappingURL=«a.js.map»\n//# sourceURL=b")]
    [InlineData("a\n//# sourceMappingURL=«a.js.map»\u2028")]
    [InlineData("a\n//# sourceMappingURL=«a.js.map?b=c%20d»")]
    [InlineData("//# sourceMappingURL=«a.js.map»")]
    public void AreFoundAtTheEnd(string script) =>
        Assert.Equal(ReferenceKind.SourceMap, Assert.Single(Marked.Script(script)).Kind);

    [Theory]
    [InlineData("//# sourceMappingURL=a.map\na")]
    [InlineData("//# sourceMappingURL=a.map\n}")]
    [InlineData("// # sourceMappingURL=a.map")]
    [InlineData("//# sourceMappingURL=a.map b")]
    [InlineData("//# SourceMappingURL=a.map")]
    [InlineData("//# sourceMappingURL=")]
    [InlineData("//# sourceMappingURL=data:application/json;base64,e30=")]
    [InlineData("//# sourceMappingURL=a.map\n//# sourceMappingURL=data:,b")]
    [InlineData("\"//# sourceMappingURL=a.map\"")]
    [InlineData("`\n//# sourceMappingURL=a.map\n`")]
    [InlineData("////# sourceMappingURL=a.map")]
    [InlineData("/*\n//# sourceMappingURL=a.map\n*/")]
    public void AreNotSeenElsewhere(string script) => Assert.Empty(Marked.Script(script));

    [Fact]
    public void SpanTheirWholeComment()
    {
        var map = Assert.Single(Marked.Script("a\n//# sourceMappingURL=«b.map» \r\n"));
        Assert.Equal((2, 27), (map.OuterStart, map.OuterLength));
    }
}

public sealed class ArgumentsThatContinueAfterAWholePath
{
    [Theory]
    [InlineData("import(`«./a.js»?t=${b}`)")]
    [InlineData("import(`«./a.js»?t=${b}&u=${c}`)")]
    [InlineData("import(`«./a.js»#${b}`)")]
    [InlineData("import(`«./a.js»?${`${b}`}`, {with:{}})")]
    [InlineData("import(`«./a.js»?${import(`«./b.js»?${c}`)}`)")]
    [InlineData("import(`«./a.js»?${{}}${() => { return `}` }}`)")]
    [InlineData("import(`«./a.js»?${b}` + c)")]
    [InlineData("import('«./a.js»?t=' + b)")]
    [InlineData("import('«./a.js»?t=' + b + '&u=' + c.d(e, f)[0]?.g)")]
    [InlineData("import('«./a.js»?t=' + new Date().getTime())")]
    [InlineData("import('«./a.js»?t=' + +new Date)")]
    [InlineData("import('«./a.js»?t=' + (b ? c : d))")]
    [InlineData("import('«./a.js»?t=' + new URL('«./b.png»?c=' + d, import.meta.url))")]
    [InlineData("import('«./a.js»' + '?t=' + b)")]
    [InlineData("import('«./a.js»' + `?t=${b}`)")]
    [InlineData("import('«./a.js»' + '?t')")]
    [InlineData("new URL(`«./a.png»?v=${b}`, import.meta.url)")]
    [InlineData("new URL('«./a.png»?v=' + b, import.meta.url).href")]
    [InlineData("importScripts('«a.js»?v=' + b, `«b.js»?v=${b}`, '«c.js»')")]
    [InlineData("self.importScripts('«a.js»?v=' + b)")]
    public void AreFound(string script) => Marked.Script(script);

    [Theory]
    [InlineData("import(`./${a}.js?t=1`)")]
    [InlineData("import(`./a${b}?t=1`)")]
    [InlineData("import(`./a.js${b}`)")]
    [InlineData("import('./a.js' + b)")]
    [InlineData("import('./a' + '.js?t=1')")]
    [InlineData("import(`./a.js?t=${b}`.slice(c))")]
    [InlineData("import('./a.js?t='.concat(b))")]
    [InlineData("import('./a.js?t=' + b || c)")]
    [InlineData("import('./a.js?t=' + b ? c : d)")]
    [InlineData("import('./a.js?t=' + b ?? c)")]
    [InlineData("import('./a.js?t=' + b == c)")]
    [InlineData("import('./a.js?t=' + (b, c")]
    [InlineData("import(`./a.js?t=${b")]
    [InlineData("import(`./a.js?t=${b}")]
    [InlineData("import(`./a.js?t=${b}]")]
    [InlineData("new URL(`./a.png?v=${b}`, location.href)")]
    [InlineData("new URL(`./a.png?v=${b}`)")]
    [InlineData("new URL('./a.png?v=' + b, import.meta.url + c)")]
    public void AreLeftAlone(string script) => Marked.Script(script);

    [Fact]
    public void NestWithoutLimit()
    {
        const int Depth = 100_000;
        var script =
            string.Concat(Enumerable.Repeat("import(`./a.js?${", Depth))
            + string.Concat(Enumerable.Repeat("}`)", Depth));
        Assert.Equal(Depth, Marked.Find("a.js", script).Count);
    }
}
