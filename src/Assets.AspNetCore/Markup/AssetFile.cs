using System.Text;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Serving;
using Assets.Manifest;

namespace Assets.AspNetCore.Markup;

/// <summary>Reads the current content of an asset.</summary>
internal static class AssetFile
{
    /// <summary>The representation without a content coding; null when there is no such asset.</summary>
    public static Representation? Find(IAssetResolver assets, string path)
    {
        foreach (var representation in assets.Find(path)?.Representations ?? [])
        {
            if (representation.Coding == ContentCoding.Identity)
                return representation;
        }

        return null;
    }

    /// <summary>
    /// The text, or null when the file is missing. Line endings are normalized as a browser's HTML parser does (HTML,
    /// section 13.2.3.5), so that a hash is that of the text in the page.
    /// </summary>
    public static string? Text(Representation representation)
    {
        using var body = representation.Body.Open();
        if (!body.Exists)
            return null;
        var bytes = body.Bytes;
        if (body.File is { } file)
        {
            var read = new byte[representation.Length];
            if (!file.TryRead(read))
                return null;
            bytes = read;
        }

        return Encoding
            .UTF8.GetString(bytes.Span)
            .TrimStart('\uFEFF')
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n');
    }
}
