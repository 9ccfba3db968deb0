using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assets.Tool.Hosting;

/// <summary>A file for the <c>http</c> block of nginx.</summary>
internal sealed class NginxConfiguration
{
    // A directory: try_files takes no file for it.
    private const string NoFile = "\"/.\"";

    private readonly HostedSite site;
    private readonly HostingOptions options;
    private readonly SiteRules rules;
    private readonly NginxText text;
    private readonly HashSet<string> ambiguous;
    private readonly StringBuilder output = new();

    private NginxConfiguration(HostedSite site, HostingOptions options)
    {
        (this.site, this.options, rules) = (site, options, new(site));
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

    private void WriteMaps()
    {
        Lines(
            $"""
            # {site.App} for nginx 1.19 or newer, written by "assets serve-config nginx".
            # Include this file in the http block of nginx.conf. Write it again after each publish: it has the
            # published names.

            """
        );
        if (site.Paths.Count > 2000 || Longest() > 60)
        {
            Lines(
                $"""
                # The tables below need more room than nginx reserves. These two are for the whole http block:
                # merge them with your own.
                map_hash_max_size {PowerOfTwo(Math.Max(2048, site.Paths.Count * 2))};
                map_hash_bucket_size {PowerOfTwo(Math.Max(128, Longest() + 64))};

                """
            );
        }

        Lines(
            $$"""
            # A dollar sign in a name: nginx has no escape for it.
            geo {{text.Variable("dollar")}} { default "$"; }

            # The path below the path base.
            map $uri {{text.Variable("path")}} {
            """
        );
        if (options.PathBase.Length == 0)
            Lines("  default $uri;");
        else
        {
            Lines($"  default {NoFile};");
            var rest = $"(?<{text.Variable("rest")[1..]}>/.*)";
            var pattern = $"^{Regex.Escape(options.PathBase)}{rest}$";
            Lines($"  {NginxText.Pattern(pattern)} {text.Variable("rest")};");
        }

        Lines(
            $$"""
            }

            # The file of a path. A fingerprinted file has its plain name too; compressed files have no URL of
            # their own.
            map {{text.Variable("path")}} {{text.Variable("file")}} {
              default {{text.Variable("path")}};
            """
        );
        foreach (var alias in rules.Aliases)
            Lines($"  {Key(alias.Path)} {text.Value(alias.File)};");
        foreach (var archive in rules.Archives)
            Lines($"  {Key(archive)} {text.Value(archive)};");
        Lines(
            $$"""
              "~//" {{NoFile}};
              "~\\.(?:br|gz)$" {{NoFile}};
            }

            # Keys above match in any letter case, but names of files have one: the file's name is the path's with the
            # fingerprint in it.
            map "{{text.Variable("path")}}|{{text.Variable("file")}}" {{text.Variable("name")}} {
              default {{NoFile}};
              "~^(.*)\\|\\1$" {{text.Variable("file")}};
              "~^(.*)(\\.[^./]*)\\|\\1\\.[^./]+\\2$" {{text.Variable("file")}};
              "~^(.*/)\\|\\1index\\.html$" {{text.Variable("file")}};
            """
        );
        foreach (var alias in rules.Aliases.Where(alias => !IsRegular(alias)))
            Lines($"  {NginxText.ExactCase($"{alias.Path}|{alias.File}")} {text.Variable("file")};");
        Lines(
            $$"""
            }
            # An encoded slash is no separator.
            map $request_uri {{text.Variable("target")}} {
              default {{text.Variable("name")}};
              "~*^[^?]*%2f" {{NoFile}};
            }

            # Names with a fingerprint change with the content. The paths by name are the exceptions: all others were
            # compared with this pattern when the file was written.
            """
        );
        WriteMap("cache", rules.Caching);
        if (!rules.Origins.IsConstant)
        {
            Lines("# Browsers do not use a font of another origin without it.");
            WriteMap("origin", rules.Origins);
        }

        foreach (var (name, values) in rules.Headers)
        {
            Lines("# A header of a rule.");
            WriteMap(name, values);
        }

        if (!options.IsStatic)
            Lines($"map $http_upgrade {text.Variable("connection")} {{", "  default upgrade;", "  \"\" \"\";", "}", "");
        if (options.Fallback is not null)
        {
            Lines(
                $$"""
                # Paths of the single-page app: their last segment has no extension.
                map {{text.Variable("path")}} {{text.Variable("page")}} {
                  default {{text.Value("/" + options.Fallback)}};
                  "~\\.[^/]*$" {{NoFile}};
                }

                """
            );
        }
    }

    private void WriteMap(string name, PathRules values)
    {
        Lines($"map {text.Variable("path")} {text.Variable(name)} {{", $"  default {text.Value(values.Default)};");
        foreach (var (path, value) in values.Exact)
            Lines($"  {Key(path)} {text.Value(value)};");
        foreach (var (pattern, value) in values.Patterns)
            Lines($"  {NginxText.Pattern(pattern)} {text.Value(value)};");
        Lines("}", "");
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
              gzip_static on;
              gzip_proxied any;
              gzip_vary on;
              {(
                options.Brotli
                    ? "brotli_static on; # The module libnginx-mod-http-brotli-static. Without it: --no-brotli"
                    : "# Written with --no-brotli."
            )}
              # The tag is made of time and length, so a date is compared exactly too.
              etag on;
              if_modified_since exact;
              server_tokens off;

              # For sites over HTTPS, when the policy fits:
              # add_header Strict-Transport-Security "max-age=31536000" always;

            """
        );
        Lines("  location / {");
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
        if (options.Upstream is { } upstream)
            WriteUpstream(upstream);
        else
            WriteErrors();
        Lines("}");
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

    private string Key(string path) => ambiguous.Contains(path) ? NginxText.ExactCase(path) : NginxText.Literal(path);

    private int Longest() => site.Paths.Select(path => Encoding.UTF8.GetByteCount(path.Path)).DefaultIfEmpty().Max();

    private static string PowerOfTwo(int atLeast) =>
        ((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)atLeast)).ToString(CultureInfo.InvariantCulture);

    private void Lines(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            output.Append(line).Append('\n');
    }
}
