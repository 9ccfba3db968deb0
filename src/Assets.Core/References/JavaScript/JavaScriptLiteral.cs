namespace Assets.Core.References.JavaScript;

/// <summary>A literal that is long enough for a file's name, and has the dot that one has.</summary>
/// <param name="Kind">String, template, part of a template, or regular expression.</param>
/// <param name="Start">Offset of its first byte, a quote or slash.</param>
/// <param name="End">Offset after its last byte.</param>
internal readonly record struct JavaScriptLiteral(JavaScriptTokenKind Kind, int Start, int End)
{
    // "a.b"
    private const int Shortest = 5;

    // Longer literals are texts, images or code.
    private const int Longest = 1000;

    /// <summary>The literal, or <see langword="null"/> when no file name can be in it.</summary>
    public static JavaScriptLiteral? Of(JavaScriptTokenKind kind, int start, ReadOnlySpan<byte> text) =>
        text.Length is >= Shortest and <= Longest && text.Contains((byte)'.')
            ? new JavaScriptLiteral(kind, start, start + text.Length)
            : null;
}
