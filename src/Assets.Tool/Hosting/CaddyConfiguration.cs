using System.Text;
using Assets.Manifest;

namespace Assets.Tool.Hosting;

/// <summary>A Caddyfile.</summary>
internal sealed partial class CaddyConfiguration
{
    /// <summary>In the order of their usual sizes: Caddy sends the first one that a client accepts.</summary>
    private static readonly ContentCoding[] Preferred =
    [
        ContentCoding.Brotli,
        ContentCoding.Zstandard,
        ContentCoding.Gzip,
    ];

    private readonly HostedSite site;
    private readonly HostingOptions options;
    private readonly SiteRules rules;
    private readonly DeltaRules deltas;
    private readonly StringBuilder output = new();

    /// <summary>The placeholder of the path below the path base.</summary>
    private readonly string path;

    private CaddyConfiguration(HostedSite site, HostingOptions options) =>
        (this.site, this.options, rules, deltas, path) = (
            site,
            options,
            new(site),
            new(site),
            options.PathBase.Length == 0 ? "{http.request.uri.path}" : "{assets_path}"
        );

    public static string Write(HostedSite site, HostingOptions options)
    {
        var configuration = new CaddyConfiguration(site, options);
        configuration.WriteSite();
        return configuration.output.ToString();
    }

    private void WriteSite()
    {
        var colon = options.Listen.LastIndexOf(':');
        Lines(
            $$"""
            # {{site.App}} for Caddy 2.6 or newer, written by "assets serve-config caddy".
            # Write it again after each publish: it has the published names.
            :{{options.Listen[
                (colon + 1)..
            ]}} { # <- the name of the site, such as shop.example, for HTTPS with a certificate
            """
        );
        if (colon >= 0)
            Lines($"  bind {options.Listen[..colon]}");
        Lines($"  root * {CaddyText.Token(options.Root)}", "");
        Lines(options.PathBase.Length == 0 ? "  handle {" : $"  handle {options.PathBase}/* {{");
        WriteMaps();
        WriteDeltaMaps();
        WriteDeltaFiles();
        WriteFiles();
        WriteRest();
        Lines("  }");
        if (options.PathBase.Length > 0)
            Lines("  handle {", options.IsStatic ? "    error 404" : $"    {Proxy()}", "  }");
        WriteErrors();
        Lines("}");
    }

    private void WriteFiles()
    {
        Lines(
            $$"""

                @own {
            {{OnlyReads()}}      not vars {assets_hidden} 1
                  not vars {assets_encoded_slash} 1
                  file {{path}}{{(options.IsStatic ? $" {path}index.html" : "")}}
                }
                @plain {
            {{OnlyReads()}}      not vars {assets_target} ""
                  not vars {assets_encoded_slash} 1
                }
                handle @own {
                  import assets_methods
                  import assets_headers
            {{Strip()}}{{FileServer(6)}}
                }
                handle @plain {
                  import assets_methods
                  import assets_headers
                  rewrite {assets_target}
            {{FileServer(6)}}
                }
            """
        );
        WriteHeaders();
    }

    private string FileServer(int indent)
    {
        var codings = Preferred.Where(site.Codings.Contains).Select(coding => coding.Name()).ToArray();
        var start = new string(' ', indent);
        return codings.Length == 0
            ? $"{start}file_server"
            : $"{start}file_server {{\n{start}  precompressed {string.Join(' ', codings)}\n{start}}}";
    }

    private string Strip() => options.PathBase.Length == 0 ? "" : $"      uri strip_prefix {options.PathBase}\n";

    private string OnlyReads() => options.IsStatic ? "" : "      method GET HEAD\n";

    private void WriteHeaders()
    {
        // A snippet is defined before it is imported.
        var headers = new StringBuilder();
        headers.Append(
            """
            (assets_methods) {
              @assets_other not method GET HEAD
              handle @assets_other {
                header Allow "GET, HEAD"
                error 405
              }
            }

            (assets_headers) {
              header Cache-Control {assets_cache}
              header Content-Type {assets_type}
              header X-Content-Type-Options nosniff

            """
        );
        // A header that is set when the answer is written would be that of a rewritten path.
        if (deltas.HasDeltas)
            headers.Append(
                """
                  vars assets_varying {assets_vary}
                  @assets_varies not vars {assets_vary} ""
                  header @assets_varies {
                    Vary {http.vars.assets_varying}
                    defer
                  }

                """
            );
        else if (rules.CompressedExtensions.Count > 0)
            headers.Append(
                $"  @assets_compressed path_regexp (?i)\\.({string.Join('|', rules.CompressedExtensions)})$\n"
                    + "  header @assets_compressed {\n    Vary Accept-Encoding\n    defer\n  }\n"
            );
        if (rules.Origins is { IsConstant: true, Default.Length: > 0 })
            headers.Append("  header Access-Control-Allow-Origin *\n");
        else if (!rules.Origins.IsConstant)
            headers.Append(IfNotEmpty("Access-Control-Allow-Origin", "origin"));
        foreach (var (name, _) in rules.Headers)
            headers.Append(IfNotEmpty(name, NginxText.Word(name)));
        if (deltas.IsNeeded)
            headers.Append(IfNotEmpty("Use-As-Dictionary", "dictionary"));
        output.Insert(0, headers.Append("}\n\n").ToString());
    }

    private static string IfNotEmpty(string header, string variable) =>
        $"  @assets_{variable} not vars {{assets_{variable}}} \"\"\n"
        + $"  header @assets_{variable} {header} {{assets_{variable}}}\n";

    private void WriteRest()
    {
        if (options.IsStatic)
        {
            Lines(
                $$"""
                    @folder {
                      not path_regexp /$
                      file {{path}}/index.html
                    }
                    handle @folder {
                      redir {http.request.orig_uri.path}/ permanent
                    }
                """
            );
        }

        if (options.Fallback is { } page)
        {
            Lines(
                $$"""
                    # Paths of the single-page app: their last segment has no extension.
                    @page {
                      method GET HEAD
                      not path_regexp \.[^/]*$
                    }
                    handle @page {
                      header Cache-Control {{Web.CachePolicy.Revalidate}}
                      header X-Content-Type-Options nosniff
                      rewrite * {{CaddyText.Encoded("/" + page)}}
                {{FileServer(6)}}
                    }
                """
            );
        }

        Lines("    handle {", options.IsStatic ? "      error 404" : $"      {Proxy()}", "    }");
    }

    private string Proxy() => $"reverse_proxy {options.Upstream!.Authority}";

    private void WriteErrors()
    {
        Lines(
            """

              # Nobody may keep an error: the file can be part of the next release.
              handle_errors {
                header Cache-Control no-store
                header -Content-Type
                header -Access-Control-Allow-Origin
            """
        );
        Lines(
            options.IsStatic && site.Paths.Any(path => path.Path == "/404.html")
                ? "    rewrite * /404.html\n    file_server"
                : "    respond \"\" {http.error.status_code}"
        );
        Lines("  }");
    }

    private void Lines(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            output.Append(line).Append('\n');
    }
}
