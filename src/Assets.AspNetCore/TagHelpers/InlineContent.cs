using System.Text;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Urls;
using Assets.Manifest;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>File contents, made fit to stand in a page.</summary>
internal static class InlineContent
{
    /// <summary>Only stands for a host where there is none; it never reaches a page.</summary>
    private static readonly Uri SomeOrigin = new("http://origin.invalid/");

    /// <summary>The text of an asset, or null when there is none or its file is missing.</summary>
    public static string? Of(IAssetResolver assets, LinkedUrl linked)
    {
        if (assets.Find(linked.Link.Path)?.Representations.FirstOrDefault(one => one.Coding == ContentCoding.Identity) is not { } representation)
            return null;
        using var body = representation.Body.Open();
        if (!body.Exists)
            return null;
        var bytes = body.Bytes;
        if (body.File is { } file)
        {
            var read = new byte[representation.Length];
            bytes = read.AsMemory(0, RandomAccess.Read(file.Handle, read, 0));
        }

        return Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF');
    }

    /// <summary>A stylesheet with its relative URLs made absolute: in a page they would be relative to the page.</summary>
    public static string Stylesheet(string css, string url)
    {
        var from = new Uri(SomeOrigin, url);
        return CssUrls.Rewrite(css, reference => Absolute(from, reference))
            .Replace("</style", "<\\/style", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A script that cannot end its element early (HTML, section 4.12.1.3): the escape means the same in strings, templates and regular expressions, and hardly any code has these letters elsewhere.</summary>
    public static string Script(string script) => script
        .Replace("</script", "\\x3C/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "\\x3C!--", StringComparison.Ordinal);

    private static string? Absolute(Uri from, string reference)
    {
        if (reference is [] or ['/' or '#', ..] || Uri.TryCreate(reference, UriKind.Absolute, out _) || !Uri.TryCreate(from, reference, out var absolute))
            return null;
        return absolute.Host == SomeOrigin.Host ? absolute.PathAndQuery + absolute.Fragment : absolute.AbsoluteUri;
    }
}
