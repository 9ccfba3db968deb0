using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>What an element says about how its file is fetched. A preload that says something else is refused (CSP) or not used (CORS).</summary>
/// <param name="Nonce">The Content Security Policy's nonce.</param>
/// <param name="CrossOrigin">The CORS mode.</param>
internal readonly record struct FetchAttributes(string? Nonce, string? CrossOrigin)
{
    public static FetchAttributes Of(ReadOnlyTagHelperAttributeList attributes) => new(Text(attributes, "nonce"), Text(attributes, "crossorigin"));

    private static string? Text(ReadOnlyTagHelperAttributeList attributes, string name) =>
        attributes.TryGetAttribute(name, out var attribute) ? AttributeText.Of(attribute) ?? "" : null;
}
