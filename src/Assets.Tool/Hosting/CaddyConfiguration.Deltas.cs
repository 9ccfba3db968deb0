namespace Assets.Tool.Hosting;

/// <summary>Deltas for clients that have a file of an earlier release.</summary>
internal sealed partial class CaddyConfiguration
{
    private void WriteDeltaMaps()
    {
        if (!deltas.IsNeeded)
            return;

        Lines(
            $$"""

                # The header that makes a file the dictionary for its next releases. Not for a part of it.
                map "{http.request.header.Range}{{path}}" {assets_dictionary} {
            """
        );
        foreach (var (name, value) in deltas.Offers.Exact)
            Lines($"      {CaddyText.Row(name, value)}");
        if (deltas.Offers.Pattern is { } pattern)
            Lines($"      `~^{pattern}` `{DictionaryRules.Expansion("${1}", "${2}")}`");
        Lines("      default \"\"", "    }");
        if (!deltas.HasDeltas)
            return;

        Lines("", "    # Files with deltas: caches must keep the answers apart.");
        WriteMap("vary", deltas.VaryingBroadly);
        Lines(
            """

                # The files of earlier releases that deltas were made with.
                map {http.request.header.Available-Dictionary} {assets_earlier} {
            """
        );
        foreach (var (digest, name) in site.Dictionaries)
            Lines($"      \":{digest}:\" \"{name}\"");
        Lines(
            $$"""
                  default ""
                }

                # Pages of another origin that cannot read a file must not learn from its size what a visitor has
                # (RFC 9842, section 9.3.3).
                map "{{Access()}}" {assets_permitted} {
            """
        );
        foreach (var permitted in DeltaRules.Permitted)
            Lines($"      `~{permitted}` 1");
        Lines("      default \"\"", "    }");
    }

    /// <summary>What <see cref="DeltaRules.Permitted"/> reads.</summary>
    private string Access() =>
        "{http.request.header.Sec-Fetch-Site}|{http.request.header.Sec-Fetch-Mode}"
        + $"|{AllowedOrigin()}|{{http.request.header.Origin}}";

    private string AllowedOrigin() => rules.Origins.IsConstant ? rules.Origins.Default : "{assets_origin}";

    private void WriteDeltaFiles()
    {
        if (!deltas.HasDeltas)
            return;

        Lines(
            $$"""

                # A delta, if there is one for what the client has. The target of a rewrite has no "%" or "?".
                @delta {
                  method GET HEAD
                  header_regexp Accept-Encoding `{{DeltaRules.AcceptsDeltas}}`
                  not vars {assets_earlier} ""
                  vars {assets_permitted} 1
                  not vars {assets_hidden} 1
                  not vars {assets_encoded_slash} 1
                  not path_regexp [%?]
                  file {{path}}.{assets_earlier}.dcz
                }
                handle @delta {
                  # As for other compressed files, no parts: an error would have the coding of a delta.
                  request_header -Range
                  import assets_headers
                  header Content-Encoding dcz
                  rewrite {{path}}.{assets_earlier}.dcz
                  file_server
                }
            """
        );
    }
}
