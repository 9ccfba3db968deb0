namespace Assets.Core.Naming;

/// <summary>How the code around a literal uses it, judged by the adjacent characters.</summary>
/// <param name="script">The script.</param>
/// <param name="start">Offset of the literal.</param>
/// <param name="end">Offset after it.</param>
internal readonly ref struct LiteralUse(ReadOnlySpan<byte> script, int start, int end)
{
    // Methods of strings that look for their argument.
    private static readonly HashSet<string> Searches = new(
        ["endsWith", "includes", "indexOf", "lastIndexOf", "match", "search", "split", "replace", "replaceAll"],
        StringComparer.Ordinal
    );

    private readonly ReadOnlySpan<byte> before = script[..start].TrimEnd(WhiteSpace);
    private readonly ReadOnlySpan<byte> after = script[end..].TrimStart(WhiteSpace);

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    /// <summary><c>{"app.js": 1}</c>: a key of a table.</summary>
    public bool IsKey => after is [(byte)':', ..] && before is [.., (byte)'{' or (byte)','];

    /// <summary><c>require("./app.js")</c>: for Node.js and bundlers.</summary>
    public bool IsRequired => Function() == "require";

    /// <summary>
    /// <c>url.endsWith("app.js")</c>, <c>name === "app.js"</c>, <c>"app.js" == name</c>: the code searches a name for
    /// it.
    /// </summary>
    public bool IsCompared =>
        before.EndsWith("=="u8)
        || before.EndsWith("!="u8)
        || after.StartsWith("=="u8)
        || after.StartsWith("!="u8)
        || (Function() is { } name && Searches.Contains(name));

    // The name before the parenthesis that the literal is the first argument in.
    private string? Function()
    {
        if (before is not [.., (byte)'('])
            return null;

        var text = before[..^1].TrimEnd(WhiteSpace);
        var name = text.Length;
        while (
            name > 0 && (char.IsAsciiLetterOrDigit((char)text[name - 1]) || text[name - 1] is (byte)'_' or (byte)'$')
        )
            name--;
        return text.Length - name is > 0 and < 20 ? System.Text.Encoding.ASCII.GetString(text[name..]) : null;
    }
}
