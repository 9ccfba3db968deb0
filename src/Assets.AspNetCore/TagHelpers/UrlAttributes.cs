using System.Collections.Frozen;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>Attributes that hold URLs of files (HTML, section "Attributes"; SVG 2, section 16.1), by element.</summary>
internal static class UrlAttributes
{
    private static readonly FrozenDictionary<string, string[]> ByElement = new Dictionary<string, string[]>
    {
        ["audio"] = ["src"],
        ["embed"] = ["src"],
        ["iframe"] = ["src"],
        ["image"] = ["href", "xlink:href"],
        ["img"] = ["src", "srcset"],
        ["input"] = ["src"],
        ["link"] = ["href", "imagesrcset"],
        ["object"] = ["data"],
        ["script"] = ["src"],
        ["source"] = ["src", "srcset"],
        ["track"] = ["src"],
        ["use"] = ["href", "xlink:href"],
        ["video"] = ["src", "poster"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static ReadOnlySpan<string> Of(string? element) => element is not null && ByElement.TryGetValue(element, out var attributes) ? attributes : [];

    /// <summary>Whether the attribute holds several URLs with descriptors.</summary>
    public static bool IsSourceSet(string attribute) => attribute.EndsWith("srcset", StringComparison.Ordinal);
}
