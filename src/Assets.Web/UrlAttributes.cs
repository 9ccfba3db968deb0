using System.Collections.Frozen;

namespace Assets.Web;

/// <summary>
/// Attributes that hold URLs of files, pages and endpoints, by element: WHATWG HTML, section "Attributes", and SVG 2,
/// section 16.1. Tag helpers handle all of them except those of the role <see cref="AttributeRole.Link"/>.
/// </summary>
internal static class UrlAttributes
{
    private static readonly UrlAttribute[] SvgReference =
    [
        new("href", AttributeRole.Load),
        new("xlink:href", AttributeRole.Load),
    ];

    private static readonly FrozenDictionary<string, UrlAttribute[]> ByElement = new Dictionary<string, UrlAttribute[]>
    {
        ["a"] = [new("href", AttributeRole.Link)],
        ["area"] = [new("href", AttributeRole.Link)],
        ["audio"] = [new("src", AttributeRole.Load)],
        ["button"] = [new("formaction", AttributeRole.Link)],
        ["embed"] = [new("src", AttributeRole.Load)],
        ["form"] = [new("action", AttributeRole.Link)],
        ["iframe"] = [new("src", AttributeRole.Embed)],
        ["image"] = SvgReference,
        ["img"] = [new("src", AttributeRole.Load), new("srcset", AttributeRole.SourceSet)],
        ["input"] = [new("src", AttributeRole.Load), new("formaction", AttributeRole.Link)],
        ["link"] = [new("href", AttributeRole.Relation), new("imagesrcset", AttributeRole.SourceSet)],
        ["object"] = [new("data", AttributeRole.Load)],
        ["script"] = [new("src", AttributeRole.Load)],
        ["source"] = [new("src", AttributeRole.Load), new("srcset", AttributeRole.SourceSet)],
        ["track"] = [new("src", AttributeRole.Load)],
        ["use"] = SvgReference,
        ["video"] = [new("src", AttributeRole.Load), new("poster", AttributeRole.Load)],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All attributes of an element, whose name can be in any letter case.</summary>
    public static ReadOnlySpan<UrlAttribute> Of(string? element) =>
        element is not null && ByElement.TryGetValue(element, out var attributes) ? attributes : [];

    /// <summary>The role of one attribute.</summary>
    /// <param name="element">The element's name, in any letter case.</param>
    /// <param name="name">The attribute's name, in lower case.</param>
    public static AttributeRole RoleOf(string element, string name)
    {
        foreach (var attribute in Of(element))
        {
            if (attribute.Name == name)
                return attribute.Role;
        }

        return AttributeRole.None;
    }
}
