namespace Assets.Web;

/// <summary>A media type that the project sets for files.</summary>
/// <param name="Match">Patterns over the files' paths.</param>
/// <param name="ContentType">The media type, with or without parameters.</param>
internal sealed record MediaTypeRule(IReadOnlyList<Glob> Match, string ContentType);

internal static class MediaTypeRules
{
    /// <summary>The type of the first rule that matches, or null.</summary>
    public static string? Find(this IReadOnlyList<MediaTypeRule> rules, string path)
    {
        foreach (var rule in rules)
        {
            if (rule.Match.AnyMatches(path))
                return rule.ContentType;
        }

        return null;
    }
}
