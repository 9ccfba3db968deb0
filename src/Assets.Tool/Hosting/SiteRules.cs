using Assets.Manifest;

namespace Assets.Tool.Hosting;

/// <summary>What servers have to know of the paths of a site, as rules.</summary>
/// <param name="site">The site.</param>
internal sealed class SiteRules(HostedSite site)
{
    private const string Unknown = Web.MediaTypes.Unknown;

    private static readonly ContentCoding[] Compressed =
    [
        .. Enum.GetValues<ContentCoding>().Where(coding => coding != ContentCoding.Identity),
    ];

    /// <summary>The suffixes of compressed files without their dots, as alternatives of a regular expression.</summary>
    public static string CompressedSuffixes { get; } =
        string.Join('|', Compressed.Select(coding => coding.Suffix()[1..]));

    /// <summary>Values of <c>Cache-Control</c>.</summary>
    public PathRules Caching { get; } =
        PathRules.Of(Values(site, path => path.CacheControl), [PathRules.Fingerprint], Web.CachePolicy.Revalidate);

    /// <summary>Values of <c>Content-Type</c>.</summary>
    public PathRules Types { get; } = PathRules.ByExtension(Values(site, path => path.ContentType), Unknown);

    /// <summary>Values of <c>Access-Control-Allow-Origin</c>; empty without the header.</summary>
    public PathRules Origins { get; } =
        site.Paths.Count > 0 && site.Paths.All(path => path.AllowsAnyOrigin)
            ? new([], [], "*")
            : PathRules.ByExtension(Values(site, path => path.AllowsAnyOrigin ? "*" : ""), "");

    /// <summary>The files of plain names; empty where the name is that of the file.</summary>
    public IReadOnlyList<HostedPath> Aliases { get; } = [.. site.Paths.Where(path => path.Path != path.File)];

    /// <summary>The paths that end like a compressed file and have a URL nevertheless.</summary>
    public IReadOnlyList<string> Archives { get; } =
    [
        .. site
            .Paths.Select(path => path.Path)
            .Where(path => Compressed.Any(coding => path.EndsWith(coding.Suffix(), StringComparison.Ordinal))),
    ];

    /// <summary>
    /// Extensions of which some file has compressed representations. Some others may have none: <c>Vary</c> is then
    /// superfluous, and does no harm.
    /// </summary>
    public IReadOnlyList<string> CompressedExtensions { get; } =
    [.. PathRules.Extensions(site.Paths.Where(path => path.IsCompressed).Select(path => path.Path))];

    /// <summary>Headers of rules, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, PathRules>> Headers { get; } =
    [
        .. site
            .Paths.SelectMany(path => path.Headers.Keys)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase)
            .Select(name =>
                KeyValuePair.Create(
                    name,
                    PathRules.ByExtension(
                        Values(
                            site,
                            path =>
                                path.Headers.FirstOrDefault(header =>
                                    header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)
                                ).Value
                                ?? ""
                        ),
                        ""
                    )
                )
            ),
    ];

    private static List<KeyValuePair<string, string>> Values(HostedSite site, Func<HostedPath, string> value) =>
        [.. site.Paths.Select(path => KeyValuePair.Create(path.Path, value(path)))];
}
