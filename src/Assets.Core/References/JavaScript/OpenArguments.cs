using System.Buffers;
using static Assets.Core.References.JavaScript.JavaScriptTokenKind;

namespace Assets.Core.References.JavaScript;

/// <summary>
/// Arguments that begin with a whole path and continue with values: <c>`./m.js?t=${now}`</c>,
/// <c>"./m.js?t=" + now</c>. Whatever is appended to such a path belongs to its query or fragment.
/// </summary>
/// <param name="found">Receives the paths, in the order of the file.</param>
internal sealed class OpenArguments(List<Reference> found)
{
    // Operators that bind more than "+" and what encloses an operand. The others ("?:", "||", comparisons, assignments)
    // make the path an operand of their own.
    private static readonly SearchValues<byte> Added = SearchValues.Create("+-*/%.!~()[]}"u8);

    // Arguments nest ("import(`a?${import(`b?${c}`)}`)"); a stack of our own has no limit of depth.
    private readonly Stack<Argument> open = new();
    private bool hasRejected;

    /// <summary>What an argument belongs to.</summary>
    public enum Owner : byte
    {
        /// <summary>A call whose other arguments do not matter.</summary>
        Call,

        /// <summary><c>importScripts</c>, whose arguments are all of one kind.</summary>
        ImportScripts,

        /// <summary><c>new URL</c>, whose second argument decides.</summary>
        NewUrl,
    }

    /// <summary>What follows the path in an argument.</summary>
    public enum Form : byte
    {
        /// <summary>The rest of a template.</summary>
        Template,

        /// <summary>A template has ended.</summary>
        TemplateEnd,

        /// <summary>A plus sign and what is added.</summary>
        Sum,
    }

    public bool IsEmpty => open.Count == 0;

    /// <summary>Begins an argument.</summary>
    /// <param name="path">The path.</param>
    /// <param name="owner">What the argument belongs to.</param>
    /// <param name="form">What follows the path.</param>
    /// <param name="depth">The lexer's depth inside the brackets around the argument.</param>
    public void Push(Reference path, Owner owner, Form form, int depth)
    {
        open.Push(new Argument(found.Count, owner, form, depth));
        found.Add(path);
    }

    /// <summary>Whether the innermost argument ends at this token; it is removed if so.</summary>
    /// <param name="token">The next token of the file.</param>
    /// <param name="ended">The argument, unless it was more than a path with a query or fragment.</param>
    public bool Ends(in JavaScriptLexer token, out Argument? ended)
    {
        ended = null;
        var argument = open.Peek();
        if (Next(argument, token) is { } form)
        {
            if (form != argument.Form)
                open.Push(open.Pop() with { Form = form });
            return false;
        }

        open.Pop();
        if (argument.Form != Form.Template && EndsArgument(argument, token))
            ended = argument;
        else
            Reject(argument);
        return true;
    }

    /// <summary>Takes back an argument that has ended.</summary>
    public void Reject(in Argument argument)
    {
        found[argument.Index] = default;
        hasRejected = true;
    }

    /// <summary>Ends the file: arguments that are still open are none.</summary>
    public void Close()
    {
        while (open.TryPop(out var argument))
            Reject(argument);
        if (hasRejected)
            found.RemoveAll(reference => reference == default);
    }

    // Null when the argument does not continue with this token.
    private static Form? Next(in Argument argument, in JavaScriptLexer token)
    {
        if (token.Depth > argument.Depth)
            return argument.Form;
        if (token.Depth < argument.Depth || token.IsMark(','))
            return null;

        return argument.Form switch
        {
            Form.Template when token.Kind == TemplatePart => Form.TemplateEnd,
            Form.TemplateEnd when token.IsMark('+') => Form.Sum,
            Form.Sum when MayBeAdded(token) => Form.Sum,
            _ => null,
        };
    }

    private static bool EndsArgument(in Argument argument, in JavaScriptLexer token) =>
        token.Depth == argument.Depth ? token.IsMark(',') : token.IsMark(')');

    private static bool MayBeAdded(in JavaScriptLexer token) =>
        token.Kind switch
        {
            Mark => Added.Contains(token.Text[0]) || token.Text is [(byte)'?', (byte)'.'],
            Keyword => token.Word
                is JavaScriptWord.Await
                    or JavaScriptWord.False
                    or JavaScriptWord.Import
                    or JavaScriptWord.New
                    or JavaScriptWord.Null
                    or JavaScriptWord.Super
                    or JavaScriptWord.This
                    or JavaScriptWord.True
                    or JavaScriptWord.Typeof,
            Unterminated => false,
            _ => true,
        };

    /// <summary>An argument that is not finished.</summary>
    /// <param name="Index">The path's place in the list.</param>
    /// <param name="Owner">What the argument belongs to.</param>
    /// <param name="Form">What follows the path.</param>
    /// <param name="Depth">The lexer's depth inside the brackets around the argument.</param>
    internal readonly record struct Argument(int Index, Owner Owner, Form Form, int Depth);
}
