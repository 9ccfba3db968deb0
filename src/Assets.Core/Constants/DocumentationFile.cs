using System.Text;
using System.Xml;

namespace Assets.Core.Constants;

/// <summary>
/// Writes the documentation of the constants, which editors read beside the assembly: the file, its size and its
/// source. The format is that of C# (annex D of its specification).
/// </summary>
internal static class DocumentationFile
{
    // An asset takes about this much.
    private const int CharactersOfAnAsset = 200;

    /// <summary>Writes the documentation.</summary>
    /// <param name="constants">The class.</param>
    /// <param name="assembly">The name of the assembly.</param>
    public static byte[] Write(AssetConstants constants, string assembly)
    {
        var text = new StringBuilder(constants.Files.Count * CharactersOfAnAsset + 1000)
            .Append("<?xml version=\"1.0\"?>\n<doc>\n<assembly><name>")
            .Append(Text(assembly))
            .Append("</name></assembly>\n<members>\n");
        Member(text, 'T', constants.ClassName, "The names of the site's assets, for <c>~/</c> paths and URLs.");
        Folder(text, constants.Root(), constants.ClassName);
        return Encoding.UTF8.GetBytes(text.Append("</members>\n</doc>\n").ToString());
    }

    private static void Folder(StringBuilder text, NamedFolder folder, string name)
    {
        foreach (var file in folder.Files.Where(file => file.IsUsable))
        {
            var asset = file.Assets[0];
            Member(
                text,
                'F',
                $"{name}.{file.Identifier}",
                $"<c>{Text(asset.Path)}</c>, {Text(asset.Size)}, from {Text(asset.Source)}."
            );
        }

        foreach (var inner in folder.Folders)
            Folder(text, inner, $"{name}.{inner.Identifier}");
    }

    private static void Member(StringBuilder text, char kind, string name, string summary) =>
        text.Append("<member name=\"")
            .Append(kind)
            .Append(':')
            .Append(name)
            .Append("\"><summary>")
            .Append(summary)
            .Append("</summary></member>\n");

    /// <summary>Text without the characters that XML cannot have, of which a file can have some.</summary>
    private static string Text(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                _ when rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) => text.Append(Rune.ReplacementChar),
                _ => text.Append(rune),
            };
        }

        return text.ToString();
    }
}
