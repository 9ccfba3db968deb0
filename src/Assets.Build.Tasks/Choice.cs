namespace Assets.Build.Tasks;

/// <summary>The words that a property or a piece of metadata takes, in any letter case, and what each means.</summary>
/// <param name="choices">The words; the first is the default.</param>
internal sealed class Choice<T>(params (string Word, T Value)[] choices)
{
    /// <summary>What the default word means.</summary>
    public T Default => choices[0].Value;

    /// <summary>The words as part of a sentence: "a, b or c".</summary>
    public string Words => $"{string.Join(", ", choices[..^1].Select(choice => choice.Word))} or {choices[^1].Word}";

    /// <summary>Reads a word.</summary>
    /// <returns>Whether it is one of them; if not, the value is the default.</returns>
    public bool TryParse(string word, out T value)
    {
        foreach (var choice in choices)
        {
            if (string.Equals(choice.Word, word, StringComparison.OrdinalIgnoreCase))
            {
                value = choice.Value;
                return true;
            }
        }

        value = Default;
        return false;
    }
}
