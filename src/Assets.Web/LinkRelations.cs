using System.Buffers;

namespace Assets.Web;

/// <summary>The keywords of <c>rel</c> on <c>link</c> (WHATWG HTML, section 4.6.7), in any letter case.</summary>
internal static class LinkRelations
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\n\f\r");

    /// <summary>The relations of hyperlinks. <c>alternate</c> is one unless the link is a stylesheet.</summary>
    private static readonly string[] Pages =
    [
        "author",
        "canonical",
        "help",
        "license",
        "next",
        "prev",
        "privacy-policy",
        "search",
        "terms-of-service",
    ];

    /// <summary>
    /// The relations whose file the page loads, including those that only some browsers and social networks use.
    /// </summary>
    private static readonly string[] Loaded =
    [
        "stylesheet",
        "icon",
        "preload",
        "modulepreload",
        "manifest",
        "apple-touch-icon",
        "apple-touch-icon-precomposed",
        "apple-touch-startup-image",
        "mask-icon",
        "fluid-icon",
        "image_src",
    ];

    /// <summary>
    /// Whether the link is to a page or a feed, which an endpoint may answer, and not to a file that the page loads.
    /// </summary>
    public static bool NamePages(string? rel) =>
        HasAny(rel, Pages) || (Has(rel, "alternate") && !Has(rel, "stylesheet"));

    /// <summary>Whether the page loads the file.</summary>
    public static bool LoadFiles(string? rel) => HasAny(rel, Loaded);

    public static bool Has(string? rel, string word)
    {
        foreach (var range in rel.AsSpan().SplitAny(WhiteSpace))
        {
            if (rel.AsSpan(range).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool HasAny(string? rel, string[] words)
    {
        foreach (var word in words)
        {
            if (Has(rel, word))
                return true;
        }

        return false;
    }
}
