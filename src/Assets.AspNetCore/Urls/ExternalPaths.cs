using Assets.Web;

namespace Assets.AspNetCore.Urls;

/// <summary>Paths that something other than the assets answers for.</summary>
/// <param name="patterns">As in <see cref="AssetsOptions.ExternalPaths"/>.</param>
internal sealed class ExternalPaths(IEnumerable<string> patterns)
{
    private readonly IReadOnlyList<Glob> globs = Glob.ParseList(string.Join(';', patterns));

    /// <param name="path">
    /// Below the site's root, without a leading slash; as markup spells it, percent-encoded or not.
    /// </param>
    public bool Contains(string path) =>
        BlazorFiles.Contain(path) || (globs.Count > 0 && globs.AnyMatches(UrlEncoding.TryDecode(path) ?? path));
}
