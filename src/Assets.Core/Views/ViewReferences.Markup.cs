namespace Assets.Core.Views;

/// <summary>Markup: text, elements, and the transitions into code.</summary>
internal sealed partial class ViewReferences
{
    private static readonly HashSet<string> VoidElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    };

    // HTML, section 13.1.2: what stands in these is text.
    private static readonly HashSet<string> TextElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "textarea",
        "title",
    };

    private static readonly HashSet<string> Directives = new(StringComparer.Ordinal)
    {
        "addTagHelper",
        "attribute",
        "implements",
        "inherits",
        "inject",
        "layout",
        "model",
        "namespace",
        "page",
        "preservewhitespace",
        "removeTagHelper",
        "rendermode",
        "tagHelperPrefix",
        "typeparam",
        "using",
    };

    private static readonly HashSet<string> Statements = new(StringComparer.Ordinal)
    {
        "if",
        "for",
        "foreach",
        "while",
        "switch",
        "lock",
        "using",
        "do",
        "try",
    };

    private enum MarkupEnd
    {
        File,
        Element,
        Section,
        Line,
    }

    private void Markup(MarkupEnd end)
    {
        if (++depth > MaximumDepth)
            (isLost, At) = (true, text.Length);

        var (open, braces) = (0, 0);
        while (!IsEnd)
        {
            switch (Current)
            {
                case '@':
                    Transition();
                    continue;
                case '<' when StartsWith("<!--"):
                    SkipTo("-->");
                    continue;
                case '<' when Next == '/':
                    SkipTo(">");
                    open--;
                    break;
                case '<' when char.IsAsciiLetter(Next):
                    if (StartTag())
                        open++;
                    break;
                case '{' when end == MarkupEnd.Section:
                    braces++;
                    At++;
                    continue;
                case '}' when end == MarkupEnd.Section && braces-- == 0:
                    At++;
                    depth--;
                    return;
                case '\n' when end == MarkupEnd.Line:
                    depth--;
                    return;
                default:
                    At++;
                    continue;
            }

            if (end == MarkupEnd.Element && open <= 0)
            {
                depth--;
                return;
            }
        }

        depth--;
        isLost |= end is MarkupEnd.Element or MarkupEnd.Section;
    }

    /// <summary>Reads a start tag, and what is in it when that is text.</summary>
    /// <returns>Whether an end tag is to come.</returns>
    private bool StartTag()
    {
        At++;
        var start = At;
        while (!IsEnd && !char.IsWhiteSpace(Current) && Current is not ('>' or '/' or '<' or '@'))
            At++;
        var name = text[start..At];
        var attributes = new List<ViewAttribute>();
        while (!IsEnd && Current is not ('>' or '<'))
        {
            if (StartsWith("/>"))
                break;
            Attribute(attributes);
        }

        // Components begin with a capital and may mean anything by their attributes.
        if (name.Length > 0 && (!isComponent || char.IsAsciiLetterLower(name[0])))
            found.AddRange(ViewAttributes.Find(name.ToLowerInvariant(), attributes));
        var isClosed = Current == '/';
        At +=
            isClosed ? 2
            : Current == '>' ? 1
            : 0;
        if (isClosed || VoidElements.Contains(name))
            return false;
        if (!TextElements.Contains(name))
            return true;

        ElementText(name);
        return false;
    }

    private void ElementText(string name)
    {
        while (!IsEnd)
        {
            if (
                Current == '<'
                && Next == '/'
                && string.Compare(text, At + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
            )
            {
                SkipTo(">");
                return;
            }

            if (Current == '@')
                Transition();
            else
                At++;
        }

        isLost = true;
    }

    private void Attribute(List<ViewAttribute> attributes)
    {
        if (char.IsWhiteSpace(Current) || Current == '/')
        {
            At++;
            return;
        }

        // A directive attribute of a component, or an expression that writes attributes.
        if (Current == '@' && (Next == '*' || !isComponent || Next == '('))
        {
            Transition();
            return;
        }

        var start = At++;
        while (!IsEnd && !char.IsWhiteSpace(Current) && Current is not ('=' or '>' or '<') && !StartsWith("/>"))
            At++;
        var name = text[start..At];
        SkipWhiteSpace();
        if (Current != '=')
        {
            attributes.Add(new ViewAttribute(name, At, "", IsDynamic: false));
            return;
        }

        At++;
        SkipWhiteSpace();
        attributes.Add(AttributeValue(name));
    }

    private ViewAttribute AttributeValue(string name)
    {
        var quote = Current is '"' or '\'' ? Current : '\0';
        if (quote != '\0')
            At++;
        var start = At;
        var isDynamic = false;
        while (
            !IsEnd && (quote != '\0' ? Current != quote : !char.IsWhiteSpace(Current) && Current is not ('>' or '<'))
        )
        {
            if (Current == '@')
            {
                isDynamic = true;
                Transition();
            }
            else
            {
                At++;
            }
        }

        var value = new ViewAttribute(name, start, text[start..At], isDynamic);
        if (quote != '\0')
            At++;
        return value;
    }

    /// <summary>From markup into whatever follows an <c>@</c>.</summary>
    private void Transition()
    {
        // An address such as someone@example.com is text.
        var isText = At > 0 && char.IsLetterOrDigit(text[At - 1]) && char.IsLetterOrDigit(Next);
        At++;
        switch (Current)
        {
            case '@':
                At++;
                break;
            case '*':
                SkipTo("*@");
                break;
            case '{':
                At++;
                Code('}');
                break;
            case '(':
                At++;
                Code(')');
                break;
            default:
                if (!isText && (char.IsLetter(Current) || Current == '_'))
                    Keyword();
                break;
        }
    }

    private void Keyword()
    {
        var start = At;
        var word = Identifier();
        if (word == "await")
        {
            SkipWhiteSpace();
            start = At;
            word = Identifier();
        }

        var after = At;
        SkipWhiteSpace();
        if (word is "code" or "functions" && Current == '{')
        {
            At++;
            Code('}');
        }
        else if (word == "section" && char.IsLetter(Current))
        {
            SkipTo("{");
            Markup(MarkupEnd.Section);
        }
        else if (Statements.Contains(word) && Current is '(' or '{')
        {
            Statement();
        }
        else if (Directives.Contains(word) && Current is not ('.' or '(' or '[' or '?'))
        {
            At = after;
            Directive(word);
        }
        else
        {
            At = start;
            Expression();
        }
    }

    /// <summary>A directive goes to the end of its line; <c>@inject</c> may name what URLs are asked of.</summary>
    private void Directive(string word)
    {
        var start = At;
        SkipLine();
        var words = text[start..At].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (word == "inject" && words.Length == 2 && words[0].Split('.')[^1] == "AssetUrls")
            urlServices.Add(words[1].TrimEnd(';'));
    }
}
