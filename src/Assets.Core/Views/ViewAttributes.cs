using System.Net;
using Assets.Web;

namespace Assets.Core.Views;

/// <summary>
/// Which attributes of an element load a file, and what they say: as the runtime's tag helper has it
/// (<c>docs/runtime.md</c>, "URLs").
/// </summary>
internal static class ViewAttributes
{
    private const string WhiteSpace = " \t\r\n\f";

    /// <summary>The references of one start tag.</summary>
    public static IEnumerable<ViewReference> Find(string element, IReadOnlyList<ViewAttribute> attributes)
    {
        if (attributes.Any(IsLeftAlone) || (element == "link" && NamesAPage(attributes)))
            return [];
        return attributes
            .Where(attribute => !attribute.IsDynamic || attribute.Is("srcset"))
            .SelectMany(attribute => Find(element, attribute));
    }

    /// <summary>Whether it is <c>asset="false"</c>; a value that is computed may be.</summary>
    private static bool IsLeftAlone(ViewAttribute attribute) =>
        attribute.Is("asset")
        && (attribute.IsDynamic || attribute.Value.Equals("false", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<ViewReference> Find(string element, ViewAttribute attribute)
    {
        var name = attribute.Name.ToLowerInvariant();
        if (name == "asset-style")
            return StyleUrls(attribute);

        return UrlAttributes.RoleOf(element, name) switch
        {
            AttributeRole.SourceSet => SourceSet
                .Urls<char>(attribute.Value)
                .SelectMany(url => Reference(attribute.Index + url.Start.Value, attribute.Value[url])),
            AttributeRole.Load or AttributeRole.Embed or AttributeRole.Relation => Reference(
                attribute.Index,
                attribute.Value
            ),
            _ => [],
        };
    }

    private static IEnumerable<ViewReference> StyleUrls(ViewAttribute attribute)
    {
        var value = attribute.Value;
        for (var at = 0; value.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; )
        {
            var start = found + 4;
            while (
                start < value.Length
                && (WhiteSpace.Contains(value[start], StringComparison.Ordinal) || value[start] is '"' or '\'')
            )
                start++;
            var end = value.IndexOfAny(['"', '\'', ')', ' '], start);
            at = end < 0 ? value.Length : end;
            foreach (var reference in Reference(attribute.Index + start, value[start..at]))
                yield return reference;
        }
    }

    /// <summary>
    /// Only <c>~/</c> is a promise that the rest is a name of this site; one without an extension is an endpoint's.
    /// </summary>
    private static IEnumerable<ViewReference> Reference(int index, string value)
    {
        if (!value.StartsWith("~/", StringComparison.Ordinal) || value.Contains('@', StringComparison.Ordinal))
            return [];
        return Named(index, value, WebUtility.HtmlDecode(value)[2..]);
    }

    /// <summary>The reference, when the name has an extension.</summary>
    public static IEnumerable<ViewReference> Named(int index, string text, string url)
    {
        var end = url.IndexOfAny(['?', '#']);
        var path = Uri.UnescapeDataString(end < 0 ? url : url[..end]);
        return Path.HasExtension(path) ? [new ViewReference(index, text, path)] : [];
    }

    private static bool NamesAPage(IReadOnlyList<ViewAttribute> attributes)
    {
        var rel = attributes.FirstOrDefault(attribute => attribute.Is("rel"));

        // A relation that is computed may be any.
        return rel.IsDynamic || LinkRelations.NamePages(rel.Value);
    }
}

/// <summary>An attribute of a start tag.</summary>
/// <param name="Name">As written.</param>
/// <param name="Index">Where the value begins in the text.</param>
/// <param name="Value">As written, without quotes.</param>
/// <param name="IsDynamic">Whether Razor computes a part of it.</param>
internal readonly record struct ViewAttribute(string Name, int Index, string Value, bool IsDynamic)
{
    /// <summary>Whether it has this name.</summary>
    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
