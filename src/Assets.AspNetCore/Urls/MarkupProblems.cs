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

    private readonly ConcurrentDictionary<(string Path, int Code), bool> reported = new();

    private readonly Lazy<NearestNames> published = new(() => new(assets.Paths));

    /// <summary>A field, since <see cref="ConcurrentDictionary{TKey, TValue}.Count"/> takes all locks.</summary>
    private int reportedCount;

    /// <summary>Reports a path that names no asset.</summary>
    /// <param name="path">The logical path.</param>
    /// <param name="place">Gives the place of the path as <c>file(line,column): </c>; called only for a report.</param>
    /// <exception cref="InvalidOperationException">Unknown assets throw.</exception>
    public void Unknown(string path, Func<string>? place)
    {
        if (isError)
            throw new InvalidOperationException(Messages.UnknownAsset(place?.Invoke(), UnknownReason(path)));
        if (IsFirst(path, 404))
            logger.UnknownAsset(place?.Invoke() ?? "", UnknownReason(path));
    }

    /// <summary>
    /// Reports an asset that is served here and would not be in a published site; always a warning, because the page
    /// works here.
    /// </summary>
    public void NotPublished(string path, string reason, Func<string>? place)
    {
        if (IsFirst(path, 407))
            logger.NotInAPublishedSite(place?.Invoke() ?? "", path, reason);
    }

    /// <summary>Reports an asset that cannot be inlined.</summary>
    /// <exception cref="InvalidOperationException">Unknown assets throw.</exception>
    public void NotInlined(string path, string reason, Func<string>? place)
    {
        if (isError)
            throw new InvalidOperationException(Messages.NotInlined(place?.Invoke(), path, reason));
        if (IsFirst(path, 408))
            logger.NotInlined(place?.Invoke() ?? "", path, reason);
    }

    private bool IsFirst(string path, int code)
    {
        if (Volatile.Read(ref reportedCount) >= MaximumReported || !reported.TryAdd((path, code), true))
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
