using Assets.Core.References.JavaScript;
using Assets.Web;

namespace Assets.Core.Naming;

/// <summary>
/// Finds the <c>import()</c> calls of a script whose argument begins with a literal and is computed:
/// <c>import(`./lang/${x}.js`)</c>, <c>import("./lang/" + x + ".js")</c>, <c>import("./lang/".concat(x, ".js"))</c>.
/// </summary>
internal ref struct ComputedImports
{
    // In tokens; a computed name has only a few.
    private const int LongestArgument = 100;

    private readonly List<ComputedImport> found = [];
    private JavaScriptLexer token;
    private int parentheses;
    private int templates;

    private ComputedImports(ReadOnlySpan<byte> script, bool isModule) => token = new JavaScriptLexer(script, isModule);

    /// <summary>All of them, in the order of the script.</summary>
    public static List<ComputedImport> Find(ReadOnlySpan<byte> script, bool isModule)
    {
        if (!MayHaveOne(script))
            return [];

        var imports = new ComputedImports(script, isModule);
        imports.token.Read();
        while (imports.token.Kind != JavaScriptTokenKind.End)
        {
            var isImport = imports.token.Word == JavaScriptWord.Import;
            imports.token.Read();
            if (isImport && imports.token.IsMark('('))
                imports.Argument();
        }

        return imports.found;
    }

    /// <summary>All of them in a text that is only partly script, such as a view.</summary>
    public static List<(int Start, ComputedImport Import)> FindAnywhere(ReadOnlySpan<byte> text)
    {
        var all = new List<(int Start, ComputedImport Import)>();
        for (var from = 0; text[from..].IndexOf("import"u8) is >= 0 and var next; )
        {
            from += next + "import".Length;
            var import = new ComputedImports(text[from..], isModule: false);
            import.token.Read();
            if (import.token.IsMark('('))
                import.Argument();
            all.AddRange(ToText(import.found, from));
        }

        return all;
    }

    private static IEnumerable<(int Start, ComputedImport Import)> ToText(List<ComputedImport> found, int from) =>
        found.Select(import => (from + import.Start, import));

    // Most scripts have none and are not split into tokens again. What follows "import" is enough to decide; whether it
    // is in a comment is determined afterwards.
    private static bool MayHaveOne(ReadOnlySpan<byte> script)
    {
        while (script.IndexOf("import"u8) is >= 0 and var start)
        {
            script = script[(start + "import".Length)..];
            if (script.TrimStart(" \t\r\n"u8) is not [(byte)'(' or (byte)'/', ..])
                continue;

            var first = new ComputedImports(script, isModule: false);
            first.token.Read();
            if (first.token.IsMark('('))
                first.Argument();
            if (first.found.Count > 0)
                return true;
        }

        return false;
    }

    private void Argument()
    {
        token.Read();
        var start = token.Start;
        if (Literal() is not { } head)
            return;

        (parentheses, templates) = (0, token.Kind == JavaScriptTokenKind.TemplatePart ? 1 : 0);
        var isTemplate = templates > 0;
        token.Read();
        if (!isTemplate && !token.IsMark('+') && !IsConcat())
            return;

        if (Tail() is { } tail)
            found.Add(new ComputedImport(head, tail, start, isTemplate));
    }

    // "./lang/".concat(x, ".js"), which compilers write for templates.
    private bool IsConcat()
    {
        if (!token.IsMark('.'))
            return false;

        token.Read();
        if (!token.Text.SequenceEqual("concat"u8))
            return false;

        token.Read();
        parentheses = 1;
        return token.IsMark('(');
    }

    /// <summary>The literal that the argument ends with, empty without one; null when it does not end.</summary>
    private string? Tail()
    {
        var isConcat = parentheses > 0;
        var (tail, isJoined) = ("", true);
        for (var count = 0; count < LongestArgument && token.Read(); count++)
        {
            var isOutside = parentheses == 0 && templates == 0;
            if (isOutside && (token.IsMark(',') || token.IsMark(')')))
                return tail;
            if (isConcat && parentheses == 1 && templates == 0 && token.IsMark(')'))
            {
                parentheses--;
                continue;
            }

            var isPartOfTemplate = token.Kind == JavaScriptTokenKind.TemplatePart;
            tail = isPartOfTemplate || isJoined ? Literal() ?? "" : "";
            isJoined = token.IsMark('+') || (isConcat && token.IsMark(','));
            Count();
        }

        return null;
    }

    private void Count()
    {
        if (token.IsMark('(') || token.IsMark('[') || token.IsMark('{'))
            parentheses++;
        else if (token.IsMark(')') || token.IsMark(']') || token.IsMark('}'))
            parentheses--;
        else if (token.Kind == JavaScriptTokenKind.TemplatePart)
            templates += (token.Text[0] == '`' ? 1 : 0) - (token.Text[^1] == '`' ? 1 : 0);
    }

    private readonly string? Literal() =>
        token.Kind switch
        {
            JavaScriptTokenKind.String or JavaScriptTokenKind.Template => JavaScriptText.Unescape(token.Text[1..^1]),
            JavaScriptTokenKind.TemplatePart => JavaScriptText.Unescape(
                token.Text[1..^(token.Text.EndsWith("${"u8) ? 2 : 1)]
            ),
            _ => null,
        };
}

/// <summary>An <c>import()</c> of a computed name.</summary>
/// <param name="Head">The literal that the name begins with.</param>
/// <param name="Tail">The literal that it ends with, or an empty string.</param>
/// <param name="Start">Offset of the argument in the script.</param>
/// <param name="IsTemplate">Whether it is one template.</param>
internal readonly record struct ComputedImport(string Head, string Tail, int Start, bool IsTemplate)
{
    /// <summary>The name as it is written, with a sign for what is computed.</summary>
    public string Written => IsTemplate ? $"{Head}${{…}}{Tail}" : $"{Head}…{Tail}";

    /// <summary>Whether the head is a URL, and no name for an import map.</summary>
    public bool IsPath =>
        Head.StartsWith("./", StringComparison.Ordinal)
        || Head.StartsWith("../", StringComparison.Ordinal)
        || (Head.StartsWith('/') && !Head.StartsWith("//", StringComparison.Ordinal));

    /// <summary>The assets that it may load, in ordinal order of their paths.</summary>
    /// <param name="script">The file that is, or contains, the script.</param>
    /// <param name="index">The assets that it may be.</param>
    public IReadOnlyList<LogicalPath> Reach(LogicalPath script, NameIndex index)
    {
        if (!IsPath)
            return [];

        var whole = Head.IndexOfAny(['?', '#']);
        if (SitePath.Combine(script.Folder, whole < 0 ? Head : Head[..whole]) is not { } path)
            return [];

        // All but the query is known.
        if (whole >= 0)
            return index.Contains(path) ? [LogicalPath.Parse(path)] : [];

        var tail = Tail.IndexOfAny(['?', '#']) is >= 0 and var end ? Tail[..end] : Tail;
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var isOwnFolder = path == folder && folder == script.Folder;
        return
        [
            .. index
                .BeginningWith(path)
                .Where(target =>
                    target != script
                    // Equal for "./m.js" + x, where what is computed is a query or nothing.
                    && target.Value.Length >= path.Length + tail.Length
                    && target.Value.EndsWith(tail, StringComparison.Ordinal)
                    && (tail.Length > 0 || FileKinds.Of(target.Name).Syntax is Syntax.JavaScript or Syntax.Module)
                    // `./${x}.js` means files in the same folder; other folders are named.
                    && (!isOwnFolder || target.Folder == folder)
                ),
        ];
    }
}
