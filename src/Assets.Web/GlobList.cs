namespace Assets.Web;

internal static class GlobList
{
    /// <summary>Whether any pattern of the list matches.</summary>
    public static bool AnyMatches(this IReadOnlyList<Glob> globs, string path)
    {
        foreach (var glob in globs)
        {
            if (glob.Matches(path))
                return true;
        }

        return false;
    }
}
