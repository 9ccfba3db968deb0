using static Assets.Core.References.JavaScript.JavaScriptWord;

namespace Assets.Core.References.JavaScript;

/// <summary>
/// What has been read so far, as far as it decides how the next characters are read: whether <c>/</c> begins a regular
/// expression
/// (InputElementRegExp) or divides (InputElementDiv), whether <c>}</c> goes on with a template
/// (InputElementTemplateTail), and whether a word
/// is a keyword or a property name (ECMA-262 section 12). That takes the brackets that are open and what each of them
/// is, but no syntax tree:
/// an explicit stack, one entry a bracket, so that no nesting is too deep.
/// </summary>
internal struct JavaScriptContext
{
    private readonly bool isModule;
    private Frame[] open = new Frame[32];
    private int depth;
    private Due due = Due.Statement;
    private JavaScriptWord previous;
    private Pending pending;
    private Due afterPending;
    private Traits pendingTraits;
    private Recent recent;
    private bool asyncStartsStatement;
    private bool arrowIsAsync;

    public JavaScriptContext(bool isModule)
    {
        this.isModule = isModule;
        open[0] = new Frame { Kind = FrameKind.Braces, After = Due.Statement };
    }

    /// <summary>What is due: what the next token may begin.</summary>
    private enum Due : byte
    {
        /// <summary>A statement may begin here.</summary>
        Statement,

        /// <summary>An operand is due.</summary>
        Operand,

        /// <summary>An operand has ended.</summary>
        Operator,
    }

    private enum FrameKind : byte
    {
        /// <summary>A block, a function's body, a switch's cases, or the whole file.</summary>
        Braces,
        Object,
        Class,

        /// <summary>From <c>class</c> to the <c>{</c> of its body.</summary>
        ClassHead,
        Template,
        Parentheses,

        /// <summary>The parentheses of a function's parameters.</summary>
        Parameters,
        Brackets,
    }

    /// <summary>What the next bracket is, when the tokens before it decide that.</summary>
    private enum Pending : byte
    {
        Nothing,

        /// <summary>
        /// After <c>if</c>, <c>while</c>, <c>for</c>, <c>with</c>, <c>switch</c> and <c>catch</c>: a statement follows
        /// the parentheses.
        /// </summary>
        Head,

        /// <summary>After <c>function</c>.</summary>
        Function,

        /// <summary>After a function's parameters.</summary>
        Body,
    }

    [Flags]
    private enum Traits : byte
    {
        None = 0,

        /// <summary>A key is due or has begun: in an object before <c>:</c>, in a class before <c>=</c>.</summary>
        Key = 1,
        Generator = 2,
        Async = 4,
        InFunction = 8,

        /// <summary>The head of a <c>for</c>.</summary>
        For = 16,

        /// <summary>The parentheses after <c>async</c>, arguments or parameters.</summary>
        AsyncCall = 32,

        /// <summary>The method whose key is being read is a generator.</summary>
        GeneratorKey = 64,

        /// <summary>The method whose key is being read is asynchronous.</summary>
        AsyncKey = 128,
        Function = Generator | Async | InFunction,
    }

    /// <summary>What the token before was, beside a word.</summary>
    private enum Recent : byte
    {
        None,
        Dot,
        Arrow,

        /// <summary>A word on the line of an <c>async</c> before it.</summary>
        AsyncWord,

        /// <summary>The end of the parentheses after <c>async</c>.</summary>
        AsyncCall,
    }

    /// <summary>Whether a <c>/</c> begins a regular expression here.</summary>
    public readonly bool RegexMayStart => due != Due.Operator && !IsKey;

    /// <summary>How many brackets are open.</summary>
    public readonly int Depth => depth;

    private readonly bool IsKey => (open[depth].Traits & Traits.Key) != 0;

    /// <summary>Takes a word and says what it is here.</summary>
    public JavaScriptTokenKind Word(JavaScriptWord word, bool newline)
    {
        if (recent == Recent.Dot)
            return Ended(JavaScriptTokenKind.PropertyName);
        if (pending == Pending.Function)
            return NameOfFunction();

        BeforeToken(newline);
        if (newline && word is not (In or Instanceof))
            EndField();
        if (IsKey)
            return Key(word);

        var isHeadOfFor = pending == Pending.Head && word == Await;
        if (!isHeadOfFor)
            pending = Pending.Nothing;
        recent = previous == Async && !newline ? Recent.AsyncWord : Recent.None;
        Take(word, newline);
        previous = word;
        return word > Await ? JavaScriptTokenKind.Keyword : JavaScriptTokenKind.Name;
    }

    /// <summary>Takes a number, regular expression or private name.</summary>
    public void Operand(bool newline)
    {
        if (newline)
            EndField();
        TakeAsyncBeforeKey();
        Ended(JavaScriptTokenKind.Number);
    }

    /// <summary>Takes a string.</summary>
    public void String(bool newline)
    {
        var endsImport = previous is From or Import;
        Operand(newline);
        if (endsImport && !IsKey)
            due = Due.Statement;
    }

    /// <summary>Takes the end of a template.</summary>
    public void TemplateEnd() => Ended(JavaScriptTokenKind.Template);

    /// <summary>Takes <c>${</c>.</summary>
    public void TemplateSubstitution()
    {
        Forget();
        Push(FrameKind.Template, Due.Operator, Inherited);
        due = Due.Operand;
    }

    /// <summary>Takes <c>{</c>.</summary>
    public void OpenBrace(bool newline)
    {
        BeforeToken(newline);
        var isBody = pending == Pending.Body;
        var (before, followsArrow) = (previous, recent == Recent.Arrow);
        Forget();
        if (isBody)
            OpenBody(pendingTraits | Traits.InFunction, afterPending);
        else if (open[depth].Kind == FrameKind.ClassHead && due == Due.Operator)
            OpenClass();
        else if (IsKey)
            OpenBody(Traits.InFunction, Due.Operator);
        else if (followsArrow)
            OpenBody(arrowIsAsync ? Traits.Async | Traits.InFunction : Traits.InFunction, Due.Statement);
        else if (before is Export or With)
            OpenObject(Due.Statement);
        else if (before is Import or Let || due == Due.Operand)
            OpenObject(Due.Operator);
        else
            OpenBody(Inherited, Due.Statement);
    }

    /// <summary>Takes <c>}</c> and says whether the text of a template goes on after it.</summary>
    public bool CloseBrace()
    {
        Forget();
        while (
            open[depth].Kind
                is FrameKind.ClassHead
                    or FrameKind.Parentheses
                    or FrameKind.Parameters
                    or FrameKind.Brackets
        )
            depth--;
        due = open[depth].After;
        if (depth == 0)
            return false;

        return open[depth--].Kind == FrameKind.Template;
    }

    /// <summary>Takes <c>(</c>.</summary>
    public void OpenParenthesis(bool newline)
    {
        var (bracket, followsAsync) = (pending, previous == Async && !newline);
        Forget();
        if (bracket == Pending.Function)
            Push(FrameKind.Parameters, afterPending, pendingTraits);
        else if (bracket == Pending.Head)
            Push(FrameKind.Parentheses, Due.Statement, Inherited | pendingTraits);
        else if (IsKey)
            Push(FrameKind.Parameters, Due.Operator, TakeMethodTraits());
        else
            Push(FrameKind.Parentheses, Due.Operator, followsAsync ? Inherited | Traits.AsyncCall : Inherited);
        due = Due.Operand;
    }

    /// <summary>Takes <c>)</c>.</summary>
    public void CloseParenthesis()
    {
        Forget();
        due = Due.Operator;
        var frame = open[depth];
        if (frame.Kind is not (FrameKind.Parentheses or FrameKind.Parameters or FrameKind.Brackets))
            return;

        depth--;
        if (frame.Kind == FrameKind.Parameters)
            (pending, afterPending, pendingTraits) = (Pending.Body, frame.After, frame.Traits & Traits.Function);
        else
            (due, recent) = (frame.After, (frame.Traits & Traits.AsyncCall) != 0 ? Recent.AsyncCall : Recent.None);
    }

    /// <summary>Takes <c>[</c>.</summary>
    public void OpenBracket()
    {
        TakeAsyncBeforeKey();
        Forget();
        Push(FrameKind.Brackets, Due.Operator, Inherited);
        due = Due.Operand;
    }

    /// <summary>Takes <c>]</c>.</summary>
    public void CloseBracket()
    {
        Forget();
        due = Due.Operator;
        if (open[depth].Kind is FrameKind.Parentheses or FrameKind.Parameters or FrameKind.Brackets)
            depth--;
    }

    /// <summary>Takes <c>.</c> or <c>?.</c>.</summary>
    public void Dot()
    {
        Forget();
        recent = Recent.Dot;
    }

    /// <summary>Takes <c>=&gt;</c>.</summary>
    public void Arrow()
    {
        arrowIsAsync = recent is Recent.AsyncCall or Recent.AsyncWord;
        // The body may have no braces: `async x => await /re/.exec(y)`. Its end is that of a bracket around it at the
        // latest,
        // and a name `await` beside an asynchronous arrow is not to be expected.
        if (arrowIsAsync)
            open[depth].Traits |= Traits.Async;
        Forget();
        recent = Recent.Arrow;
        due = Due.Operand;
    }

    /// <summary>
    /// Takes <c>++</c> or <c>--</c>, which no line terminator may separate from the operand before it.
    /// </summary>
    public void Increment(bool newline)
    {
        Forget();
        if (due != Due.Operator || newline)
            due = Due.Operand;
    }

    /// <summary>Takes <c>;</c>.</summary>
    public void Semicolon()
    {
        Forget();
        ref var frame = ref open[depth];
        frame.Ternaries = 0;
        (due, frame.Traits) = frame.Kind switch
        {
            FrameKind.Class => (Due.Operator, (frame.Traits | Traits.Key) & ~(Traits.GeneratorKey | Traits.AsyncKey)),
            FrameKind.Braces => (Due.Statement, frame.Traits),
            _ => (Due.Operand, frame.Traits),
        };
    }

    /// <summary>Takes <c>,</c>.</summary>
    public void Comma()
    {
        Forget();
        due = Due.Operand;
        if (open[depth].Kind == FrameKind.Object)
            open[depth].Traits = (open[depth].Traits | Traits.Key) & ~(Traits.GeneratorKey | Traits.AsyncKey);
    }

    /// <summary>Takes <c>:</c>, of a property, a conditional operator, a label or a case.</summary>
    public void Colon()
    {
        Forget();
        ref var frame = ref open[depth];
        due = Due.Operand;
        if (IsKey)
            frame.Traits &= ~Traits.Key;
        else if (frame.Ternaries > 0)
            frame.Ternaries--;
        else if (frame.Kind == FrameKind.Braces)
            due = Due.Statement;
    }

    /// <summary>Takes the <c>?</c> of a conditional operator.</summary>
    public void Question()
    {
        Operator();
        open[depth].Ternaries++;
    }

    /// <summary>Takes <c>=</c> or <c>...</c>, after which the key of a property or field has ended.</summary>
    public void Assign()
    {
        Operator();
        open[depth].Traits &= ~Traits.Key;
    }

    /// <summary>Takes <c>*</c>, which may make a generator.</summary>
    public void Star()
    {
        if (pending == Pending.Function)
        {
            pendingTraits |= Traits.Generator;
            return;
        }

        TakeAsyncBeforeKey();
        Operator();
        if (IsKey)
            open[depth].Traits |= Traits.GeneratorKey;
    }

    /// <summary>Takes any other operator.</summary>
    public void Operator()
    {
        Forget();
        due = Due.Operand;
    }

    private readonly Traits Inherited => open[depth].Traits & Traits.Function;

    private JavaScriptTokenKind Ended(JavaScriptTokenKind kind)
    {
        Forget();
        due = Due.Operator;
        return kind;
    }

    // The name may be any word that is not reserved; `function` and `*` before it still decide what its parentheses
    // are.
    private JavaScriptTokenKind NameOfFunction()
    {
        Ended(JavaScriptTokenKind.Name);
        pending = Pending.Function;
        return JavaScriptTokenKind.Name;
    }

    private JavaScriptTokenKind Key(JavaScriptWord word)
    {
        TakeAsyncBeforeKey();
        Ended(JavaScriptTokenKind.PropertyName);
        previous = word;
        return JavaScriptTokenKind.PropertyName;
    }

    private readonly void TakeAsyncBeforeKey()
    {
        if (IsKey && previous == Async)
            open[depth].Traits |= Traits.AsyncKey;
    }

    private void Take(JavaScriptWord word, bool newline)
    {
        switch (word)
        {
            case Break or Continue or Catch or Debugger or Do or Else or Export or Finally or Try:
                if (word == Catch)
                    (pending, pendingTraits) = (Pending.Head, Traits.None);
                due = Due.Statement;
                break;
            case If or While or For or With or Switch:
                (pending, pendingTraits) = (Pending.Head, word == For ? Traits.For : Traits.None);
                due = Due.Operand;
                break;
            case Function:
                (pending, afterPending) = (Pending.Function, IsDeclaration(newline) ? Due.Statement : Due.Operator);
                pendingTraits = recent == Recent.AsyncWord ? Traits.Async : Traits.None;
                due = Due.Operator;
                break;
            case Class:
                Push(FrameKind.ClassHead, IsDeclaration(newline) ? Due.Statement : Due.Operator, Inherited);
                due = Due.Operator;
                break;
            case Async:
                asyncStartsStatement = due == Due.Statement || (due == Due.Operator && newline) || previous == Default;
                due = Due.Operator;
                break;
            case Of when due == Due.Operator && previous != Let && (open[depth].Traits & Traits.For) != 0:
            case Yield when (open[depth].Traits & Traits.Generator) != 0:
            case Await when isModule || (open[depth].Traits & (Traits.Async | Traits.InFunction)) != Traits.InFunction:
            case Case
            or Const
            or Default
            or Delete
            or Extends
            or In
            or Instanceof
            or New
            or Return
            or Throw
            or Typeof
            or Var
            or JavaScriptWord.Void:
                due = Due.Operand;
                break;
            default:
                due = Due.Operator;
                break;
        }
    }

    // A second operand in a row begins a statement: a semicolon was inserted between the two.
    private readonly bool IsDeclaration(bool newline)
    {
        if (previous == Async && !newline)
            return asyncStartsStatement;
        return due != Due.Operand || previous == Default;
    }

    private void OpenBody(Traits traits, Due after)
    {
        Push(FrameKind.Braces, after, traits);
        due = Due.Statement;
    }

    private void OpenObject(Due after)
    {
        Push(FrameKind.Object, after, Inherited | Traits.Key);
        due = Due.Operand;
    }

    private void OpenClass()
    {
        open[depth].Kind = FrameKind.Class;
        open[depth].Traits |= Traits.Key;
    }

    private Traits TakeMethodTraits()
    {
        ref var traits = ref open[depth].Traits;
        var method = Traits.None;
        if ((traits & Traits.GeneratorKey) != 0)
            method |= Traits.Generator;
        if ((traits & Traits.AsyncKey) != 0)
            method |= Traits.Async;
        traits &= ~(Traits.GeneratorKey | Traits.AsyncKey);
        return method;
    }

    // A field's initializer ends where the next token can only be a key: a semicolon is inserted there.
    private void EndField()
    {
        if (open[depth].Kind == FrameKind.Class && due == Due.Operator)
            open[depth].Traits |= Traits.Key;
    }

    private void BeforeToken(bool newline)
    {
        if (newline && previous is >= Yield and <= Return)
            due = Due.Statement;
    }

    private void Forget()
    {
        previous = None;
        pending = Pending.Nothing;
        recent = Recent.None;
    }

    private void Push(FrameKind kind, Due after, Traits traits)
    {
        if (++depth == open.Length)
            Array.Resize(ref open, depth * 2);
        open[depth] = new Frame
        {
            Kind = kind,
            After = after,
            Traits = traits,
        };
    }

    private struct Frame
    {
        public FrameKind Kind;
        public Due After;
        public Traits Traits;
        public int Ternaries;
    }
}
