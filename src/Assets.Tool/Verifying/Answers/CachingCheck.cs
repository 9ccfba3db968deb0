using System.Net.Http.Headers;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Tool.Verifying.Answers;

/// <summary>The <c>Cache-Control</c>: a year for fingerprinted files, revalidation for others, a rule's own value.</summary>
internal static class CachingCheck
{
    /// <summary>A year, less what rounding takes: the shortest lifetime that counts as immutable.</summary>
    private static readonly TimeSpan LongAge = TimeSpan.FromDays(360);

    public static Finding? Run(ManifestEntry entry, ServedFile served)
    {
        var expected =
            entry.CacheControl
            ?? (entry.Cache == CacheClass.Immutable ? CachePolicy.Immutable : CachePolicy.Revalidate);
        return IsRight(entry, served.CacheControl)
            ? null
            : new(
                entry.Url,
                Check.Caching,
                $"Cache-Control is '{served.CacheControl}' instead of '{expected}'",
                "Configure the CDN to respect the Cache-Control of the origin for browsers (no minimum or browser TTL "
                    + "of its own); for objects that were stored otherwise, run 'assets upload' with --force."
            );
    }

    private static bool IsRight(ManifestEntry entry, string served)
    {
        var actual = CacheControlHeaderValue.TryParse(served, out var parsed) ? parsed : null;
        return (entry.CacheControl, entry.Cache) switch
        {
            ({ } custom, _) => Normalized(custom) == Normalized(served),
            (null, CacheClass.Immutable) => actual is { NoStore: false, NoCache: false } && actual.MaxAge >= LongAge,
            _ => actual is { NoCache: true } || actual?.MaxAge == TimeSpan.Zero,
        };
    }

    private static string Normalized(string header) =>
        string.Join(
            ',',
            header.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)
        );
}
