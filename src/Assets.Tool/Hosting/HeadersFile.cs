using System.Text;

namespace Assets.Tool.Hosting;

/// <summary>
/// <c>_headers</c>: a URL pattern, and below it indented headers. Hosts differ in what a pattern can have; a trailing
/// <c>*</c> and exact paths work on all of them.
/// </summary>
internal static class HeadersFile
{
    /// <summary>Rules that Cloudflare Pages reads; it ignores the others.</summary>
    public const int MaximumRules = 100;

    /// <summary>Characters of a line that Cloudflare Pages reads.</summary>
    public const int MaximumLine = 2000;

    /// <summary>Writes the file.</summary>
    /// <param name="site">The site.</param>
    /// <param name="pathBase">The path of the site.</param>
    /// <param name="rules">The number of rules.</param>
    public static string Write(HostedSite site, string pathBase, out int rules)
    {
        // The host serves files under their own names only.
        var files = site.Paths.Where(path => path.Path == path.File).ToList();
        var text = new StringBuilder(
            $"# {site.App}, written by \"assets serve-config headers\". Write it again after each publish: it has the\n"
                + "# published names. Hosts join the values of all rules that match, so no header is in two of them.\n"
                + (
                    new DeltaRules(site).HasDeltas
                        ? "# The deltas for returning visitors (.dcz) are not used: a host cannot choose a file by a "
                            + "header of\n"
                            + "# the request.\n"
                        : ""
                )
                + $"{pathBase}/*\n  X-Content-Type-Options: nosniff\n"
        );
        var all = 1;
        var caching = files
            .Where(file => file.CacheControl != Web.CachePolicy.Revalidate)
            .Select(file => KeyValuePair.Create(file.Path, "Cache-Control: " + file.CacheControl));
        var origins = files
            .Where(file => file.AllowsAnyOrigin)
            .Select(file => KeyValuePair.Create(file.Path, "Access-Control-Allow-Origin: *"));
        var own = files.SelectMany(file =>
            file.Headers.Select(header => KeyValuePair.Create(file.Path, $"{header.Key}: {header.Value}"))
        );
        var names = files.Select(file => file.Path).ToList();
        var blocks = caching
            .Concat(origins)
            .Concat(own)
            .GroupBy(line => line.Value, line => line.Key, StringComparer.Ordinal)
            .SelectMany(group =>
                FolderCover
                    .Of(group.ToHashSet(StringComparer.Ordinal), names)
                    .Select(pattern => (Pattern: pattern, Line: group.Key))
            )
            .GroupBy(line => line.Pattern, line => line.Line, StringComparer.Ordinal)
            // Folders first: a host that reads only the first rules then knows most files.
            .OrderByDescending(block => block.Key.EndsWith('*'))
            .ThenBy(block => block.Key, StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            all++;
            text.Append(pathBase).Append(UrlOf(block.Key)).Append('\n');
            foreach (var line in block)
                text.Append("  ").Append(line).Append('\n');
        }

        rules = all;
        return text.ToString();
    }

    /// <summary>Hosts compare with the path of the request, which is percent-encoded.</summary>
    private static string UrlOf(string pattern) =>
        pattern.EndsWith("/*", StringComparison.Ordinal)
            ? CaddyText.Encoded(pattern[..^1]) + "*"
            : CaddyText.Encoded(pattern);
}
