namespace Assets.Tool.Hosting;

/// <summary>Deltas for clients that have a file of an earlier release.</summary>
internal sealed partial class NginxConfiguration
{
    private const string DeltaLocation = "@delta";

    /// <summary>A bucket of nginx has room for one digest, so many find no places of their own.</summary>
    private const int FewDictionaries = 50;

    private void WriteDeltaMaps()
    {
        if (!deltas.IsNeeded)
            return;

        Lines(
            $$"""
            # The header that makes a file the dictionary for its next releases: with the whole file only.
            map "$status$http_range{{text.Variable("path")}}" {{text.Variable("dictionary")}} {
              default "";
            """
        );
        foreach (var (path, value) in deltas.Offers.Exact)
            Lines($"  {Key(path, "200")} {text.Value(value)};");
        if (deltas.Offers.Pattern is { } pattern)
            Lines(
                $"  {NginxText.Pattern($"^200{pattern}")} {NginxText.Literal(DictionaryRules.Expansion("$1", "$2"))};"
            );
        Lines("}", "");
        if (!deltas.HasDeltas)
            return;

        Lines("# In one line, since nginx as a cache reads the last of two only, in versions before 1.23.");
        WriteMap("vary", deltas.Varying);
        Lines(
            $$"""
            # The files of earlier releases that deltas were made with. Keys match in any letter case, so the digest is
            # a part of the value and compared below.
            map $http_available_dictionary {{text.Variable("earlier")}} {
              default "";
            """
        );
        foreach (var (digest, name) in site.Dictionaries)
            Lines($"  {NginxText.Literal($":{digest}:")} {NginxText.Literal($"{digest} {name}")};");
        Lines(
            $$"""
            }
            map $http_accept_encoding {{text.Variable("dcz")}} {
              default "";
              {{NginxText.Pattern(DeltaRules.AcceptsDeltas)}} 1;
            }
            # Pages of another origin that cannot read a file must not learn from its size what a visitor has (RFC 9842,
            # section 9.3.3).
            map "$http_sec_fetch_site|$http_sec_fetch_mode|{{AllowedOrigin()}}|$http_origin" {{text.Variable(
                "permitted"
            )}} {
              default "";
            """
        );
        foreach (var permitted in DeltaRules.Permitted)
            Lines($"  {NginxText.Pattern(permitted)} 1;");
        Lines(
            $$"""
            }
            map "{{text.Variable("dcz")}}{{text.Variable(
                "permitted"
            )}}|$request_method|$http_available_dictionary|{{text.Variable("earlier")}}|{{text.Variable(
                "path"
            )}}|{{text.Variable("target")}}" {{text.Variable("delta_of")}} {
              default "";
              "~^11\\|(?:GET|HEAD)\\|:([^|]+):\\|\\1 ([0-9a-z]+)\\|(/.*)\\|\\3$" "$3.$2.dcz";
            }
            # The maps above are for clients with a dictionary only: nginx evaluates what is used.
            map {{text.Variable("earlier")}} {{text.Variable("delta")}} {
              default {{text.Variable("delta_of")}};
              "" "";
            }
            map $status {{text.Variable("delta_coding")}} {
              default dcz;
              304 "";
            }
            map $status {{text.Variable("delta_type")}} {
              default {{text.Variable("type")}};
              304 "";
            }

            """
        );
        WriteMap("type", rules.Types);
    }

    private string AllowedOrigin() => rules.Origins.IsConstant ? rules.Origins.Default : text.Variable("origin");

    /// <summary>What selects a delta.</summary>
    private void WriteDeltaChoice()
    {
        if (deltas.HasDeltas)
            Lines(
                $$"""
                  # A delta, if there is one for what the client has.
                  error_page 418 = {{DeltaLocation}};
                  if (-f "$document_root{{text.Variable("delta")}}") { return 418; }

                """
            );
    }

    private void WriteDeltaLocation()
    {
        if (!deltas.HasDeltas)
            return;

        Lines(
            $$"""
              location {{DeltaLocation}} {
                # The name of a delta does not tell its type.
                types { }
                default_type "";
                gzip_static off;
            """
        );
        if (options.Brotli && site.Codings.Contains(Manifest.ContentCoding.Brotli))
            Lines("    brotli_static off;");
        if (options.Zstandard)
            Lines("    zstd_static off;");
        Lines(
            $$"""
                max_ranges 0;
                add_header Content-Type {{text.Variable("delta_type")}};
                add_header Content-Encoding {{text.Variable("delta_coding")}};
                add_header Vary "Accept-Encoding, Available-Dictionary";
            """
        );
        WriteHeaders();
        Lines($"    try_files {text.Variable("delta")} =404;", "  }", "");
    }
}
