using Microsoft.CodeAnalysis;

namespace Assets.Names.Tests;

public sealed class CodeOfAnApp
{
    private const string UsesSite = "class A { public string a = Shop.Assets.Css.Site; }";

    [Fact]
    public void UsesNamesWhereConstantsAreNeeded() =>
        Assert.Empty(
            CompiledApp
                .Compiled(
                    """
                    namespace Shop.Pages;

                    [System.Obsolete(Assets.Css.Site)]
                    class Page { const string Style = "~/" + Assets.Css.Site; }
                    """,
                    "css/site.css"
                )
                .Problems
        );

    [Fact]
    public void DoesNotCompileWithAMisspelledName() =>
        Assert.Equal(
            ["CS0117"],
            CompiledApp.Compiled("class A { public string a = Shop.Assets.Css.Sites; }", "css/site.css").Problems
        );

    [Fact]
    public void LearnsWhichNamesItCanUse()
    {
        var error = Assert.Single(
            CompiledApp.Compiled("class A { public string a = Shop.Assets.Logo; }", "logo.png", "logo.svg").Errors
        );
        Assert.Equal(("CS0619", DiagnosticSeverity.Error), (error.Id, error.Severity));
        Assert.Contains("Write LogoPng or LogoSvg.", error.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shop.Files")]
    [InlineData("Files")]
    public void ChoosesTheClass(string name) =>
        Assert.Empty(CompiledApp.Named(name, $"class B {{ public string b = {name}.A; }}", "a.js").Problems);

    [Fact]
    public void ReadsFileSizeAndSourceInTheDocumentation() =>
        Assert.Contains(
            "<member name=\"F:Shop.Assets.Js.AB\"><summary><c>js/a&amp;b.js</c>, 1 kB, from wwwroot/js/a&amp;b.js.</summary>",
            CompiledApp.Of("js/a&b.js").Documentation,
            StringComparison.Ordinal
        );

    /// <summary>An editor that cannot read the file would show nothing for any asset.</summary>
    [Fact]
    public void HasDocumentationThatXmlCanHold() =>
        Assert.Equal(
            "a\uFFFD\uFFFD😀.js",
            System
                .Xml.Linq.XDocument.Parse(CompiledApp.Of("a\uFFFE\uD800😀.js").Documentation)
                .Descendants("c")
                .Last()
                .Value
        );

    [Fact]
    public void GetsAnyCharacterOfAPath()
    {
        var app = CompiledApp.Of("a\"\\\u2028\u0085\uD800.js");
        Assert.Equal(["A = a\"\\\u2028\u0085\uD800.js"], app.Constants);
        Assert.Empty(app.Problems);
    }

    /// <summary>The assembly of the names is nowhere when the app runs.</summary>
    [Fact]
    public void NeedsNothingAtRunTime() =>
        Assert.DoesNotContain("App.AssetNames", CompiledApp.Compiled(UsesSite, "css/site.css").References);

    [Theory]
    [InlineData(UsesSite)]
    [InlineData("using static Shop.Assets.Css; class A { public string a = Site; }")]
    public void CanBeSigned(string code) => Assert.Empty(CompiledApp.Signed(code, "css/site.css").Problems);

    /// <summary>As any other internal type.</summary>
    [Fact]
    public void SharesNamesWithItsTests() =>
        Assert.Empty(CompiledApp.Other("App.Tests", UsesSite, "css/site.css").Problems);

    [Fact]
    public void SharesNamesWithNobodyElse() =>
        Assert.Equal(["CS0122"], CompiledApp.Other("Lib", UsesSite, "css/site.css").Problems);

    [Fact]
    public void ReplacesTheClassByOneOfItsOwn() =>
        Assert.Equal(
            ["CS0436", "CS0117"],
            CompiledApp.Compiled(UsesSite + "namespace Shop { class Assets; }", "css/site.css").Problems
        );
}
