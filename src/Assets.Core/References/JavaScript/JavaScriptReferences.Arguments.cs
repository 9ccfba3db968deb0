namespace Assets.Core.References.JavaScript;

/// <summary>Arguments of calls: literals, and paths before a computed query.</summary>
internal ref partial struct JavaScriptReferences
{
    // A worker's global object is also called by name: self.importScripts(x).
    private void GlobalObject()
    {
        if (!ReadMark('.'))
            return;

        token.Read();
        if (Is("importScripts"u8))
            ImportScripts();
    }

    private void ImportScripts()
    {
        if (ReadMark('('))
            ImportedScripts();
    }

    // The arguments up to the first that does not begin with a path.
    private void ImportedScripts()
    {
        do Argument(ReferenceKind.ImportedScript, OpenArguments.Owner.ImportScripts);
        while (token.IsMark(','));
    }

    // From the mark before the argument to the mark after it, or into an argument that continues after its path.
    private void Argument(ReferenceKind kind, OpenArguments.Owner owner = OpenArguments.Owner.Call)
    {
        if (ReadArgument(kind, owner) is { } whole)
            found.Add(whole);
    }

    private Reference? ReadArgument(ReferenceKind kind, OpenArguments.Owner owner)
    {
        var depth = token.Depth;
        token.Read();
        var (start, end) = (token.Start + 1, token.End - 1);
        if (token.IsTemplateHead)
        {
            if (PathBeforeQuery(kind, start, end - 1) is { } path)
                open.Push(path, owner, OpenArguments.Form.Template, depth);
            return null;
        }

        if (token.Kind is not (JavaScriptTokenKind.String or JavaScriptTokenKind.Template))
            return null;

        token.Read();
        if (EndsArgument())
            return Reference(kind, start, end);

        if (token.IsMark('+'))
            Sum(kind, owner, start, end, depth);
        return null;
    }

    // "./m.js?t=" + x and "./m.js" + "?t=" + x
    private void Sum(ReferenceKind kind, OpenArguments.Owner owner, int start, int end, int depth)
    {
        var path = PathBeforeQuery(kind, start, end);
        token.Read();
        if (path is null && BeginsWithQuery())
            path = Reference(kind, start, end);
        if (path is { } whole)
            open.Push(whole, owner, OpenArguments.Form.Sum, depth);
    }

    private void ArgumentEnd(OpenArguments.Argument argument)
    {
        if (argument.Owner == OpenArguments.Owner.ImportScripts && token.IsMark(','))
            ImportedScripts();
        else if (argument.Owner == OpenArguments.Owner.NewUrl && !IsBasedOnModule())
            open.Reject(argument);
    }

    private readonly bool EndsArgument() => token.IsMark(',') || token.IsMark(')');

    private readonly bool BeginsWithQuery() =>
        (token.Kind is JavaScriptTokenKind.String or JavaScriptTokenKind.Template || token.IsTemplateHead)
        && token.Text[1] is (byte)'?' or (byte)'#';

    private readonly Reference? PathBeforeQuery(ReferenceKind kind, int start, int end) =>
        script[start..end].IndexOfAny((byte)'?', (byte)'#') is > 0 and var length
            ? Reference(kind, start, start + length)
            : null;
}
