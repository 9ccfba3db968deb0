using System.Text.RegularExpressions;

namespace Assets.Tool.Hosting;

/// <summary>The maps, which decide everything about a path.</summary>
internal sealed partial class NginxConfiguration
{
    private void WriteMaps()
    {
        Lines(
            $"""
            # {site.App} for nginx 1.19 or newer, written by "assets serve-config nginx".
            # Include this file in the http block of nginx.conf. Write it again after each publish: it has the
            # published names.

            """
        );
        if (Rows() > 2000 || Longest() > 60 || site.Dictionaries.Count > FewDictionaries)
        {
            Lines(
                $"""
                # The tables below need more room than nginx reserves. These two are for the whole http block:
                # merge them with your own.
                map_hash_max_size {PowerOfTwo(Math.Max(2048, Rows() * 2))};
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
              "~\\.(?:{{SiteRules.CompressedSuffixes}})$" {{NoFile}};
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

        WriteDeltaMaps();
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
}
