using System.Buffers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>The words of <c>rel</c> on <c>link</c> (HTML, section 4.6.7).</summary>
internal static class LinkRelations
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\n\f\r");

    /// <summary>Whether the link goes to a page or a feed, which an endpoint may answer, and not to a file that the page needs.</summary>
    public static bool NamePages(string? rel) =>
        Has(rel, "alternate") && !Has(rel, "stylesheet") || Has(rel, "author") || Has(rel, "canonical") || Has(rel, "help") || Has(rel, "license") ||
        Has(rel, "next") || Has(rel, "prev") || Has(rel, "search") || Has(rel, "privacy-policy") || Has(rel, "terms-of-service");

    public static bool Has(string? rel, string word)
    {
        foreach (var range in rel.AsSpan().SplitAny(WhiteSpace))
        {
            if (rel.AsSpan(range).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
