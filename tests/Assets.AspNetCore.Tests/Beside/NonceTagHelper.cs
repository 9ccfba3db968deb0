using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.Tests.Beside;

/// <summary>
/// Adds a nonce to the output of an element, as the tag helpers of Content Security Policy libraries do.
/// </summary>
[HtmlTargetElement("*", Attributes = "csp")]
public sealed class NonceTagHelper : TagHelper
{
    public override int Order => 5000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("csp");
        output.Attributes.SetAttribute("nonce", "N0NCE");
    }
}
