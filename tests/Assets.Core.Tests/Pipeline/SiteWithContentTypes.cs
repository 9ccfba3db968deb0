using Assets.Core.Collecting;
using Assets.Web;

namespace Assets.Core.Tests.Pipeline;

public sealed class SiteWithContentTypes : IDisposable
{
    private readonly PipelineSite site = new PipelineSite()
        .With("data/a.xyz", "a")
        .With("b.XYZ", "b")
        .With("c.docx", [1, 2]);

    [Theory]
    [InlineData("data/a.xyz", "application/x-rule")]
    [InlineData("b.XYZ", "text/x-mapping; charset=utf-8")]
    [InlineData("c.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public void TakesThemFromRulesThenMappingsThenTheTable(string path, string expected)
    {
        site.Options = site.Options with
        {
            Rules =
            [
                new AssetRule("data", Glob.ParseList("data/**"), new AssetPolicy(ContentType: "application/x-rule")),
            ],
            ContentTypes = [new MediaTypeRule(Glob.ParseList("*.xyz"), "text/x-mapping")],
        };
        Assert.Equal(expected, site.Run().Of(path).ContentType);
    }

    [Fact]
    public void SeesThatOneChanged()
    {
        site.Run();
        site.Options = site.Options with
        {
            ContentTypes = [new MediaTypeRule(Glob.ParseList("*.docx"), "application/x-other")],
        };
        Assert.Equal("application/x-other", site.Run().Of("c.docx").ContentType);
    }

    public void Dispose() => site.Dispose();
}
