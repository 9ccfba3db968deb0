using System.Collections.Concurrent;
using Assets.AspNetCore.Resolving;
using Assets.Web;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.Urls;

/// <summary>
/// Reports problems with the assets that markup names: as an exception or, once for each name, as a warning in the log.
/// </summary>
/// <param name="assets">The site's assets.</param>
/// <param name="options">The app's options, which decide whether unknown assets throw.</param>
/// <param name="isDevelopment">Whether the environment is Development.</param>
/// <param name="logger">The logger for warnings.</param>
internal sealed class MarkupProblems(IAssetResolver assets, AssetsOptions options, bool isDevelopment, ILogger logger)
{
    /// <summary>Names can come from requests, so their number must be bounded.</summary>
    private const int MaximumReported = 1000;

    private readonly bool isError = options.UnknownAssets is { } behavior
        ? behavior == UnknownAssetBehavior.Throw
        : isDevelopment;

    private readonly ConcurrentDictionary<(string Path, int Code), string> reported = new();

    private readonly Lazy<NearestNames> published = new(() => new(assets.Paths));

    /// <summary>A field, since <see cref="ConcurrentDictionary{TKey, TValue}.Count"/> takes all locks.</summary>
    private int reportedCount;

    /// <summary>The problems since the start in Development, for the page that lists them.</summary>
    public IReadOnlyList<string> Reported =>
        [.. reported.Values.Where(text => text.Length > 0).Order(StringComparer.Ordinal)];

    /// <summary>Reports a path that names no asset.</summary>
    /// <param name="path">The logical path.</param>
    /// <param name="place">Gives the place of the path as <c>file(line,column): </c>; called only for a report.</param>
    /// <exception cref="InvalidOperationException">Unknown assets throw.</exception>
    public void Unknown(string path, Func<string>? place)
    {
        if (isError)
            throw Error(path, 404, Messages.UnknownAsset(place?.Invoke(), UnknownReason(path)));
        if (!IsFirst(path, 404))
            return;
        var (where, reason) = (place?.Invoke() ?? "", UnknownReason(path));
        Keep(path, 404, Messages.UnknownAsset(where, reason));
        logger.UnknownAsset(where, reason);
    }

    /// <summary>Reports a name that is not that of an entry point.</summary>
    /// <param name="name">The name.</param>
    /// <param name="noServer">Why no development server has it; null where none is searched for.</param>
    /// <param name="place">As for <see cref="Unknown"/>.</param>
    /// <exception cref="InvalidOperationException">Unknown assets throw.</exception>
    public void UnknownEntry(string name, string? noServer, Func<string>? place)
    {
        if (!isError && !IsFirst(name, 420))
            return;
        var names = assets.EntryPoints.Keys;
        var reason = Messages.UnknownEntryReason(name, names.Any(), new NearestNames(names).To(name));
        if (noServer is not null)
            reason += " " + noServer;
        var where = place?.Invoke() ?? "";
        if (isError)
            throw Error(name, 420, Messages.UnknownEntry(where, reason));
        Keep(name, 420, Messages.UnknownEntry(where, reason));
        logger.UnknownEntry(where, reason);
    }

    /// <summary>Reports a file of an entry point that does not exist.</summary>
    /// <exception cref="InvalidOperationException">Unknown assets throw.</exception>
    public void MissingFileOfEntry(string name, string path, Func<string>? place)
    {
        if (!isError && !IsFirst(path, 423))
            return;
        var (where, reason) = (place?.Invoke() ?? "", Messages.MissingFileReason(name, path));
        if (isError)
            throw Error(path, 423, Messages.MissingFileOfEntry(where, reason));
        Keep(path, 423, Messages.MissingFileOfEntry(where, reason));
        logger.MissingFileOfEntry(where, reason);
    }

    /// <summary>
    /// Reports an asset that is served here and would not be in a published site; always a warning, because the page
    /// works here.
    /// </summary>
    public void NotPublished(string path, string reason, Func<string>? place)
    {
        if (!IsFirst(path, 407))
            return;
        var where = place?.Invoke() ?? "";
        Keep(path, 407, $"{where}ASSETS407: '{path}' will not be in the published site: {reason}.");
        logger.NotInAPublishedSite(where, path, reason);
    }

    /// <summary>Reports an asset that cannot be inlined.</summary>
    /// <exception cref="InvalidOperationException">Unknown assets throw.</exception>
    public void NotInlined(string path, string reason, Func<string>? place)
    {
        if (isError)
            throw Error(path, 408, Messages.NotInlined(place?.Invoke(), path, reason));
        if (!IsFirst(path, 408))
            return;
        var where = place?.Invoke() ?? "";
        Keep(path, 408, Messages.NotInlined(where, path, reason));
        logger.NotInlined(where, path, reason);
    }

    private InvalidOperationException Error(string path, int code, string text)
    {
        if (Volatile.Read(ref reportedCount) < MaximumReported && reported.TryAdd((path, code), ""))
            Interlocked.Increment(ref reportedCount);
        Keep(path, code, text);
        return new(text);
    }

    /// <summary>In production nothing shows the texts.</summary>
    private void Keep(string path, int code, string text)
    {
        if (isDevelopment && reported.ContainsKey((path, code)))
            reported[(path, code)] = text;
    }

    private bool IsFirst(string path, int code)
    {
        if (Volatile.Read(ref reportedCount) >= MaximumReported || !reported.TryAdd((path, code), ""))
            return false;
        if (Interlocked.Increment(ref reportedCount) == MaximumReported)
            logger.ReportsStop(MaximumReported);
        return true;
    }

    private string UnknownReason(string path)
    {
        // Where unknown names throw, a developer adds files, so a list from the start would be out of date.
        var names = isError && assets is LiveAssets ? new(assets.Paths) : published.Value;
        return Messages.UnknownAssetReason(path, names.To(path));
    }
}
