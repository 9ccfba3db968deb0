using System.Text;
using Assets.Storage.Files;
using Assets.Web;

namespace Assets.Media.Naming;

/// <summary>Reads a path template, and refuses one that could make a text that is not a key.</summary>
internal sealed class PathTemplateReader(string text)
{
    /// <summary>The rest of the 1,024 bytes of a key is left to the prefix of the store.</summary>
    private const int MaximumLength = 768;

    /// <summary>The limit of most file systems for one name.</summary>
    private const int MaximumSegmentLength = 255;

    public PathTemplate Read()
    {
        if (string.IsNullOrEmpty(text))
            throw Wrong(0, "it is empty", "Use a path like '{yyyy}/{MM}/{random}{ext}'.");
        var segments = new List<IReadOnlyList<PathPart>>();
        var start = 0;
        foreach (var segment in text.Split('/'))
        {
            segments.Add(Segment(segment, start));
            start += segment.Length + 1;
        }

        return segments.Sum(parts => parts.Sum(part => part.MaximumLength) + 1) + PathTemplate.Reserve > MaximumLength
            ? throw Wrong(0, $"its keys can be longer than {MaximumLength} bytes", "Use fewer placeholders.")
            : new(segments);
    }

    private List<PathPart> Segment(string segment, int start)
    {
        if (segment is "")
            throw Wrong(start, "there is no name before or after a slash", "Remove the slash.");
        if (segment[^1] is '.' or ' ')
            throw Wrong(start + segment.Length - 1, "a name cannot end with a dot or a space", "Remove it.");
        var parts = Parts(segment, start);
        if (parts is [PathLiteral] && WindowsNames.IsRefused(segment))
            throw Wrong(start, $"a file cannot be named '{segment}' on Windows", "Use another name.");
        if (start == 0 && KeySegment.IsReserved(segment))
            throw Wrong(start, $"the store uses the folder '{segment}' itself", "Use another name.");
        return parts.Sum(part => part.MaximumLength) + PathTemplate.Reserve > MaximumSegmentLength
            ? throw Wrong(start, $"a name can be longer than {MaximumSegmentLength} bytes", "Put a slash into it.")
            : parts;
    }

    private List<PathPart> Parts(string segment, int start)
    {
        var parts = new List<PathPart>();
        for (var index = 0; index < segment.Length; )
        {
            var length = segment.AsSpan(index).IndexOfAny('{', '}') switch
            {
                0 => segment.IndexOf('}', index) - index + 1,
                < 0 => segment.Length - index,
                var literal => literal,
            };
            if (segment[index] == '}')
                throw Wrong(start + index, "'}' has no '{' before it", "Remove it.");
            if (length <= 0)
                throw Wrong(start + index, "'{' has no '}' after it", "Write a placeholder like '{random}'.");
            var part = segment.Substring(index, length);
            parts.Add(part[0] == '{' ? Placeholder(part, start + index) : Literal(part, start + index));
            index += length;
        }

        return parts;
    }

    private PathLiteral Literal(string literal, int start)
    {
        foreach (var rune in literal.EnumerateRunes())
        {
            var character = rune.ToString();
            if (rune == Rune.ReplacementChar || character == "\\" || VisibleText.Of(character) != character)
                throw Wrong(start, $"a name cannot contain the character U+{rune.Value:X4}", "Remove it.");
            start += rune.Utf16SequenceLength;
        }

        return new(literal);
    }

    private PathPart Placeholder(string placeholder, int start)
    {
        var name = placeholder[1..^1];
        if (PathPlaceholder.ByName.TryGetValue(name, out var known))
            return known;
        if (Meant(name) is { } meant)
            throw Wrong(start, $"'{placeholder}' is not a placeholder", $"Did you mean '{{{meant}}}'? {Known}");
        return name is "" || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? throw Wrong(start, $"'{placeholder}' is not a placeholder", $"Use letters, digits, '-' and '_'. {Known}")
            : new PathValue(name);
    }

    /// <summary>
    /// The placeholder that a misspelled name means. <c>id</c> and <c>page</c> are names of values, although <c>dd</c>
    /// and <c>name</c> are near them.
    /// </summary>
    private static string? Meant(string name) =>
        PathPlaceholder.ByName.Keys.FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? name switch
        {
            "" => null,
            _ when name.All(c => c is 'y' or 'Y') => "yyyy",
            _ when name.All(c => c is 'm' or 'M') => "MM",
            _ when name.All(c => c is 'd' or 'D') => "dd",
            _ when EditDistance.Within(1, "random", name) is not null => "random",
            _ => null,
        };

    private static string Known =>
        "There are "
        + string.Join(", ", PathPlaceholder.ByName.Keys.Order(StringComparer.Ordinal).Select(name => $"{{{name}}}"))
        + $" and the names in {nameof(MediaUpload)}.{nameof(MediaUpload.Values)}.";

    private FormatException Wrong(int index, string why, string remedy) =>
        new($"The path '{text}' of a media store is wrong at character {index + 1}: {why}. {remedy}");
}
