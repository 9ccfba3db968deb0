namespace Assets.Core.References.JavaScript;

/// <summary>Declarations of modules: imports and re-exports.</summary>
internal ref partial struct JavaScriptReferences
{
    // import "x"; import a, * as b from "x"; import defer * as a from "x"; import {a as b} from "x" with {…}.
    private void ImportDeclaration()
    {
        if (AddDeclared())
            return;

        while (true)
        {
            if (token.IsMark('{'))
                NamedBindings();
            else if (token.Word == JavaScriptWord.From)
            {
                token.Read();
                if (AddDeclared())
                    return;
            }
            else if (
                token.Kind is JavaScriptTokenKind.Name or JavaScriptTokenKind.PropertyName
                || token.IsMark('*')
                || token.IsMark(',')
            )
                token.Read();
            else
                return;
        }
    }

    // export * from "x"; export * as a from "x"; export {a as "b"} from "x".
    private void Export()
    {
        hasModuleSyntax = true;
        token.Read();
        if (token.IsMark('*'))
            NamespaceExport();
        else if (token.IsMark('{'))
            NamedBindings();
        else
            return;

        if (token.Word != JavaScriptWord.From)
            return;
        token.Read();
        AddDeclared();
    }

    private void NamespaceExport()
    {
        token.Read();
        if (token.Word != JavaScriptWord.As)
            return;
        token.Read();
        if (token.Kind is JavaScriptTokenKind.Name or JavaScriptTokenKind.Keyword or JavaScriptTokenKind.String)
            token.Read();
    }

    private void NamedBindings()
    {
        do token.Read();
        while (token.Kind is JavaScriptTokenKind.PropertyName or JavaScriptTokenKind.String || token.IsMark(','));

        if (token.IsMark('}'))
            token.Read();
    }

    private bool AddDeclared()
    {
        if (token.Kind != JavaScriptTokenKind.String)
            return false;

        hasModuleSyntax = true;
        Add(ReferenceKind.ModuleImport, token.Start + 1, token.End - 1);
        token.Read();
        return true;
    }
}
