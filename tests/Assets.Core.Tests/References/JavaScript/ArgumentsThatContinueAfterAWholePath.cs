namespace Assets.Core.Tests.References.JavaScript;

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
    public void AreNotFoundOtherwise(string script) => Marked.Script(script);

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
