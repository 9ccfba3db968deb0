using System.Text.RegularExpressions;

namespace Assets.Tool.Hosting;

/// <summary>The maps, which decide everything about a path.</summary>
internal sealed partial class CaddyConfiguration
{
    private void WriteMaps()
    {
        if (options.PathBase.Length > 0)
        {
            Lines(
                $$"""
                    # The path below the path base.
                    map {http.request.uri.path} {assets_path} {
                      `~^{{Regex.Escape(options.PathBase)}}(/.*)$` "${1}"
                      default ""
                    }

                """
            );
        }

        Lines(
            $$"""
                # Fingerprinted files have their plain name too. Left out: names with "%" or "?".
                map {{path}} {assets_target} {
            """
        );
        foreach (var row in rules.Aliases.Where(alias => alias.Path[^1] != '/').Select(CaddyText.Row))
        {
            if (row is not null)
                Lines("      " + row);
        }

        Lines(
            $$"""
                  default ""
                }

                # What has no URL of its own: compressed files, and other spellings of a path.
                map {{path}} {assets_hidden} {
            """
        );
        foreach (var archive in rules.Archives)
            Lines($"      {CaddyText.Row(archive, "")}");
        Lines("      `~//` 1", $@"      `~\.(?:{SiteRules.CompressedSuffixes})$` 1");
        Lines(
            """
                  default ""
                }
                map {http.request.orig_uri} {assets_encoded_slash} {
                  `~(?i)^[^?]*%2f` 1
                  default ""
                }

                # Names with a fingerprint change with the content. The paths by name are the exceptions: all
                # others were compared with this pattern when the file was written.
            """
        );
        WriteMap("cache", rules.Caching);
        WriteMap("type", rules.Types);
        if (!rules.Origins.IsConstant)
            WriteMap("origin", rules.Origins);
        foreach (var (name, values) in rules.Headers)
            WriteMap(NginxText.Word(name), values);
    }

    private void WriteMap(string name, PathRules values)
    {
        Lines($"    map {path} {{assets_{name}}} {{");
        foreach (var (path, value) in values.Exact)
            Lines($"      {CaddyText.Row(path, value)}");
        foreach (var (pattern, value) in values.Patterns)
            Lines($"      {CaddyText.PatternRow(pattern, value)}");
        Lines($"      default {CaddyText.Token(values.Default)}", "    }");
    }
}
