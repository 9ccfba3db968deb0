namespace Assets.AspNetCore.Markup;

/// <summary>A stylesheet in a <c>style</c> element.</summary>
internal static class InlineStylesheet
{
    /// <summary>A placeholder for the missing host of a relative URL; it is never written to a page.</summary>
    private static readonly Uri SomeOrigin = new("http://origin.invalid/");

    /// <summary>
    /// The stylesheet with absolute URLs, because relative ones would be relative to the page. The slash of
    /// <c>&lt;/style</c> is escaped: it means the same in strings, comments and URLs of CSS and does not end the
    /// element.
    /// </summary>
    public static string Of(string css, string url)
    {
        var from = new Uri(SomeOrigin, url);
        return CssUrls
            .Rewrite(css, reference => Absolute(from, reference))
            .Replace("</style", "<\\/style", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Absolute(Uri from, string reference)
    {
        if (reference is [] or ['/' or '#', ..] || Uri.TryCreate(reference, UriKind.Absolute, out _))
            return null;
        if (!Uri.TryCreate(from, reference, out var absolute))
            return null;
        return absolute.Host == SomeOrigin.Host ? absolute.PathAndQuery + absolute.Fragment : absolute.AbsoluteUri;
    }
}
