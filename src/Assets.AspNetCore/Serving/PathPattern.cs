using Microsoft.Extensions.FileSystemGlobbing;

namespace Assets.AspNetCore.Serving;

/// <summary>A pattern over logical paths.</summary>
internal sealed class PathPattern
{
    private readonly Matcher matcher = new(StringComparison.Ordinal);

    public PathPattern(string pattern) => matcher.AddInclude(Text = pattern);

    public string Text { get; }

    public bool Matches(string path) => matcher.Match(path).HasMatches;
}
