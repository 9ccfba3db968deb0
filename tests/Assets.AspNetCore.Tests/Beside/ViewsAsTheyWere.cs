using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Beside;

/// <summary>
/// Views that were written without this library. Razor has strict rules for the elements of tag helpers, so a helper
/// for too many elements breaks their compilation.
/// </summary>
public sealed class ViewsAsTheyWere
{
    private const string Framework = "@addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers\n";

    private const string Ours = Framework + "@addTagHelper *, Assets.AspNetCore\n";

    private static readonly string[] VoidElements =
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ];

    private static readonly string[] WithoutEndTag =
    [
        "li",
        "p",
        "td",
        "tr",
        "dt",
        "dd",
        "option",
        "thead",
        "use",
        "image",
    ];

    private static readonly string[] Others =
    [
        "div",
        "svg",
        "script",
        "style",
        "video",
        "audio",
        "iframe",
        "object",
        "a",
        "form",
        "button",
    ];

    private static readonly string[] Attributes =
    [
        "style=\"color: red\"",
        "style=\"background: url('~/img/sky.jpg')\"",
        "srcset=\"/a.png 1x, ~/b.png 2x\"",
        "imagesrcset=\"/a.png 1x\"",
        "src=\"/a.png\" href='/a.css' xlink:href=/a.svg poster=\"/a.png\" data=\"/a\"",
        "asset-kind=\"x\"",
    ];

    private const string Code = " @(hidden ? \"hidden\" : \"\")";

    [Fact]
    public async Task CompileWithTheSameDiagnostics()
    {
        var page = Page();
        var without = await RazorCompiler.Diagnostics(page, Framework);
        Assert.Equal(without, await RazorCompiler.Diagnostics(page, Ours));
        // The framework has a tag helper for each option: its error shows that the page was compiled.
        Assert.Contains(without, line => line.Contains("RZ1031: The tag helper 'option'", StringComparison.Ordinal));
        Assert.DoesNotContain(without, line => line.Contains("'li'", StringComparison.Ordinal));
    }

    /// <summary>These elements are already targets of the framework's <c>UrlResolutionTagHelper</c>.</summary>
    [Fact]
    public async Task CompileWithTheSameDiagnosticsWhereTheyNameFilesOfTheSite()
    {
        const string page = """
            @{ var hidden = true; }
            <img src="~/a.png" @(hidden ? "hidden" : "")>
            <img srcset="~/a.png 1x" @(hidden ? "hidden" : "")>
            <source srcset="~/a.png 1x" @(hidden ? "hidden" : "")>
            <link rel="stylesheet" href="~/a.css" @(hidden ? "hidden" : "")>
            <video src="~/a.mp4" poster="~/a.png"><p style="a:b">no video</video>
            <input type="image" src="~/a.png"><embed src="~/a.svg"><track src="~/a.vtt">
            <object data="~/a.svg"><p>none</object>
            <svg><use href="~/a.svg#x" /><image xlink:href="~/a.png"></image></svg>
            """;
        var without = await RazorCompiler.Diagnostics(page, Framework);
        Assert.Equal(4, without.Count(line => line.Contains("RZ1031", StringComparison.Ordinal)));
        Assert.Equal(without, await RazorCompiler.Diagnostics(page, Ours));
    }

    /// <summary>
    /// The rules for elements with this library's attributes are those for the framework's attributes.
    /// </summary>
    [Theory]
    [InlineData("<script src=\"~/a.js\" asset-inline></script>", "")]
    [InlineData("<script src=\"~/a.js\" asset-inline=\"true\" asset-preload=\"@(1 > 0)\"></script>", "")]
    [InlineData("<hr asset-style=\"a: url(~/b)\">", "")]
    [InlineData("<p asset-style=\"a: url(~/b)\">", "RZ1034")]
    [InlineData("<img src=\"~/a.png\" asset=\"false\">", "")]
    [InlineData("<img src=\"~/a.png\" asset=\"off\">", "CS0103")]
    public async Task CompileWithOurAttributes(string page, string code)
    {
        var diagnostics = await RazorCompiler.Diagnostics(page, Ours);
        if (code.Length == 0)
            Assert.Empty(diagnostics);
        else
            Assert.Contains(code, Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    private static string Page() =>
        "@{ var hidden = true; }\n"
        + string.Join(
            '\n',
            from attribute in Attributes
            from code in (string[])["", Code]
            from element in (string[])[.. VoidElements, .. WithoutEndTag, .. Others]
            select $"<{element} {attribute}{code}>" + (Others.Contains(element) ? $"</{element}>" : "")
        );
}
