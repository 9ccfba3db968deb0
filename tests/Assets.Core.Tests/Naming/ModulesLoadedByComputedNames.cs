using Assets.Core.Naming;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Naming;

public sealed class ModulesLoadedByComputedNames : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .With("js/lang/de.js", "export default 1;")
        .With("js/lang/en.js", "export default 1;")
        .With("js/lang/en.json", "{}")
        .With("js/lang/more/fr.js", "export default 1;")
        .With("js/other.js", "export default 1;")
        .With("js/sub/deep.js", "export default 1;");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("import(`./lang/${x}.js`)", "js/lang/de.js js/lang/en.js js/lang/more/fr.js")]
    [InlineData("import('./lang/' + x + '.js')", "js/lang/de.js js/lang/en.js js/lang/more/fr.js")]
    [InlineData("import('./lang/'.concat(x, '.js'))", "js/lang/de.js js/lang/en.js js/lang/more/fr.js")]
    [InlineData("import(/* lang */ './lang/' + f(x, `${y}`))", "js/lang/de.js js/lang/en.js js/lang/more/fr.js")]
    [InlineData("import(`./lang/e${x}.js`, {})", "js/lang/en.js")]
    [InlineData("import(`./lang/${x}.json`, { with: { type: 'json' } })", "js/lang/en.json")]
    [InlineData("import(`/js/lang/${x}.js?v=1`)", "js/lang/de.js js/lang/en.js js/lang/more/fr.js")]
    [InlineData("import(`./${x}.js`)", "js/other.js")]
    [InlineData("import(`../js/sub/${x}.js`)", "js/sub/deep.js")]
    [InlineData("import('./lang/en.js' + x)", "js/lang/en.js")]
    [InlineData("import('./lang/en.js?t='.concat(Date.now()))", "js/lang/en.js")]
    [InlineData("import(wide ? './lang/en.js' : './other.js')", "js/lang/en.js js/other.js")]
    public void Keep_their_names(string import, string kept)
    {
        site.With("js/app.js", import);
        Assert.Equal(kept, site.Kept());
    }

    [Theory]
    [InlineData("import('./lang/en.js')")]
    [InlineData("import('./lang/en.js?t=' + Date.now())")]
    [InlineData("import(x)")]
    [InlineData("import(x + '.js')")]
    [InlineData("import(`${x}/lang/${y}.js`)")]
    [InlineData("import(`lang/${x}.js`)")]
    [InlineData("// import(`./lang/${x}.js`)")]
    [InlineData("obj.import('./lang/' + x)")]
    [InlineData("import('./lang/' + x")]
    public void Are_none_of_what_is_known_or_unknown(string import)
    {
        site.With("js/app.js", import);
        Assert.Equal("", site.Kept());
    }

    [Fact]
    public void Are_named_so_by_static_imports_too()
    {
        site.With("js/app.js", "import en from './lang/en.js'; import(`./lang/${x}.js`)");
        Assert.Contains("from './lang/en.js'", site.Run().Text("js/app.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_reported_once()
    {
        site.With("js/app.js", "import(`./lang/${x}.js`)");
        var message = site.Run().Only("ASSETS221");
        Assert.Contains("import(./lang/${…}.js)", message.Message, StringComparison.Ordinal);
    }
}
