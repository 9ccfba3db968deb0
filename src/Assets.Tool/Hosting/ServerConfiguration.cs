using System.Text;
using Assets.Core.Diagnostics;
using Assets.Tool.Releases;

namespace Assets.Tool.Hosting;

/// <summary>The configuration of a server for a publish folder.</summary>
/// <param name="Text">The file's text.</param>
/// <param name="Problems">What the server will not do.</param>
internal sealed record ServerConfiguration(string Text, IReadOnlyList<Diagnostic> Problems)
{
    /// <exception cref="ToolException">An option does not fit, or a name cannot be written.</exception>
    public static ServerConfiguration Of(HostingKind kind, PublishedFolder folder, HostingOptions options)
    {
        Check(kind, folder, options);
        var site = HostedSite.Of(folder, options.IsStatic);
        return kind switch
        {
            HostingKind.Nginx => new(NginxConfiguration.Write(site, options), []),
            HostingKind.Caddy => new(CaddyConfiguration.Write(site, options), []),
            HostingKind.Headers => Headers(site, options),
            _ => Iis(site, options),
        };
    }

    /// <summary>The address of the app.</summary>
    /// <exception cref="ToolException">It is not one of a host and a port.</exception>
    public static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", PathAndQuery: "/", UserInfo: "" }
            ? address
            : throw Wrong($"--upstream is '{text}'. Write an address without a path, such as http://127.0.0.1:5000.");

    private static void Check(HostingKind kind, PublishedFolder folder, HostingOptions options)
    {
        if (options.PathBase.Length > 0 && (options.PathBase[0] != '/' || !IsUnreserved(options.PathBase)))
            throw Wrong(
                $"--path-base is '{options.PathBase}', which is not a path of letters, digits, '-', '.', '_', '~' and "
                    + "'/'. Write it like /shop."
            );
        if (options.Fallback is { } page && folder.Manifest.Entries.All(entry => entry.Url != page))
            throw Wrong($"--fallback is '{page}', which the folder does not have under this name.");
        if (kind == HostingKind.Headers && (options.Upstream is not null || options.Fallback is not null))
            throw Wrong(
                "The file _headers has headers only: --upstream and --fallback are for other servers. Write the rule "
                    + "'/* /index.html 200' into the file _redirects for a single-page app."
            );
        if (
            options.Root.Any(char.IsControl)
            || options.Listen.Any(c => !char.IsAsciiLetterOrDigit(c) && !".:[]".Contains(c))
        )
            throw Wrong("--root or --listen has characters that no configuration can have.");
    }

    private static ServerConfiguration Headers(HostedSite site, HostingOptions options)
    {
        var text = HeadersFile.Write(site, options.PathBase, out var rules);
        var problems = new List<Diagnostic>();
        if (rules > HeadersFile.MaximumRules)
        {
            problems.Add(
                Catalog.ConfigurationIsLarge(
                    "_headers",
                    $"it has {rules} rules, and Cloudflare Pages reads {HeadersFile.MaximumRules}: browsers revalidate "
                        + "the files of the other rules, which is slower and right.",
                    "Collect files with fingerprints in folders of their own, which need one rule each."
                )
            );
        }

        if (text.Split('\n').Max(line => line.Length) is > HeadersFile.MaximumLine and var longest)
        {
            problems.Add(
                Catalog.ConfigurationIsLarge(
                    "_headers",
                    $"it has a line of {longest} characters, and Cloudflare Pages reads {HeadersFile.MaximumLine}.",
                    "Shorten the header of the rule."
                )
            );
        }

        return new(text, problems);
    }

    private static ServerConfiguration Iis(HostedSite site, HostingOptions options)
    {
        var text = WebConfig.Write(site, options);
        var size = Encoding.UTF8.GetByteCount(text);
        return new(
            text,
            size <= WebConfig.MaximumBytes
                ? []
                :
                [
                    Catalog.ConfigurationIsLarge(
                        "web.config",
                        $"it has {size >> 10} kB, and IIS reads {WebConfig.MaximumBytes >> 10} kB.",
                        "Raise MaxWebConfigFileSizeInKB in the registry of the server."
                    ),
                ]
        );
    }

    private static bool IsUnreserved(string path) =>
        path.All(character => char.IsAsciiLetterOrDigit(character) || "/-._~".Contains(character));

    private static ToolException Wrong(string reason) => new(Catalog.HostingOptionIsWrong(reason));
}
