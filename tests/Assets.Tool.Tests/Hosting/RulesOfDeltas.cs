using Assets.Tool.Hosting;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Hosting;

public sealed class RulesOfDeltas : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Shop();

    [Theory]
    [InlineData("Nginx")]
    [InlineData("Caddy")]
    public void AreLeftOutWithoutDeltasAndDictionaries(string kind)
    {
        var text = Text(kind);
        Assert.DoesNotContain("ictionar", text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "dcz",
            text.Replace("br|gz|zst|dcz", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    /// <summary>The first release of a site has no deltas, and is what the next one has deltas to.</summary>
    [Theory]
    [InlineData("Nginx")]
    [InlineData("Caddy")]
    public void OfferDictionariesWithoutDeltas(string kind)
    {
        site.Dictionary("js/app.js", "app.*.js");
        var text = Text(kind);
        Assert.Contains("Use-As-Dictionary", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Available-Dictionary", text, StringComparison.Ordinal);
        Assert.DoesNotContain("available_dictionary", text, StringComparison.Ordinal);
    }

    [Fact]
    public void HaveOnePatternForFingerprintedNames()
    {
        for (var i = 0; i < 1000; i++)
            site.Immutable($"js/{i}.js", $"js/{i}.0a1b2c3d4e.js", "1", "text/javascript", compress: false)
                .Dictionary($"js/{i}.js", $"{i}.*.js");
        var rules = DictionaryRules.Of(HostedSite.Of(site.Read(), withIndexFiles: true));
        // The script of the shop is the exception.
        Assert.Equal([KeyValuePair.Create("/js/app.bbbbbbbbb1.js", "")], rules.Exact);
    }

    /// <summary>Caddy looks through the list for each request.</summary>
    [Fact]
    public void OfCaddyHaveNoListOfTheFilesWithDeltas()
    {
        for (var i = 0; i < 100; i++)
        {
            site.Immutable($"js/{i}.js", $"js/{i}.0a1b2c3d4e.js", "1", "text/javascript", compress: false)
                .Dictionary($"js/{i}.js", $"{i}.*.js");
            if (i % 3 == 0)
                site.Delta($"js/{i}.js", "0");
        }

        var rules = new DeltaRules(HostedSite.Of(site.Read(), withIndexFiles: true));
        Assert.InRange(rules.Varying.Exact.Count, 34, 40);
        // The script of the shop is no dictionary.
        Assert.Equal(["/js/app.bbbbbbbbb1.js", "/js/app.js"], rules.VaryingBroadly.Exact.Select(pair => pair.Key));
    }

    [Fact]
    public void NamePathsThatThePatternGetsWrong()
    {
        site.Dictionary("js/app.js", "app.*.js")
            .Immutable("b/index-Ab3_x.js", "b/index-Ab3_x.js", "1", "text/javascript")
            .Dictionary("b/index-Ab3_x.js", "index-*.js")
            .Immutable("a+b.js", "a+b.0a1b2c3d4e.js", "1", "text/javascript")
            .Dictionary("a+b.js", @"a\+b.*.js");
        Assert.Equal(
            [
                KeyValuePair.Create("/a+b.0a1b2c3d4e.js", @"match=""a\\+b.*.js"""),
                KeyValuePair.Create("/b/index-Ab3_x.js", @"match=""index-*.js"""),
            ],
            DictionaryRules.Of(HostedSite.Of(site.Read(), withIndexFiles: true)).Exact
        );
    }

    [Theory]
    [InlineData("Headers", "(.dcz) are not used")]
    [InlineData("Iis", "does not use the deltas")]
    public void AreMissingWhereTheHostCannotSendThem(string kind, string sentence)
    {
        Assert.DoesNotContain(sentence, Text(kind), StringComparison.Ordinal);
        site.Delta("js/app.js", "app(0)");
        Assert.Contains(sentence, Text(kind), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private string Text(string kind) =>
        ServerConfiguration.Of(Enum.Parse<HostingKind>(kind), site.Read(), new() { Root = "/srv/wwwroot" }).Text;
}
