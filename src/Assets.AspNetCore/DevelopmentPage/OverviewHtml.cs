using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Assets.AspNetCore.DevelopmentPage;

/// <summary>Writes the overview as a page that needs no other file and no script. All values are encoded.</summary>
/// <param name="overview">What the page shows.</param>
/// <param name="pathBase">The request's base path, encoded for a URL.</param>
/// <param name="path">The page's path.</param>
/// <param name="nonce">The nonce of the style element.</param>
internal sealed class OverviewHtml(Overview overview, string pathBase, string path, string nonce)
{
    /// <summary>A browser needs seconds for the table of a site with all icons of a package.</summary>
    private const int MaximumRows = 1000;

    private const string Style = """
        :root {
          color-scheme: light dark;
          --line: light-dark(#ddd, #3a3a3a);
          --dim: light-dark(#666, #aaa);
          --bad: light-dark(#b00020, #ff8a80);
          --good: light-dark(#1b6e2e, #8bd49c);
        }
        body {
          font: 15px/1.5 system-ui, sans-serif;
          margin: 2rem auto;
          padding: 0 1.5rem;
          max-width: 80rem;
          background: light-dark(#fff, #1b1b1d);
          color: light-dark(#1b1b1d, #eee);
        }
        a { color: inherit; }
        h1 { font-size: 1.5rem; margin: 0; }
        h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; }
        p { margin: 0.3rem 0; }
        ul { padding-left: 1.2rem; }
        code, td { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; }
        th, td { border-bottom: 1px solid var(--line); }
        th { font-weight: 600; font-size: 13px; }
        th.number, td.number { text-align: right; white-space: nowrap; }
        input, button { font: inherit; padding: 0.3rem 0.6rem; }
        input { width: min(30rem, 60%); }
        .dim { color: var(--dim); }
        .bad { color: var(--bad); }
        .good { color: var(--good); }
        """;

    private readonly StringBuilder html = new();

    /// <param name="search">A part of the paths and files that are shown; null or empty for all.</param>
    public string Write(string? search)
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Assets</title>\n")
            // Browsers request /favicon.ico otherwise.
            .Append("<link rel=\"icon\" href=\"data:,\">\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"<style nonce=\"{E(nonce)}\">\n{Style}\n</style>\n</head>\n<body>\n"
            );
        WriteHead();
        WriteProblems();
        WriteServers();
        WriteEntryPoints();
        WriteAssets(search?.Trim() ?? "");
        return html.Append("</body>\n</html>\n").ToString();
    }

    private void WriteHead()
    {
        html.Append("<h1>Assets</h1>\n<p class=\"dim\">");
        html.Append(
            overview.IsLive
                ? "Files are served from where they are; a change is visible after a reload."
                : "Files are served as published."
        );
        if (overview.WebRoot.Length > 0)
            Append($" Web root: <code>{E(overview.WebRoot)}</code>.");
        if (overview.BaseUrl is not null)
            Append($" URLs begin with <code>{E(overview.BaseUrl)}</code>.");
        Append($" <a href=\"{E(pathBase + path)}.json\">JSON</a></p>\n");
    }

    private void WriteProblems()
    {
        var problems = overview
            .Problems.Concat(
                overview
                    .Assets.Where(asset => asset.Problem is not null)
                    .Select(asset => $"{asset.Path}: {asset.Problem}")
            )
            .ToList();
        html.Append("<h2>Problems</h2>\n");
        if (problems.Count == 0)
        {
            html.Append("<p class=\"good\">None since the app was started.</p>\n");
            return;
        }

        html.Append("<ul>\n");
        foreach (var problem in problems.Take(MaximumRows))
            Append($"<li class=\"bad\">{E(problem)}</li>\n");
        html.Append("</ul>\n");
    }

    private void WriteServers()
    {
        if (overview.Servers.Count == 0)
            return;
        html.Append("<h2>Development servers</h2>\n<ul>\n");
        foreach (var server in overview.Servers)
        {
            if (server.Url is { } url)
                Append(
                    $"<li><span class=\"good\">{E(url)}</span> <span class=\"dim\">{E(server.Folder)}</span></li>\n"
                );
            else
                Append($"<li>{E(server.Problem)}</li>\n");
        }

        html.Append("</ul>\n");
    }

    private void WriteEntryPoints()
    {
        if (overview.EntryPoints.Count == 0)
            return;
        html.Append("<h2>Entry points</h2>\n<table>\n<tr><th>Name</th><th>Built files</th></tr>\n");
        foreach (var (name, entry) in overview.EntryPoints)
        {
            var files = entry.Stylesheets.Concat(entry.Scripts).Concat(entry.LegacyScripts).Select(E);
            Append($"<tr><td>{E(name)}</td><td>{string.Join("<br>", files)}</td></tr>\n");
        }

        html.Append("</table>\n");
    }

    private void WriteAssets(string search)
    {
        var found = overview.Assets.Where(asset => Matches(asset, search)).ToList();
        Append($"<h2>Assets</h2>\n<form action=\"{E(pathBase + path)}\"><p>");
        Append(
            $"<input type=\"search\" name=\"q\" value=\"{E(search)}\" aria-label=\"Part of a path, type or file\"> "
        );
        html.Append("<button>Search</button></p></form>\n");
        Append($"<p class=\"dim\">{found.Count} of {overview.Assets.Count}");
        if (found.Count > MaximumRows)
            Append($", the first {MaximumRows} are shown");
        html.Append("</p>\n<table>\n<tr><th>Path</th><th>Type</th><th class=\"number\">Bytes</th><th>File</th></tr>\n");
        foreach (var asset in found.Take(MaximumRows))
            WriteRow(asset);
        html.Append("</table>\n");
    }

    private void WriteRow(OverviewAsset asset)
    {
        var url = pathBase + Urls.UrlEncoding.Encode(asset.Url);
        Append($"<tr><td><a href=\"{E(url)}\">{E(asset.Path)}</a>");
        if (asset.Url != asset.Path)
            Append($"<br><span class=\"dim\">{E(asset.Url)}</span>");
        if (asset.Problem is not null)
            Append($"<br><span class=\"bad\">{E(asset.Problem)}</span>");
        Append($"</td><td>{E(asset.ContentType)}</td><td class=\"number\">{asset.Length:N0}</td>");
        Append($"<td>{E(asset.File)}</td></tr>\n");
    }

    private static bool Matches(OverviewAsset asset, string search) =>
        search.Length == 0
        || asset.Path.Contains(search, StringComparison.OrdinalIgnoreCase)
        || asset.ContentType.Contains(search, StringComparison.OrdinalIgnoreCase)
        || asset.File.Contains(search, StringComparison.OrdinalIgnoreCase);

    /// <summary>Appends markup whose values are encoded already.</summary>
    private void Append(FormattableString markup) => html.Append(markup.ToString(CultureInfo.InvariantCulture));

    private static string E(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
