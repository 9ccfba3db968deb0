namespace Assets.Core.Tests.References.Situations;

public sealed class HtmlSituations
{
    private static Situation Page => new("dir/page.html");

    [Theory]
    [InlineData("""<!-- <img src="a.png"> -->""")]
    [InlineData("""<!--[if lt IE 9]><script src="a.js"></script><![endif]-->""")]
    [InlineData("""<p>src="a.png" url(a.png) &lt;img src="a.png"></p>""")]
    [InlineData("""<textarea><img src="a.png"></textarea>""")]
    [InlineData("""<title><img src="a.png"></title>""")]
    public void Text_is_no_markup(string input) => Page.Stays(input);
}
