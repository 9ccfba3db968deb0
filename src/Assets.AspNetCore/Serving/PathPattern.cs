using Assets.Web;

namespace Assets.AspNetCore.Serving;

/// <summary>A semicolon-separated list of patterns over logical paths, as in the project file.</summary>
internal sealed class PathPattern(string text)
{
    private readonly IReadOnlyList<Glob> globs = Glob.ParseList(text);

    public string Text => text;

    public bool Matches(string path) => globs.AnyMatches(path);
}
