using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Assets.AspNetCore.Entries;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore;

public sealed partial class AssetUrls
{
    /// <summary>Finds an entry point of a bundler, as built, by its name.</summary>
    /// <param name="source">The name in the bundler's manifest, such as <c>src/main.ts</c>.</param>
    /// <param name="entry">The entry point, or <see langword="null"/> when there is none of that name.</param>
    /// <returns>Whether there is an entry point of that name.</returns>
    public bool TryGetEntry(string source, [NotNullWhen(true)] out EntryDescriptor? entry)
    {
        ArgumentNullException.ThrowIfNull(source);
        var name = EntryElements.NameOf(source);
        entry = assets.EntryPoints.TryGetValue(name, out var found)
            ? new(name)
            {
                IsModule = found.IsModule,
                Scripts = found.Scripts,
                Stylesheets = found.Stylesheets,
                LegacyScripts = found.LegacyScripts,
            }
            : null;
        return entry is not null;
    }

    /// <summary>
    /// The HTML that <c>&lt;asset-entry&gt;</c> writes, for pages that are not Razor views: the elements of the built
    /// entry point, or of a development server that runs. Elements that the method has given for the request before
    /// are left out.
    /// </summary>
    /// <param name="context">The request of the page.</param>
    /// <param name="source">The name in the bundler's manifest, such as <c>src/main.ts</c>.</param>
    /// <param name="part">Which elements are written.</param>
    /// <returns>The elements as HTML.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no such entry point, and unknown assets throw (<see cref="AssetsOptions.UnknownAssets"/>).
    /// </exception>
    public async Task<string> EntryHtmlAsync(
        HttpContext context,
        string source,
        AssetEntryPart part = AssetEntryPart.All
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(source);
        var request = new EntryRequest(source, context.Request.PathBase, Policy(context)) { Part = part };
        var elements = await Entries.FindAsync(request, context.RequestAborted);
        var page = context.RequestServices.GetRequiredService<PageElements>();
        using var html = new StringWriter();
        new PageContent(elements, page).WriteTo(html, HtmlEncoder.Default);
        return html.ToString();
    }
}
