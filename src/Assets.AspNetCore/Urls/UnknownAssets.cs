using System.Collections.Concurrent;
using Assets.AspNetCore.Resolving;
using Assets.Web;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.Urls;

/// <summary>What happens when markup names an asset that does not exist: an error where a developer looks, a working page where a customer does.</summary>
/// <param name="assets">The assets there are.</param>
/// <param name="options">Whether it throws.</param>
/// <param name="isDevelopment">Whether a developer is looking.</param>
/// <param name="logger">Where it is said otherwise.</param>
internal sealed class UnknownAssets(IAssetResolver assets, AssetsOptions options, bool isDevelopment, ILogger logger)
{
    /// <summary>Names can come from requests: their number is bounded.</summary>
    private const int MaximumRemembered = 1000;

    private readonly bool isError = options.UnknownAssets is { } behavior ? behavior == UnknownAssetBehavior.Throw : isDevelopment;

    private readonly ConcurrentDictionary<string, bool> said = new(StringComparer.Ordinal);

    /// <summary>The plain URL, said once; or an exception.</summary>
    /// <param name="path">The logical path that names nothing.</param>
    /// <param name="place">Where it is written, as <c>file(line,column): </c>, asked for only when there is something to say.</param>
    public AssetLink Fallback(string path, Func<string>? place = null)
    {
        if (isError)
            throw new InvalidOperationException($"{place?.Invoke()}ASSETS404: {Reason(path)}");
        if (said.Count < MaximumRemembered && said.TryAdd(path, true))
            logger.UnknownAsset(place?.Invoke() ?? "", Reason(path));
        return new(path, UrlEncoding.Encode(path), MediaTypes.Of(path), Integrity: null, Preload: []);
    }

    /// <summary>Says once of an asset that it is here and would not be in a published site.</summary>
    public void WarnOfPublishing(string path, string reason, Func<string>? place)
    {
        if (said.Count < MaximumRemembered && said.TryAdd(path, true))
            logger.NotInAPublishedSite(place?.Invoke() ?? "", path, reason);
    }

    private string Reason(string path)
    {
        var nearest = new NearestNames(assets.Paths).To(path);
        return $"'{path}' is not an asset of this site" + nearest.Count switch
        {
            0 => "; add the file below wwwroot or to an <AssetCollect> source, or mark the element asset=\"off\" if something else answers for it.",
            1 => $"; did you mean '{nearest[0]}'?",
            _ => $"; did you mean one of '{string.Join("', '", nearest)}'?",
        };
    }
}
