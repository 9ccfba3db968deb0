using Assets.AspNetCore.DevServer;

namespace Assets.AspNetCore.Entries;

/// <summary>
/// Finds the elements of an entry point: from a development server when one runs, otherwise from what the bundler has
/// built.
/// </summary>
/// <param name="urls">The app's assets.</param>
/// <param name="servers">The development servers; null outside Development and in a published site.</param>
internal sealed class EntryElements(AssetUrls urls, DevServers? servers)
{
    /// <exception cref="InvalidOperationException">
    /// There is no such entry point, and unknown assets throw (<see cref="AssetsOptions.UnknownAssets"/>).
    /// </exception>
    public async ValueTask<IReadOnlyList<PageElement>> FindAsync(
        EntryRequest request,
        CancellationToken cancellation = default
    )
    {
        var name = NameOf(request.Source);
        if (servers is not null && await servers.FindAsync(name, cancellation) is { } served)
            return [.. new ServedEntry(served.Server, served.Name, request).Elements()];

        if (!urls.Assets.EntryPoints.TryGetValue(name, out var entry))
        {
            urls.Problems.UnknownEntry(name, servers?.NothingAnswers, request.Place);
            return [];
        }

        servers?.ReportBuiltOutput();
        return new BuiltEntry(urls, entry, request with { Source = name }).Elements();
    }

    /// <summary>The name as in a bundler's manifest, which has no leading slash.</summary>
    public static string NameOf(string source) =>
        source.StartsWith("~/", StringComparison.Ordinal) || source.StartsWith("./", StringComparison.Ordinal)
            ? source[2..]
            : source.TrimStart('/');
}
