using System.Collections.Concurrent;
using Assets.Manifest;
using Assets.Tool.Releases;
using Assets.Tool.Verifying.Answers;

namespace Assets.Tool.Verifying;

/// <summary>
/// Requests every file of a release from its public address, and compares the answers with the manifest.
/// </summary>
/// <param name="client">Sends requests without cookies, redirects and decompression.</param>
/// <param name="baseUrl">What the published paths are appended to, with a slash at the end.</param>
/// <param name="options">What is checked.</param>
internal sealed class Verify(HttpClient client, Uri baseUrl, VerifyOptions options)
{
    /// <summary>Enough to find a systematic error; the headers of all files are compared in any case.</summary>
    private const int SampleSize = 20;

    /// <summary>The differences in ordinal order of the paths.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(PublishedFolder folder, CancellationToken cancellationToken)
    {
        var entries = folder.Manifest.Entries.DistinctBy(entry => entry.Url, StringComparer.Ordinal).ToList();
        var findings = new ConcurrentQueue<Finding>();
        var parallelOptions = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Parallel,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(
            entries.Index(),
            parallelOptions,
            async (item, token) =>
            {
                var (index, entry) = item;
                var found = await AnsweredAsync(
                    entry,
                    () => CheckAsync(folder, entry, IsInSample(index, entries.Count), token),
                    token
                );
                foreach (var finding in found)
                    findings.Enqueue(finding);
            }
        );
        return
        [
            .. MixedContent(),
            .. findings.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Check),
        ];
    }

    /// <summary>Evenly spread, so that each run checks the same files.</summary>
    private static bool IsInSample(int index, int count) => index % ((count / SampleSize) + 1) == 0;

    private async Task<IReadOnlyList<Finding>> CheckAsync(
        PublishedFolder folder,
        ManifestEntry entry,
        bool isInSample,
        CancellationToken cancellationToken
    )
    {
        var requests = new Requests(client, Requests.UrlOf(baseUrl, entry));
        if (options.Content == ContentCheck.All || (options.Content == ContentCheck.Sample && isInSample))
        {
            var integrity = await IntegrityAsync(folder, entry, cancellationToken);
            var whole = await requests.GetAsync(options.Origin, withBody: true, cancellationToken);
            var found = new AnswerChecks(entry, integrity, options.Origin).Run(whole);
            return isInSample && found.Count == 0
                ? await NeighborsAsync(folder, entry, whole, cancellationToken)
                : found;
        }

        var checks = new AnswerChecks(entry, integrity: null, options.Origin);
        var served = await requests.HeadAsync(options.Origin, cancellationToken: cancellationToken);
        var findings = checks.Run(served);
        // Only what a GET request shows too is a difference for browsers: proxies that compress do not when they answer
        // HEAD, and some stores refuse it.
        if (findings.Count > 0)
            findings = checks.Run(await requests.GetAsync(options.Origin, withBody: false, cancellationToken));
        return findings.Count == 0 && isInSample
            ? await NeighborsAsync(folder, entry, served, cancellationToken)
            : findings;
    }

    /// <summary>What other clients get, and what that does to caches.</summary>
    private async Task<IReadOnlyList<Finding>> NeighborsAsync(
        PublishedFolder folder,
        ManifestEntry entry,
        ServedFile served,
        CancellationToken cancellationToken
    )
    {
        var url = Requests.UrlOf(baseUrl, entry);
        var findings = new List<Finding?>();
        if (served.IsEncoded)
        {
            var plain = await new Requests(client, url).HeadAsync(
                options.Origin,
                "identity",
                cancellationToken: cancellationToken
            );
            findings.Add(VaryCheck.Encoding(entry, served, plain));
        }

        if (options.Origin is { } origin && CorsCheck.IsNeeded(entry))
        {
            // A URL of its own: a cache must not keep an answer without CORS under the real one because of this check.
            var probe = new Requests(client, new Uri($"{url}?assets-verify={Guid.NewGuid():N}"));
            await probe.GetAsync(origin: null, withBody: false, cancellationToken);
            var after = await probe.GetAsync(origin, withBody: false, cancellationToken);
            findings.Add(CorsCheck.RunAfterOthers(entry, after, origin));
        }

        if (entry.Deltas is [var delta, ..])
        {
            var answer = await new Requests(client, url).GetDeltaAsync(delta.Dictionary!, cancellationToken);
            await using var file = File.OpenRead(Path.Combine(folder.WebRoot, delta.File));
            var published = await ServedContent.ReadAsync(file, encoding: "", cancellationToken);
            findings.Add(DeltaCheck.Run(entry, answer, published));
        }

        return [.. findings.OfType<Finding>()];
    }

    /// <summary>Browsers block scripts, stylesheets and fonts from http in pages from https.</summary>
    private IEnumerable<Finding> MixedContent()
    {
        if (
            baseUrl.Scheme == Uri.UriSchemeHttp
            && !baseUrl.IsLoopback
            && options.Origin?.StartsWith("https:", StringComparison.Ordinal) == true
        )
            yield return new(
                baseUrl.AbsoluteUri,
                Check.Address,
                $"The base URL has http, so browsers block the files in pages of {options.Origin}",
                "Give the CDN a certificate, and change the base URL of the app to https."
            );
    }

    /// <summary>What a browser compares the content with.</summary>
    private static async Task<string?> IntegrityAsync(
        PublishedFolder folder,
        ManifestEntry entry,
        CancellationToken cancellationToken
    )
    {
        if (entry.Integrity is { } integrity)
            return integrity;
        await using var file = File.OpenRead(Path.Combine(folder.WebRoot, entry.Files[0].File));
        return (await ServedContent.ReadAsync(file, encoding: "", cancellationToken)).Integrity;
    }

    private static async Task<IReadOnlyList<Finding>> AnsweredAsync(
        ManifestEntry entry,
        Func<Task<IReadOnlyList<Finding>>> check,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await check();
        }
        catch (HttpIOException exception)
        {
            return
            [
                new(
                    entry.Url,
                    Check.Connection,
                    $"The answer is not complete: {exception.Message.TrimEnd('.')}",
                    "Look at the log of the CDN: its origin broke off, or it announces another length than it sends."
                ),
            ];
        }
        catch (Exception exception)
            when (exception is HttpRequestException
                || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return
            [
                new(
                    entry.Url,
                    Check.Connection,
                    $"There is no answer: {exception.Message.TrimEnd('.')}",
                    "Check the base URL, its certificate and the network."
                ),
            ];
        }
    }
}
