using System.Text;

namespace Assets.Core.References.Resolving;

/// <summary>Writes new names into a file's references; all other bytes are left unchanged.</summary>
internal static class ReferenceRewriter
{
    /// <summary>The changes that a file's references need, in order of place; none when nothing changes.</summary>
    /// <param name="source">The file's bytes.</param>
    /// <param name="references">What was found in these bytes, in order.</param>
    /// <param name="placeholders">The placeholder of each fingerprinted target.</param>
    public static IReadOnlyList<TextEdit> Edits(
        ReadOnlySpan<byte> source,
        IReadOnlyList<ResolvedReference> references,
        IReadOnlyDictionary<LogicalPath, string> placeholders
    )
    {
        var edits = new List<TextEdit>();
        foreach (var reference in references)
        {
            if (Edit(source, reference, placeholders) is { } edit)
                edits.Add(edit);
        }

        return edits;
    }

    /// <summary>The bytes with these changes made, to be disposed.</summary>
    public static RentedBytes Apply(ReadOnlySpan<byte> source, IReadOnlyList<TextEdit> edits)
    {
        var result = RentedBytes.Of(source.Length + edits.Sum(edit => edit.Replacement.Length - edit.Length));
        var read = 0;
        var rest = result.Span;
        foreach (var (start, length, replacement) in edits)
        {
            source[read..start].CopyTo(rest);
            rest = rest[(start - read)..];
            replacement.CopyTo(rest);
            rest = rest[replacement.Length..];
            read = start + length;
        }

        source[read..].CopyTo(rest);
        return result;
    }

    /// <summary>The specifier that names the target as it is published, everything else about it kept.</summary>
    public static string Rename(string specifier, SourceAsset target, string? placeholder)
    {
        var path = ReferenceResolver.PathOf(specifier);
        var start = path.LastIndexOf('/') + 1;
        var name = path[start..];
        var published = placeholder is null ? target.Path : target.WithFingerprint(placeholder);
        return string.Concat(
            specifier.AsSpan(0, start),
            NameInPlace(name, target, placeholder, published),
            specifier.AsSpan(path.Length)
        );
    }

    private static TextEdit? Edit(
        ReadOnlySpan<byte> source,
        ResolvedReference resolved,
        IReadOnlyDictionary<LogicalPath, string> placeholders
    )
    {
        var reference = resolved.Reference;
        if (resolved.Resolution.Imports is { } imports)
            return new TextEdit(reference.Start, reference.Length, ImportMapText.Of(imports, placeholders));
        if (resolved.Resolution.Replacement is { } replacement)
            return EditOf(reference, ReferenceText.Escape(reference, replacement));
        if (resolved.Target is not { } target)
        {
            var isDeadMap =
                reference.Kind == ReferenceKind.SourceMap
                && resolved.Resolution.Kind is ResolutionKind.Missing or ResolutionKind.LeavesRoot;
            return isDeadMap ? new TextEdit(reference.OuterStart, reference.OuterLength, []) : null;
        }

        // The attribute has the hash of the source. The browser would reject the published file.
        if (reference.Kind == ReferenceKind.Integrity)
            return new TextEdit(reference.OuterStart, reference.OuterLength, []);

        var specifier = Rename(
            resolved.Resolution.Relative ?? reference.Specifier,
            target,
            placeholders.GetValueOrDefault(target.Path)
        );
        if (specifier == reference.Specifier && !reference.HasSdkPlaceholder)
            return null;

        // What changes is plain ASCII that no syntax escapes, so only a name that was written with escapes must be
        // written with escapes again.
        var isVerbatim = source
            .Slice(reference.Start, reference.Length)
            .SequenceEqual(Encoding.UTF8.GetBytes(reference.Specifier));
        var text = isVerbatim ? specifier : ReferenceText.Escape(reference, specifier);
        return EditOf(reference, reference.Before + text + reference.After);
    }

    private static TextEdit EditOf(Reference reference, string text) =>
        new(reference.Start, reference.Length, Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// The last segment with the fingerprint in its place, percent-encoding kept where the segment is the target's own
    /// name.
    /// </summary>
    private static string NameInPlace(string name, SourceAsset target, string? placeholder, LogicalPath published)
    {
        if (Uri.UnescapeDataString(name) != target.Path.Name)
            return Uri.EscapeDataString(published.Name);
        if (placeholder is null)
            return name;

        var index = target.FingerprintIndex - target.Path.Folder.Length;
        var isPlain = name.Length == target.Path.Name.Length;
        if (!isPlain)
        {
            // Before the last dot in the encoded name, unless that dot itself is encoded.
            var dot = name.LastIndexOf('.');
            if (dot < 0 || Uri.UnescapeDataString(name[..dot]).Length != index)
                return Uri.EscapeDataString(published.Name);
            index = dot;
        }

        return name.Insert(index, "." + placeholder);
    }
}

/// <summary>One change to a file's bytes.</summary>
/// <param name="Start">Offset of the first byte that is removed.</param>
/// <param name="Length">How many bytes are removed.</param>
/// <param name="Replacement">The bytes that replace them.</param>
internal readonly record struct TextEdit(int Start, int Length, byte[] Replacement);
