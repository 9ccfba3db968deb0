using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Assets.Tool.Hosting;

/// <summary>
/// <c>web.config</c> for a site of IIS whose folder is wwwroot. It needs the module URL Rewrite: IIS itself has headers
/// for folders and single files only.
/// </summary>
internal static class WebConfig
{
    /// <summary>The size up to which IIS reads a file (MaxWebConfigFileSizeInKB).</summary>
    public const int MaximumBytes = 250 << 10;

    private const string Path = "^([^?]*)";

    public static string Write(HostedSite site, HostingOptions options)
    {
        var rules = new SiteRules(site);
        var document = new XDocument(
            new XComment(
                $" {Comment(site.App)}, written by \"assets serve-config iis\", for the folder wwwroot. Needs the "
                    + "module URL Rewrite. Write it again after each publish: it has the published names. "
                    + (
                        new DeltaRules(site).HasDeltas
                            ? "It does not use the deltas for returning visitors (.dcz) and other compressed files. "
                            : ""
                    )
            ),
            new XElement(
                "configuration",
                new XElement(
                    "system.webServer",
                    new XElement(
                        "staticContent",
                        Types(site, rules.Types),
                        new XElement("clientCache", new XAttribute("cacheControlMode", "DisableCache"))
                    ),
                    new XElement(
                        "httpProtocol",
                        new XElement(
                            "customHeaders",
                            new XElement("remove", new XAttribute("name", "X-Content-Type-Options")),
                            Added("name", "X-Content-Type-Options", "nosniff")
                        )
                    ),
                    new XElement("urlCompression", new XAttribute("doStaticCompression", "true")),
                    new XElement(
                        "rewrite",
                        new XElement("rewriteMaps", Maps(rules, options)),
                        new XElement("rules", Requests(options)),
                        new XElement("outboundRules", Responses(rules, options))
                    )
                )
            )
        );
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(false),
        };
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, settings))
            document.Save(writer);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static IEnumerable<XElement> Types(HostedSite site, PathRules types) =>
        PathRules
            .Extensions(site.Paths.Select(path => path.Path))
            .Select(extension =>
                (
                    Extension: "." + extension,
                    types.Patterns.FirstOrDefault(rule => rule.Key == PathRules.PatternOf(extension)).Value
                )
            )
            .Where(type => type.Value is not null)
            .SelectMany(type =>
                new[]
                {
                    // IIS refuses a second type for an extension, and has its own for most.
                    new XElement("remove", new XAttribute("fileExtension", type.Extension)),
                    new XElement(
                        "mimeMap",
                        new XAttribute("fileExtension", type.Extension),
                        new XAttribute("mimeType", type.Value)
                    ),
                }
            );

    private static IEnumerable<XElement> Maps(SiteRules rules, HostingOptions options)
    {
        yield return Map(
            "Assets.Names",
            rules.Aliases.Select(alias => (alias.Path, options.PathBase + CaddyText.Encoded(alias.File))),
            options
        );
        yield return Map("Assets.Cache-Control", rules.Caching.Exact.Select(pair => (pair.Key, pair.Value)), options);
        yield return Map("Assets.Content-Type", rules.Types.Exact.Select(pair => (pair.Key, pair.Value)), options);
        foreach (var (name, values) in rules.Headers)
            yield return Map($"Assets.{name}", values.Exact.Select(pair => (pair.Key, Or(pair.Value))), options);
        // An empty value is no value.
        static string Or(string value) => value.Length == 0 ? "-" : value;
    }

    private static XElement Map(string name, IEnumerable<(string Path, string Value)> rows, HostingOptions options) =>
        new(
            "rewriteMap",
            new XAttribute("name", name),
            new XAttribute("defaultValue", ""),
            rows.Select(row => Added("key", options.PathBase + CaddyText.Encoded(row.Path), row.Value))
        );

    private static IEnumerable<XElement> Requests(HostingOptions options)
    {
        yield return Rule(
            "Assets: plain names of fingerprinted files",
            [Condition("{REQUEST_URI}", Path), Condition("{Assets.Names:{C:1}}", "(.+)")],
            Rewrite("url", "{C:2}")
        );
        if (options.Upstream is { } upstream)
        {
            yield return Rule(
                "Assets: everything else is the app's (needs Application Request Routing)",
                [NoFile()],
                Rewrite("url", upstream.GetLeftPart(UriPartial.Authority) + "{UNENCODED_URL}")
            );
        }

        if (options.Fallback is { } page)
        {
            yield return Rule(
                "Assets: pages of the single-page app",
                [NoFile(), Condition("{URL}", @"\.[^/]*$", negate: true)],
                Rewrite("url", options.PathBase + CaddyText.Encoded("/" + page))
            );
        }
    }

    private static IEnumerable<XElement> Responses(SiteRules rules, HostingOptions options)
    {
        foreach (var rule in Header("Cache-Control", rules.Caching, options))
            yield return rule;
        foreach (var rule in Header("Content-Type", rules.Types with { Patterns = [] }, options))
            yield return rule;
        if (rules.Origins is { IsConstant: true, Default.Length: > 0 })
            yield return Response("Access-Control-Allow-Origin", "*", Condition("{REQUEST_URI}", Path));
        foreach (var (pattern, value) in rules.Origins.Patterns)
            yield return Response(
                "Access-Control-Allow-Origin",
                value,
                Condition("{REQUEST_URI}", InUrl(pattern, options))
            );
        foreach (var (name, values) in rules.Headers)
        {
            foreach (var rule in Header(name, values, options))
                yield return rule;
        }
    }

    /// <summary>The exceptions come last, because each rule replaces what an earlier one wrote.</summary>
    private static IEnumerable<XElement> Header(string name, PathRules values, HostingOptions options)
    {
        foreach (var (pattern, value) in values.Patterns)
            yield return Response(name, value, Condition("{REQUEST_URI}", InUrl(pattern, options)));
        if (values.Exact.Count > 0)
        {
            yield return Response(
                name,
                "{C:3}",
                Condition("{REQUEST_URI}", Path),
                Condition($"{{Assets.{name}:{{C:2}}}}", "(.+)")
            );
        }
    }

    private static XElement Response(string name, string value, params XElement[] conditions) =>
        new(
            "rule",
            new XAttribute("name", $"Assets: {name}: {conditions[^1].Attribute("pattern")!.Value}"),
            new XElement(
                "match",
                new XAttribute("serverVariable", "RESPONSE_" + name.Replace('-', '_')),
                new XAttribute("pattern", ".*")
            ),
            new XElement(
                "conditions",
                new XAttribute("trackAllCaptures", "true"),
                // Not an error: nobody may keep one.
                Condition("{RESPONSE_STATUS}", "^(200|206|304)"),
                conditions
            ),
            Rewrite("value", value)
        );

    private static XElement Rule(string name, IEnumerable<XElement> conditions, XElement action) =>
        new(
            "rule",
            new XAttribute("name", name),
            new XAttribute("stopProcessing", "true"),
            new XElement("match", new XAttribute("url", ".*")),
            new XElement("conditions", new XAttribute("trackAllCaptures", "true"), conditions),
            action
        );

    private static XElement Condition(string input, string pattern, bool negate = false) =>
        new(
            "add",
            new XAttribute("input", input),
            new XAttribute("pattern", pattern),
            // Names of files have a letter case.
            new XAttribute("ignoreCase", "false"),
            negate ? new XAttribute("negate", "true") : null
        );

    private static XElement NoFile() =>
        new(
            "add",
            new XAttribute("input", "{REQUEST_FILENAME}"),
            new XAttribute("matchType", "IsFile"),
            new XAttribute("negate", "true")
        );

    private static XElement Rewrite(string attribute, string value) =>
        new("action", new XAttribute("type", "Rewrite"), new XAttribute(attribute, value));

    private static XElement Added(string key, string name, string value) =>
        new("add", new XAttribute(key, name), new XAttribute("value", value));

    /// <summary>The pattern of a path as one of a URL with a query.</summary>
    private static string InUrl(string pattern, HostingOptions options)
    {
        var end = Cases(pattern.TrimEnd('$')).Replace("[^./]", "[^./?]", StringComparison.Ordinal);
        return $@"^{Regex.Escape(options.PathBase)}/[^?]*{end}(\?|$)";
    }

    /// <summary>ECMAScript has no <c>(?i)</c>.</summary>
    private static string Cases(string pattern) =>
        !pattern.StartsWith("(?i)", StringComparison.Ordinal)
            ? pattern
            : string.Concat(
                pattern[4..]
                    .Select(letter =>
                        char.IsAsciiLetter(letter)
                            ? $"[{char.ToLowerInvariant(letter)}{char.ToUpperInvariant(letter)}]"
                            : letter.ToString()
                    )
            );

    private static string Comment(string text) => text.Replace("--", "- -", StringComparison.Ordinal);
}
