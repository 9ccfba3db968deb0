using System.Collections.Frozen;
using System.Text;

namespace Assets.Core.References.Markup;

/// <summary>The names of elements and attributes that make a difference; all others are as good as one.</summary>
internal static class MarkupNames
{
    private const int LongestName = 24;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elements = Lookup(
        "a area animate animatemotion animatetransform annotation-xml audio b base big blockquote body br button "
            + "center code color-profile cursor dd desc discard "
            + "div dl dt em embed feimage filter font font-face-uri foreignobject form frame glyphref h1 h2 h3 h4 "
            + "h5 h6 head hr i iframe image img input li "
            + "lineargradient link listing math menu meta mi mn mo mpath ms mtext nobr noembed noframes object ol p "
            + "pattern plaintext pre radialgradient ruby s "
            + "script set small source span strike strong style sub sup svg table tbody td textarea textpath tfoot "
            + "th thead title tr track tref tt u ul use var video xmp"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = Lookup(
        "action background content clip-path cursor data fill filter formaction href imagesrcset integrity marker "
            + "marker-end marker-mid marker-start mask poster "
            + "src srcset stroke style"
    );

    /// <summary>The element's name in lower case, or an empty string.</summary>
    public static string Element(ReadOnlySpan<byte> name) => Known(Elements, name);

    /// <summary>
    /// The attribute's name in lower case and without the prefix <c>xlink:</c>; an empty string for unknown names.
    /// </summary>
    public static string Attribute(ReadOnlySpan<byte> name)
    {
        var known = Known(Attributes, name);
        return known.Length == 0 && name.Length > 5 && Ascii.EqualsIgnoreCase(name[^5..], ":href"u8) ? "href" : known;
    }

    private static string Known(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names, ReadOnlySpan<byte> name)
    {
        Span<char> lower = stackalloc char[LongestName];
        if (
            name.Length > LongestName
            || Ascii.ToLower(name, lower, out var length) != System.Buffers.OperationStatus.Done
        )
            return "";
        return names.TryGetValue(lower[..length], out var known) ? known : "";
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
