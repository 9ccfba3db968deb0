namespace Assets.Core.References;

/// <summary>A place in a text file as editors and MSBuild count: from 1, columns in UTF-16 code units.</summary>
internal readonly record struct Position(int Line, int Column)
{
    /// <summary>The place of one byte; for several of a text see <see cref="PositionReader"/>.</summary>
    public static Position Of(ReadOnlySpan<byte> utf8, int offset) => new PositionReader(utf8).At(offset);

    /// <summary>The place of a character.</summary>
    public static Position Of(ReadOnlySpan<char> text, int index) =>
        new(text[..index].Count('\n') + 1, index - text[..index].LastIndexOf('\n'));
}
