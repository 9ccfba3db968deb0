using Assets.Core.Diagnostics;
using Assets.Core.Views;

namespace Assets.Core.Tests.Views;

public sealed class ConstantNamesTests
{
    [Fact]
    public void Warns_about_a_constant_without_a_root()
    {
        var warning = Assert.Single(Check("<p>\n<link rel=\"stylesheet\" href=\"@Assets.Css.Site\">"));
        Assert.Equal(("ASSETS334", new Place("a.cshtml", 2, 30)), (warning.Code, warning.Place));
        Assert.EndsWith("Write '~/@Assets.Css.Site'.", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<img src='@(Shop.Assets.Img.Logo)'>""")]
    [InlineData("""<script src=@Assets.Js.App></script>""")]
    [InlineData("""<img srcset="@Assets.Img.Logo 2x">""")]
    public void Warns_about(string markup) => Assert.Single(Check(markup));

    [Theory]
    [InlineData("""<img src="~/@Assets.Img.Logo">""")]
    [InlineData("""<img src="@Url.Asset(Assets.Img.Logo)">""")]
    [InlineData("""<img asset="false" src="@Assets.Img.Logo">""")]
    [InlineData("""<asset-preloads paths="@Assets.Css.Site" />""")]
    [InlineData("""<p title="@Assets.Css.Site"></p>""")]
    [InlineData("""@* <img src="@Assets.Img.Logo"> *@""")]
    [InlineData("""<img src="@MyAssets.Img.Logo">""")]
    public void Does_not_warn_about(string markup) => Assert.Empty(Check(markup));

    [Fact]
    public void Does_not_read_components() =>
        Assert.Empty(new ConstantNames("Assets").Check("a.razor", """<img src="@Assets.Img.Logo">"""));

    private static IEnumerable<Diagnostic> Check(string markup) =>
        new ConstantNames("Shop.Assets").Check("a.cshtml", markup);
}
