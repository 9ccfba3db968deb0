using Assets.AspNetCore.Markup;
using Assets.AspNetCore.Urls;

namespace Assets.AspNetCore.Entries;

/// <summary>
/// The elements of a build for browsers without modules, as <c>@vitejs/plugin-legacy</c> writes them to an
/// <c>index.html</c>: SystemJS and polyfills, then the entry.
/// </summary>
/// <param name="request">What the author wrote.</param>
/// <param name="scripts">Polyfills first, the entry last.</param>
/// <param name="isOnly">Whether there is no build with modules, so that all browsers get this one.</param>
internal sealed class LegacyEntry(EntryRequest request, IReadOnlyList<LinkedUrl> scripts, bool isOnly)
{
    private readonly string entryUrl = scripts[^1].Url;

    public IEnumerable<PageElement> Elements()
    {
        if (!isOnly)
        {
            yield return Module("legacy detection", LegacyScripts.DetectModern);
            foreach (var fallback in OfEntry("legacy fallback", id => Module(id, LegacyScripts.Fallback(id))))
                yield return fallback;
            yield return new("script", "legacy safari", Classic()) { Script = LegacyScripts.SafariFix };
        }

        for (var i = 0; i < scripts.Count - 1; i++)
            yield return Polyfills(scripts[i], isFirst: i == 0);
        foreach (var entry in OfEntry("legacy entry", Entry))
            yield return entry;
    }

    /// <summary>
    /// Two forms of an element: with the plugin's id, for the first entry in a page, and with an id of its own.
    /// </summary>
    private IEnumerable<PageElement> OfEntry(string kind, Func<string, PageElement> create)
    {
        var key = $"{kind} {entryUrl}";
        yield return create(LegacyScripts.EntryId) with
        {
            Key = kind,
            Alias = key,
            UnlessAfter = key,
        };
        yield return create($"{LegacyScripts.EntryId}-{Suffix()}") with
        {
            Key = key,
        };
    }

    /// <summary>The file's name as part of an id.</summary>
    private string Suffix() =>
        string.Concat(Path.GetFileNameWithoutExtension(scripts[^1].Link.Path).Where(char.IsAsciiLetterOrDigit));

    private PageElement Module(string key, string script) =>
        new("script", key, [("type", "module"), .. Nonce()]) { Script = script };

    private PageElement Polyfills(LinkedUrl linked, bool isFirst)
    {
        var fetch = AssetAttributes.For(
            AssetUse.Script,
            linked.Url,
            linked.Link.Integrity,
            request.Policy,
            request.Author
        );
        IReadOnlyList<(string, string?)> id = isFirst ? [("id", LegacyScripts.PolyfillId)] : [];
        return new(
            "script",
            "script " + linked.Url,
            [.. Kind(), .. id, ("src", request.UrlInPage(linked.Url)), .. BuiltEntry.Parameters(fetch)]
        );
    }

    private PageElement Entry(string id) =>
        new("script", id, [.. Kind(), ("id", id), ("data-src", SpecifierOf(request.UrlInPage(entryUrl))), .. Nonce()])
        {
            Script = LegacyScripts.Import(id),
        };

    /// <summary>SystemJS reads a URL without a leading slash or dot as a bare name.</summary>
    private static string SpecifierOf(string url) =>
        url.StartsWith('/') || url.Contains("://", StringComparison.Ordinal) ? url : "./" + url;

    private IReadOnlyList<(string, string?)> Classic() => [.. Kind(), .. Nonce()];

    private IReadOnlyList<(string, string?)> Kind() => isOnly ? [] : [("nomodule", null)];

    private IReadOnlyList<(string, string?)> Nonce() => request.Nonce is { } nonce ? [("nonce", nonce)] : [];
}
