using Assets.Core.References;

namespace Assets.Core.Tests.References.JavaScript;

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
