using Microsoft.CodeAnalysis;

namespace Assets.Names.Tests;

public sealed class CodeOfAnApp
{
    [Fact]
    public void UsesNamesWhereConstantsAreNeeded() =>
        Assert.Empty(
            Generated
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
            Generated.Compiled("class A { public string a = Shop.Assets.Css.Sites; }", "css/site.css").Problems
        );

    [Fact]
    public void LearnsWhichNamesItCanUse()
    {
        var error = Assert.Single(
            Generated.Compiled("class A { public string a = Shop.Assets.Logo; }", "logo.png", "logo.svg").Errors
        );
        Assert.Equal(("CS0619", DiagnosticSeverity.Error), (error.Id, error.Severity));
        Assert.Contains("Write LogoPng or LogoSvg.", error.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shop.Files", "namespace Shop;")]
    [InlineData("Files", "static partial class Files")]
    public void ChoosesTheClass(string name, string expected)
    {
        var generated = Generated.Named(name, "a.js");
        Assert.Contains(expected, generated.Source, StringComparison.Ordinal);
        Assert.Empty(generated.Problems);
    }

    [Fact]
    public void ReadsFileSizeAndSourceInTheDocumentation() =>
        Assert.Contains(
            "/// <summary><c>a&amp;b.js</c>, 1 kB, from wwwroot/a&amp;b.js.</summary>",
            Generated.Of("a&b.js").Source,
            StringComparison.Ordinal
        );

    [Fact]
    public void GetsAnyCharacterOfAPath()
    {
        var generated = Generated.Of("a\"\\\u2028\u0085.js");
        Assert.Equal(["A = a\"\\\u2028\u0085.js"], generated.Constants);
        Assert.Empty(generated.Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void GetsNothingWithoutAList(string list) => Assert.Equal("", Generated.OfText(list).Source);
}
