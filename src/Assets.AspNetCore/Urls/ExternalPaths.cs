using Assets.Web;

namespace Assets.AspNetCore.Urls;

/// <summary>Paths below the site's root that are not those of assets.</summary>
/// <param name="patterns">As in <see cref="AssetsOptions.ExternalPaths"/>.</param>
internal sealed class ExternalPaths(IEnumerable<string> patterns)
{
    private readonly IReadOnlyList<Glob> globs = Glob.ParseList(string.Join(';', patterns));

    /// <param name="path">The path in markup, without a leading slash, percent-encoded or not.</param>
    public bool Contains(string path) =>
        BlazorFiles.Contain(path) || (globs.Count > 0 && globs.AnyMatches(UrlEncoding.TryDecode(path) ?? path));
}
