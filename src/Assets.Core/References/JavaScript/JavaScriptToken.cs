namespace Assets.Core.References.JavaScript;

/// <summary>The tokens of ECMA-262 section 12, as far as references depend on telling them apart.</summary>
internal enum JavaScriptTokenKind
{
    /// <summary>The end of the file.</summary>
    End,

    /// <summary>An identifier, contextual keywords included.</summary>
    Name,

    /// <summary>A reserved word that is used as one.</summary>
    Keyword,

    /// <summary>
    /// A name after a dot, or the key of an object, class or module clause; it may be spelt like a reserved word.
    /// </summary>
    PropertyName,
    PrivateName,
    Number,
    String,

    /// <summary>A template without substitutions.</summary>
    Template,

    /// <summary>A part of a template with substitutions.</summary>
    TemplatePart,
    Regex,

    /// <summary>A punctuator, or one character of it where nothing depends on the rest.</summary>
    Mark,

    /// <summary>A string, template or regular expression without its end.</summary>
    Unterminated,
}

/// <summary>The words that decide how the text after them is read, or that references begin with.</summary>
internal enum JavaScriptWord : byte
{
    None,

    // Identifiers
    As,
    Async,
    From,
    GlobalThis,
    ImportScripts,
    Let,
    Of,
    Self,
    SharedWorker,
    Url,
    Worker,

    // Reserved in some places
    Await,

    // No line terminator may follow: a statement, or at least an operand, ends there (ECMA-262 section 12.10.1).
    Yield,
    Break,
    Continue,
    Return,

    // Reserved
    Case,
    Catch,
    Class,
    Const,
    Debugger,
    Default,
    Delete,
    Do,
    Else,
    Export,
    Extends,
    False,
    Finally,
    For,
    Function,
    If,
    Import,
    In,
    Instanceof,
    New,
    Null,
    Super,
    Switch,
    This,
    Throw,
    True,
    Try,
    Typeof,
    Var,
    Void,
    While,
    With,
}

/// <summary>The spelling of <see cref="JavaScriptWord"/>.</summary>
internal static class JavaScriptWords
{
    private const int LongestWord = 13;

    // By length and first letter, so that most identifiers, of which minified code has thousands, need no comparison.
    private static readonly (byte[] Text, JavaScriptWord Word)[][] Words = Arrange();

    /// <summary>The word spelt so, or <see cref="JavaScriptWord.None"/>.</summary>
    public static JavaScriptWord Find(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 2 or > LongestWord)
            return JavaScriptWord.None;

        foreach (var (spelling, word) in Words[Slot(text)])
        {
            if (text.SequenceEqual(spelling))
                return word;
        }

        return JavaScriptWord.None;
    }

    private static int Slot(ReadOnlySpan<byte> text) => (text.Length * 32) + (text[0] & 31);

    private static (byte[] Text, JavaScriptWord Word)[][] Arrange()
    {
        var slots = new (byte[] Text, JavaScriptWord Word)[(LongestWord + 1) * 32][];
        Array.Fill(slots, []);
        foreach (var word in Enum.GetValues<JavaScriptWord>())
        {
            if (word == JavaScriptWord.None)
                continue;

            var name = word.ToString();
            byte[] spelling = word switch
            {
                JavaScriptWord.Url => [.. "URL"u8],
                JavaScriptWord.Worker or JavaScriptWord.SharedWorker => [.. name.Select(letter => (byte)letter)],
                _ => [(byte)char.ToLowerInvariant(name[0]), .. name[1..].Select(letter => (byte)letter)],
            };
            ref var slot = ref slots[Slot(spelling)];
            slot = [.. slot, (spelling, word)];
        }

        return slots;
    }
}
