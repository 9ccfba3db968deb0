using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Beside;

/// <summary>A Content Security Policy that allows scripts and styles by a nonce.</summary>
public sealed class Nonces : IDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add("js/site.js", [1], "js/site.4444444444.js")
        .But(entry => entry with { Preload = ["js/a.js"] })
        .Add("js/a.js", "let a"u8.ToArray(), "js/a.aaaaaaaaaa.js")
        .Add("css/small.css", "a{}"u8.ToArray(), "css/small.5555555555.css");

    public Nonces() => site.Imports["a"] = "js/a.js";

    public static TheoryData<string> Elements =>
        [
            """<link href="/js/a.aaaaaaaaaa.js" nonce="N0NCE" rel="modulepreload">"""
                + """<script type="module" src="/js/site.4444444444.js" nonce="N0NCE"></script>""",
            """<script nonce="N0NCE">let a</script>""",
            """<style nonce="N0NCE">a{}</style>""",
            """<link as="style" href="/css/small.5555555555.css" nonce="N0NCE" rel="preload">""",
            """<script nonce="N0NCE" type="importmap">{"imports":{"a":"/js/a.aaaaaaaaaa.js"}}</script>""",
        ];

    [Theory]
    [MemberData(nameof(Elements))]
    public async Task OfAnotherTagHelperAreOnAllThatBelongsToTheElement(string line)
    {
        await using var app = RazorSite.Of(site);
        Assert.Contains(line, await app.Lines("/Nonces"));
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public async Task OfTheOptionAreOnAllThatTagHelpersWrite(string line)
    {
        await using var app = RazorSite.Of(site, options: options => options.Nonce = _ => "N0NCE");
        Assert.Contains(line, await app.Lines("/NoNonces"));
    }

    [Fact]
    public async Task KeepTheirLinksOutOfHeadersWhichACacheRepeats()
    {
        await using var app = RazorSite.Of(site);
        Assert.Null((await app.Get("/Nonces"))["Link"]);
        Assert.NotNull((await app.Get("/NoNonces"))["Link"]);
    }

    public void Dispose() => site.Dispose();
}
