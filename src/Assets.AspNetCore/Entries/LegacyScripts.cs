namespace Assets.AspNetCore.Entries;

/// <summary>
/// The inline scripts that <c>@vitejs/plugin-legacy</c> 8 writes to an <c>index.html</c>. They are unchanged, so that
/// the hashes that the plugin exports for a Content Security Policy (<c>cspHashes</c>) are theirs too.
/// </summary>
internal static class LegacyScripts
{
    public const string PolyfillId = "vite-legacy-polyfill";

    /// <summary>The id of the element of the first entry in a page.</summary>
    public const string EntryId = "vite-legacy-entry";

    /// <summary>Prevents Safari 10.1, which does not know <c>nomodule</c>, from running both builds.</summary>
    public const string SafariFix =
        "!function(){var e=document,t=e.createElement(\"script\");if(!(\"noModule\"in t)"
        + "&&\"onbeforeload\"in t){var n=!1;e.addEventListener(\"beforeload\",(function(e){"
        + "if(e.target===t)n=!0;else if(!e.target.hasAttribute(\"nomodule\")||!n)return;"
        + "e.preventDefault()}),!0),t.type=\"module\",t.src=\".\",e.head.appendChild(t),t.remove()}}();";

    /// <summary>Runs to its end only in browsers that run the modern build.</summary>
    public const string DetectModern =
        "import'data:text/javascript,if(!import.meta.resolve)"
        + "throw Error(\"import.meta.resolve not supported\")';import.meta.url;import(\"_\").catch(()"
        + "=>1);(async function*(){})().next();window.__vite_is_modern_browser=true";

    private const string FirstFallback =
        "!function(){if(window.__vite_is_modern_browser)return;"
        + "console.warn(\"vite: loading legacy chunks, syntax error above and the same error below "
        + "should be ignored\");var e=document.getElementById(\"vite-legacy-polyfill\"),"
        + "n=document.createElement(\"script\");n.src=e.src,n.onload=function(){"
        + "System.import(document.getElementById('vite-legacy-entry').getAttribute('data-src'))},"
        + "document.body.appendChild(n)}();";

    /// <summary>Loads an entry, whose URL is in an attribute so that the text is the same on every page.</summary>
    /// <param name="id">The id of the entry's element.</param>
    public static string Import(string id) =>
        $"System.import(document.getElementById('{id}').getAttribute('data-src'))";

    /// <summary>
    /// Loads the legacy build in browsers that know modules but not all that the modern build needs. The plugin has one
    /// entry in a page; the script of a further one waits for the polyfills that the first one loads.
    /// </summary>
    /// <param name="id">The id of the entry's element.</param>
    public static string Fallback(string id) =>
        id == EntryId
            ? FirstFallback
            : "!function(){if(window.__vite_is_modern_browser)return;"
                + $"function e(){{{Import(id)}}}if(window.System)return e();"
                + $"for(var n=document.getElementById(\"{PolyfillId}\").src,t=document.scripts,i=t.length;i--;)"
                + "if(t[i].src===n&&!t[i].noModule)return t[i].addEventListener(\"load\",e)}();";
}
