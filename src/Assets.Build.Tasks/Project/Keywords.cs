namespace Assets.Build.Tasks.Project;

/// <summary>The words that a property or metadata accepts, in any letter case, and their values.</summary>
/// <param name="words">The words; the first is the default.</param>
internal sealed class Keywords<T>(params (string Word, T Value)[] words)
{
    /// <summary>The value of the first word.</summary>
    public T Default => words[0].Value;

    /// <summary>The words.</summary>
    public IEnumerable<string> Words => words.Select(word => word.Word);

    /// <summary>The words as part of a sentence: "a, b or c".</summary>
    public override string ToString() => Sentence("or");

    /// <summary>The words as part of a sentence: "a, b and c".</summary>
    public string Sentence(string conjunction) =>
        $"{string.Join(", ", Words.SkipLast(1))} {conjunction} {words[^1].Word}";

    /// <summary>The values of some words, in our order.</summary>
    public IEnumerable<T> Where(Func<string, bool> isWanted) =>
        words.Where(word => isWanted(word.Word)).Select(word => word.Value);

    /// <summary>Reads a word.</summary>
    /// <returns>Whether it is one of the words; if not, the value is the default.</returns>
    public bool TryParse(string text, out T value)
    {
        foreach (var word in words)
        {
            if (string.Equals(word.Word, text, StringComparison.OrdinalIgnoreCase))
            {
                value = word.Value;
                return true;
            }
        }

        value = Default;
        return false;
    }
}
