using Assets.Core.References.Resolving;

namespace Assets.Core.References.JavaScript;

/// <summary>
/// Finds what a script or module loads by a literal name: static imports and re-exports, <c>import()</c>,
/// <c>import.meta.resolve()</c>, <c>new URL(x, import.meta.url)</c>, <c>importScripts()</c>, and its source map.
/// </summary>
internal ref partial struct JavaScriptReferences
{
    private readonly ReadOnlySpan<byte> script;
    private readonly List<Reference> found = [];
    private readonly OpenArguments open;
    private JavaScriptLexer token;
    private bool hasModuleSyntax;
    private int workerArgument = -1;

    private JavaScriptReferences(ReadOnlySpan<byte> script, bool isModule, List<JavaScriptLiteral>? literals)
    {
        this.script = script;
        open = new OpenArguments(found);
        token = new JavaScriptLexer(script, isModule) { Literals = literals };
    }

    /// <summary>All references in the order of the file.</summary>
    /// <param name="utf8">The whole file.</param>
    /// <param name="isModule">Whether the file is known to be a module; otherwise its contents decide.</param>
    public static List<Reference> Find(ReadOnlySpan<byte> utf8, bool isModule = false) => Find(utf8, ref isModule);

    /// <inheritdoc cref="Find(ReadOnlySpan{byte}, bool)"/>
    /// <param name="utf8">The whole file.</param>
    /// <param name="isModule">Whether the file is known to be a module, and then whether it is one.</param>
    /// <param name="literals">Takes the literals that may hold the name of a file, in order.</param>
    public static List<Reference> Find(
        ReadOnlySpan<byte> utf8,
        ref bool isModule,
        List<JavaScriptLiteral>? literals = null
    )
    {
        literals?.Clear();
        var references = new JavaScriptReferences(utf8, isModule, literals);
        references.Read();

        // `a !--b` is a comment in a script and a comparison in a module; only at the end is it clear which of them the
        // file is.
        var wasModule = isModule;
        isModule |= references.hasModuleSyntax;
        return isModule && !wasModule && references.token.HasHtmlComment
            ? Find(utf8, ref isModule, literals)
            : references.found;
    }

    // Each method begins at the token that its construct begins with, and ends at the first token that it could not
    // use.
    private void Read()
    {
        token.Read();
        while (token.Kind != JavaScriptTokenKind.End)
        {
            if (open.IsEmpty || !open.Ends(token, out var argument))
                Construct();
            else if (argument is { } ended)
                ArgumentEnd(ended);
        }

        open.Close();
        if (token.SourceMap?.ToReference(script) is { } map)
            found.Add(map);
    }

    private void Construct()
    {
        switch (token.Word)
        {
            case JavaScriptWord.Import:
                Import();
                break;
            case JavaScriptWord.Export:
                Export();
                break;
            case JavaScriptWord.New:
                New();
                break;
            case JavaScriptWord.ImportScripts:
                ImportScripts();
                break;
            case JavaScriptWord.Self or JavaScriptWord.GlobalThis:
                GlobalObject();
                break;
            default:
                token.Read();
                break;
        }
    }

    // True when it was `import.meta.url`.
    private bool Import()
    {
        token.Read();
        if (token.IsMark('('))
            Argument(ReferenceKind.DynamicImport);
        else if (token.IsMark('.'))
            return ImportProperty();
        else
            ImportDeclaration();
        return false;
    }

    private bool ImportProperty()
    {
        token.Read();
        if (Is("meta"u8))
            return ImportMeta();

        // Deferred and source phase imports: import.defer(x), import.source(x).
        if ((Is("defer"u8) || Is("source"u8)) && ReadMark('('))
            Argument(ReferenceKind.DynamicImport);
        return false;
    }

    private bool ImportMeta()
    {
        hasModuleSyntax = true;
        if (!ReadMark('.'))
            return false;

        token.Read();
        if (Is("url"u8))
        {
            token.Read();
            return true;
        }

        if (!Is("resolve"u8))
            return false;

        token.Read();
        if (token.Text.SequenceEqual("?."u8))
            token.Read();
        if (token.IsMark('('))
            Argument(ReferenceKind.ScriptUrl);
        return false;
    }

    private void New()
    {
        var kind = token.Start == workerArgument ? ReferenceKind.Worker : ReferenceKind.ScriptUrl;
        token.Read();
        if (token.Word is JavaScriptWord.Worker or JavaScriptWord.SharedWorker)
        {
            if (ReadMark('('))
            {
                token.Read();
                workerArgument = token.Start;
            }
        }
        else if (
            token.Word == JavaScriptWord.Url
            && ReadMark('(')
            && ReadArgument(kind, OpenArguments.Owner.NewUrl) is { } url
            && IsBasedOnModule()
        )
        {
            found.Add(url);
        }
    }

    private bool IsBasedOnModule()
    {
        if (!token.IsMark(','))
            return false;

        token.Read();
        return token.Word == JavaScriptWord.Import && Import() && EndsArgument();
    }

    private bool ReadMark(char mark)
    {
        token.Read();
        return token.IsMark(mark);
    }

    private readonly bool Is(ReadOnlySpan<byte> name) =>
        token.Kind == JavaScriptTokenKind.PropertyName && token.Text.SequenceEqual(name);

    private readonly void Add(ReferenceKind kind, int start, int end)
    {
        if (Reference(kind, start, end) is { } reference)
            found.Add(reference);
    }

    private readonly Reference? Reference(ReferenceKind kind, int start, int end)
    {
        var name = script[start..end];
        return !ReferenceText.IsDataUrl(name) && JavaScriptText.Unescape(name) is { } specifier
            ? new Reference(kind, ReferenceSyntax.JavaScriptString, start, name.Length, specifier)
            : null;
    }
}
