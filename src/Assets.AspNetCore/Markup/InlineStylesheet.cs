namespace Assets.AspNetCore.Markup;

/// <summary>A stylesheet in a <c>style</c> element.</summary>
internal static class InlineStylesheet
{
    /// <summary>Only stands for a host where there is none; it never reaches a page.</summary>
    private static readonly Uri SomeOrigin = new("http://origin.invalid/");

    /// <summary>
    /// The stylesheet with its relative URLs made absolute: in a page they would be relative to the page. An escaped
    /// slash is the same in strings, comments and URLs of CSS, and does not end the element.
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
