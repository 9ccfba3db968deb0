namespace Assets.Media.Naming;

/// <summary>Text whose length is limited in bytes of UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>The longest start of a text that fits, in whole characters.</summary>
    public static string Start(string text, int maximumLength)
    {
        var length = 0;
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            length += rune.Utf8SequenceLength;
            if (length > maximumLength)
                break;
            end += rune.Utf16SequenceLength;
        }

        return text[..end];
    }
}
