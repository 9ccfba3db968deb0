using Assets.Web;

namespace Assets.AspNetCore.Serving;

/// <summary>Patterns over logical paths, as the project file has them: a list with semicolons.</summary>
internal sealed class PathPattern(string text)
{
    private readonly IReadOnlyList<Glob> globs = Glob.ParseList(text);

    public string Text => text;

    public bool Matches(string path) => globs.AnyMatches(path);
}
