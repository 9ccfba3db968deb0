using Assets.AspNetCore.Entries;
using Assets.AspNetCore.Urls;

namespace Assets.AspNetCore.DevServer;

/// <summary>The elements of an entry point that Vite's development server has.</summary>
/// <param name="server">The server.</param>
/// <param name="name">The path of the source below the server's root.</param>
/// <param name="request">What the author wrote.</param>
internal sealed class ServedEntry(RunningServer server, string name, EntryRequest request)
{
    /// <summary>What Vite compiles to CSS and serves as a stylesheet.</summary>
    private static readonly HashSet<string> StylesheetExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".css",
        ".less",
        ".pcss",
        ".postcss",
        ".sass",
        ".scss",
        ".styl",
        ".stylus",
    };

    private string Url => server.Url + UrlEncoding.Encode(name)[1..];

    /// <summary>
    /// The client comes before the first file. React's plugin needs its code to run before any component is loaded.
    /// </summary>
    public IEnumerable<PageElement> Elements()
    {
        var isStylesheet = StylesheetExtensions.Contains(Path.GetExtension(name));
        if (isStylesheet ? !request.HasStyles : !request.HasScripts)
            yield break;

        // Vite gives the style elements that it adds this nonce.
        if (request.Nonce is { } nonce)
            yield return new("meta", "nonce for vite", [("property", "csp-nonce"), ("nonce", nonce)]);
        if (server.HasReactRefresh)
        {
            yield return new("script", "react refresh " + server.Url, [("type", "module"), .. Nonce()])
            {
                Script = ReactRefresh(server.Url + "@react-refresh"),
            };
        }

        var client = server.Url + "@vite/client";
        yield return new("script", "script " + client, [("type", "module"), ("src", client), .. Nonce()]);
        yield return isStylesheet
            ? new("link", "stylesheet " + Url, [("rel", "stylesheet"), ("href", Url), .. Fetch()])
            : new("script", "script " + Url, [("type", "module"), ("src", Url), .. Fetch()]);
    }

    /// <summary>The code that <c>@vitejs/plugin-react</c> adds to an <c>index.html</c>.</summary>
    private static string ReactRefresh(string url) =>
        $"import {{ injectIntoGlobalHook }} from \"{url}\";\n"
        + "injectIntoGlobalHook(window);\n"
        + "window.$RefreshReg$ = () => {};\n"
        + "window.$RefreshSig$ = () => (type) => type;";

    private IReadOnlyList<(string, string?)> Fetch() =>
        request.Author.CrossOrigin is { } mode
            ? [("crossorigin", mode), .. Nonce(), .. request.Attributes]
            : [.. Nonce(), .. request.Attributes];

    private IReadOnlyList<(string, string?)> Nonce() => request.Nonce is { } nonce ? [("nonce", nonce)] : [];
}
