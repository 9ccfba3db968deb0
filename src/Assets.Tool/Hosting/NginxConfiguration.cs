using System.Globalization;
using System.Text;
using Assets.Manifest;

namespace Assets.Tool.Hosting;

/// <summary>A file for the <c>http</c> block of nginx.</summary>
internal sealed partial class NginxConfiguration
{
    // A directory: try_files takes no file for it.
    private const string NoFile = "\"/.\"";

    private readonly HostedSite site;
    private readonly HostingOptions options;
    private readonly SiteRules rules;
    private readonly DeltaRules deltas;
    private readonly NginxText text;
    private readonly HashSet<string> ambiguous;
    private readonly StringBuilder output = new();

    private NginxConfiguration(HostedSite site, HostingOptions options)
    {
        (this.site, this.options, rules, deltas) = (site, options, new(site), new(site));
        text = new($"assets_{NginxText.Word(site.App)}_");
        // Keys of a map match in any letter case.
        ambiguous =
        [
            .. site
                .Paths.GroupBy(path => path.Path, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .SelectMany(group => group.Select(path => path.Path)),
        ];
    }

    public static string Write(HostedSite site, HostingOptions options)
    {
        var configuration = new NginxConfiguration(site, options);
        configuration.WriteMaps();
        configuration.WriteServer();
        return configuration.output.ToString();
    }

    private void WriteServer()
    {
        var named = Types(out var types);
        Lines(
            $$"""
            server {
              listen {{options.Listen}}; # <- "443 ssl http2" with a certificate: browsers accept Brotli over HTTPS only
              root {{text.Value(options.Root)}};
              # Not the path of another file: /css//site.css.
              merge_slashes off;

              default_type {{Web.MediaTypes.Unknown}};
              types {
            """
        );
        foreach (var (extension, type) in types)
            Lines($"    {NginxText.Literal(type)} {extension};");
        Lines(
            $"""
              {"}"}

              # The compressed files of the publish; nothing is compressed here.
              gzip off;
              gzip_static {(site.Codings.Contains(ContentCoding.Gzip) ? "on" : "off")};
              gzip_proxied any;
              gzip_vary {(deltas.HasDeltas ? "off" : "on")};
              {string.Join("\n  ", OtherCodings())}
              # The tag is made of time and length, so a date is compared exactly too.
              etag on;
              if_modified_since exact;
              server_tokens off;

              # For sites over HTTPS, when the policy fits:
              # add_header Strict-Transport-Security "max-age=31536000" always;

            """
        );
        WriteDeltaChoice();
        Lines("  location / {");
        WriteHeaders();
        if (deltas.HasDeltas)
            Lines($"    add_header Vary {text.Variable("vary")};");
        Lines(TryFiles("    "));
        foreach (var (path, type) in named)
        {
            Lines(
                $"    location = {NginxText.Literal(options.PathBase + path)} {{",
                "      types { }",
                $"      default_type {NginxText.Literal(type)};",
                TryFiles("      "),
                "    }"
            );
        }

        Lines("  }", "");
        WriteDeltaLocation();
        if (options.Upstream is { } upstream)
            WriteUpstream(upstream);
        else
            WriteErrors();
        Lines("}");
    }

    /// <summary>A block with headers of its own inherits none, so each has all.</summary>
    private void WriteHeaders()
    {
        Lines(
            $"    add_header Cache-Control {text.Variable("cache")};",
            "    add_header X-Content-Type-Options nosniff;"
        );
        if (rules.Origins.IsConstant)
        {
            if (rules.Origins.Default.Length > 0)
                Lines("    add_header Access-Control-Allow-Origin \"*\";");
        }
        else
            Lines($"    add_header Access-Control-Allow-Origin {text.Variable("origin")};");
        foreach (var (name, _) in rules.Headers)
            Lines($"    add_header {name} {text.Variable(name)};");
        if (deltas.IsNeeded)
            Lines($"    add_header Use-As-Dictionary {text.Variable("dictionary")};");
    }

    private IEnumerable<string> OtherCodings()
    {
        if (!options.Brotli)
            yield return "# Written with --no-brotli.";
        else if (site.Codings.Contains(ContentCoding.Brotli))
            yield return "brotli_static on; # The module libnginx-mod-http-brotli-static. Without it: --no-brotli";
        if (options.Zstandard)
            yield return "zstd_static on; # The module zstd-nginx-module of github.com/tokers.";
        else if (site.Codings.Contains(ContentCoding.Zstandard))
            yield return "# The zstd files need the module zstd-nginx-module of github.com/tokers. With it: --zstd";
    }

    private string TryFiles(string indent)
    {
        var page = options.Fallback is null ? "" : " " + text.Variable("page");
        return options.IsStatic
            ? $"{indent}error_page 405 @refused;\n{indent}try_files {text.Variable("target")}{page} @missing;"
            : $"{indent}error_page 405 = @app;\n{indent}try_files {text.Variable("target")}{page} @app;";
    }

    private void WriteUpstream(Uri upstream) =>
        Lines(
            $$"""
              # Everything else is the app's, with UseForwardedHeaders.
              location @app {
                proxy_pass {{upstream.GetLeftPart(UriPartial.Authority)}};
                proxy_http_version 1.1;
                proxy_set_header Host $http_host;
                proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                proxy_set_header X-Forwarded-Proto $scheme;
                # WebSockets, such as those of Blazor Server and SignalR.
                proxy_set_header Upgrade $http_upgrade;
                proxy_set_header Connection {{text.Variable("connection")}};
              }
            """
        );

    private void WriteErrors()
    {
        var hasPage = site.Paths.Any(path => path.Path == "/404.html");
        Lines(
            $$"""
              # Nobody may keep the answer: the file can be part of the next release.
              location @missing {
                add_header Cache-Control no-store always;
                add_header X-Content-Type-Options nosniff always;
                if (-f "$document_root{{text.Variable("path")}}/index.html") { rewrite ^(.*)$ $1/ permanent; }
            {{(
                hasPage ? $"    error_page 404 {NginxText.Literal(options.PathBase + "/404.html")};\n" : ""
            )}}    return 404;
              }

              location @refused {
                add_header Allow "GET, HEAD" always;
                add_header Cache-Control no-store always;
                return 405;
              }
            """
        );
    }

    /// <summary>The type of each extension, and the paths that have another.</summary>
    private List<KeyValuePair<string, string>> Types(out List<KeyValuePair<string, string>> types)
    {
        // The table of nginx has no default per pattern: a path with the type of unknown files needs a location only if
        // its extension has another.
        var all = rules.Types;
        types =
        [
            .. PathRules
                .Extensions(site.Paths.Select(path => path.Path))
                .Select(extension =>
                    KeyValuePair.Create(
                        extension,
                        all.Patterns.FirstOrDefault(rule => rule.Key == PathRules.PatternOf(extension)).Value
                    )
                )
                .Where(type => type.Value is not null),
        ];
        // nginx finds the type by the name of the file, which for a folder is that of its page.
        return [.. all.Exact.Where(pair => pair.Key[^1] != '/')];
    }

    private static bool IsRegular(HostedPath alias) =>
        alias.Insertion is { After.Length: > 0 } || alias.File == alias.Path + "index.html";

    private string Key(string path, string before = "") =>
        ambiguous.Contains(path) ? NginxText.ExactCase(before + path) : NginxText.Literal(before + path);

    private int Rows() => Math.Max(site.Paths.Count, site.Dictionaries.Count);

    private int Longest() => site.Paths.Select(path => Encoding.UTF8.GetByteCount(path.Path)).DefaultIfEmpty().Max();

    private static string PowerOfTwo(int atLeast) =>
        ((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)atLeast)).ToString(CultureInfo.InvariantCulture);

    private void Lines(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            output.Append(line).Append('\n');
    }
}
