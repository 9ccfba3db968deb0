namespace Assets.Core.Views;

/// <summary>
/// C#: enough of its lexical grammar (C# specification, section 6.4) to know strings and comments, and where markup
/// begins in it.
/// </summary>
internal sealed partial class ViewReferences
{
    /// <summary>Code up to its closing bracket, which is passed.</summary>
    private void Code(char close)
    {
        if (++depth > MaximumDepth)
            (isLost, At) = (true, text.Length);

        // Markup may begin where a statement may.
        var last = close == '}' ? ';' : '(';
        while (!IsEnd)
        {
            var current = Current;
            if (current == close)
            {
                At++;
                depth--;
                return;
            }

            if (char.IsWhiteSpace(current))
                At++;
            else if (!SkipCodeComment(last))
                last = Token(current, last);
        }

        depth--;
        isLost = true;
    }

    /// <returns>The last character that counts.</returns>
    private char Token(char current, char last)
    {
        switch (current)
        {
            case '(' or '[' or '{':
                At++;
                Code(
                    current == '(' ? ')'
                    : current == '[' ? ']'
                    : '}'
                );
                return current == '{' ? '}' : ')';
            case '"' or '$':
                String();
                return '"';
            case '\'':
                Character();
                return '"';
            case '@':
                return AtSign();
            case '<' when char.IsAsciiLetter(Next) && last is ';' or '}' or ':':
                Markup(MarkupEnd.Element);
                return ';';
            default:
                if (!char.IsLetter(current) && current != '_')
                    At++;
                else
                    Name(last);
                return current;
        }
    }

    private bool SkipCodeComment(char last)
    {
        if (StartsWith("//") || (Current == '#' && last is ';' or '}'))
            SkipLine();
        else if (StartsWith("/*"))
            SkipTo("*/");
        else if (StartsWith("@*"))
            SkipTo("*@");
        else
            return false;
        return true;
    }

    private char AtSign()
    {
        switch (Next)
        {
            case '"' or '$':
                String();
                return '"';
            case ':':
                At += 2;
                Markup(MarkupEnd.Line);
                return ';';
            case '<':
                At++;
                Markup(MarkupEnd.Element);
                return ';';
            default:
                At++;
                return '@';
        }
    }

    /// <summary>An identifier, and what it may say about assets.</summary>
    private void Name(char last)
    {
        var name = Identifier();
        if (last == '.')
            return;
        if (name == "Assets" && isComponent && !hasOwnAssets)
            Argument("[");
        else if (name == "Url")
            Argument(".Asset(");
        else if (urlServices.Contains(name))
            UrlOfService();
    }

    /// <summary>
    /// The request comes first, under one of the names that views have for it; a base path comes second.
    /// </summary>
    private void UrlOfService()
    {
        foreach (var method in (ReadOnlySpan<string>)["Url", "AbsoluteUrl"])
        {
            Argument($".{method}(");
            foreach (var request in (ReadOnlySpan<string>)["Context", "HttpContext", "ViewContext.HttpContext"])
                Argument($".{method}({request}, ");
        }
    }

    /// <summary>Notes a literal that is the first argument; the place stays where it was.</summary>
    private void Argument(string opening)
    {
        if (!StartsWith(opening))
            return;

        var start = At + opening.Length;
        if (start >= text.Length || text[start] != '"' || string.CompareOrdinal(text, start, "\"\"\"", 0, 3) == 0)
            return;
        var end = text.IndexOf('"', start + 1);
        if (end < 0 || text.AsSpan(start, end - start).ContainsAny('\\', '\n'))
            return;

        // What is added to a literal makes it a part of a name.
        var after = text.AsSpan(end + 1).TrimStart();
        var literal = text[(start + 1)..end];
        if (after.Length > 0 && after[0] is ']' or ')' or ',' && !literal.Contains("://", StringComparison.Ordinal))
            found.AddRange(
                ViewAttributes.Named(
                    start + 1,
                    literal,
                    literal.StartsWith("~/", StringComparison.Ordinal) ? literal[2..] : literal.TrimStart('/')
                )
            );
    }

    /// <summary>A string of any kind, from its first <c>$</c>, <c>@</c> or quote.</summary>
    private void String()
    {
        var (dollars, isVerbatim) = (0, false);
        while (Current is '$' or '@')
        {
            dollars += Current == '$' ? 1 : 0;
            isVerbatim |= Current == '@';
            At++;
        }

        if (Current != '"')
            return;
        var quotes = 0;
        while (Current == '"' && !(quotes == 2 && isVerbatim))
        {
            quotes++;
            At++;
        }

        if (quotes >= 3 && !isVerbatim)
            SkipTo(new string('"', quotes));
        else if (quotes == 1)
            StringBody(dollars > 0, isVerbatim);
        else if (quotes == 2 && isVerbatim && Current == '"')
            StringBody(dollars > 0, isVerbatim);
    }

    private void StringBody(bool isInterpolated, bool isVerbatim)
    {
        while (!IsEnd)
        {
            if (Current == '"' && !(isVerbatim && Next == '"'))
            {
                At++;
                return;
            }

            if (Current == '\n' && !isVerbatim)
                break;
            if (Current == '{' && isInterpolated && Next != '{')
            {
                At++;
                Code('}');
            }
            else
            {
                At += (Current == '\\' && !isVerbatim) || Current == '"' || (Current == '{' && isInterpolated) ? 2 : 1;
            }
        }

        isLost = true;
    }

    private void Character()
    {
        At += Next == '\\' ? 3 : 2;
        while (!IsEnd && Current is not ('\'' or '\n'))
            At++;
        At++;
    }

    /// <summary>A statement after its keyword: header, block, and whatever continues it.</summary>
    private void Statement()
    {
        while (true)
        {
            SkipWhiteSpace();
            if (Current == '(')
            {
                At++;
                Code(')');
                continue;
            }

            if (Current != '{')
                return;
            At++;
            Code('}');
            var after = At;
            SkipWhiteSpace();
            var word = Identifier();
            if (word is not ("else" or "catch" or "finally" or "while"))
            {
                At = after;
                return;
            }

            SkipWhiteSpace();
            if (StartsWith("if") && word == "else")
                At += 2;
        }
    }

    /// <summary>An implicit expression: names, members, calls, indexes, without white space.</summary>
    private void Expression()
    {
        var last = ';';
        while (!IsEnd)
        {
            if (char.IsLetter(Current) || Current == '_')
            {
                Name(last);
                last = 'a';
            }
            else if (Current is '(' or '[')
            {
                var close = Current == '(' ? ')' : ']';
                At++;
                Code(close);
                last = ')';
            }
            else if (Current == '.' && (char.IsLetter(Next) || Next == '_'))
            {
                At++;
                last = '.';
            }
            else if (StartsWith("?.") || StartsWith("?[") || (Current == '!' && Next is '.' or '['))
            {
                At++;
            }
            else
            {
                return;
            }
        }
    }
}
