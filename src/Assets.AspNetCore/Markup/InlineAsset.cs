using System.Security.Cryptography;
using System.Text;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Html;

namespace Assets.AspNetCore.Markup;

/// <summary>The content of an inlined file, or the reason why the file cannot be inlined.</summary>
internal sealed class InlineAsset
{
    /// <summary>The reason, as the end of a sentence; null when there is content.</summary>
    public string? Refusal { get; private init; }

    /// <summary>Markup that goes between the element's tags.</summary>
    public HtmlString Content { get; private init; } = HtmlString.Empty;

    /// <summary>The root's attributes of an SVG.</summary>
    public IReadOnlyList<(string Name, HtmlString Value)> Attributes { get; private init; } = [];

    /// <summary>The Content Security Policy source of <see cref="Content"/>; null for an image.</summary>
    public string? Hash { get; private init; }

    public static InlineAsset Of(InlineKind kind, string text, LinkedUrl linked) =>
        kind switch
        {
            InlineKind.Stylesheet when linked.Link.MediaType != "text/css" => Refused("it is no stylesheet"),
            InlineKind.Stylesheet => Of(InlineStylesheet.Of(text, linked.Url)),
            InlineKind.Script when InlineScript.Refusal(text) is { } reason => Refused(reason),
            InlineKind.Script => Of(InlineScript.WithoutSourceMap(text)),
            InlineKind.Data => InlineScript.EndOf(text) is { } reason ? Refused(reason) : Of(text),
            _ => Image(text, linked),
        };

    /// <summary>Content Security Policy Level 3, section 2.3.1.</summary>
    public static string HashOf(string content) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    private static InlineAsset Image(string text, LinkedUrl linked)
    {
        if (linked.Link.MediaType != "image/svg+xml")
            return Refused("only SVG images can be, others are no text");
        var (document, refusal) = SvgDocument.Parse(text);
        return document is null
            ? Refused(refusal!)
            : new() { Content = new(document.Content), Attributes = document.Attributes };
    }

    private static InlineAsset Of(string content) => new() { Content = new(content), Hash = HashOf(content) };

    private static InlineAsset Refused(string reason) => new() { Refusal = reason };
}
