using System.Collections.Concurrent;
using Assets.Manifest;
using Assets.Tool.Releases;

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

    /// <summary>A browser's. Stores with one compressed form send it to everyone, so both must be accepted.</summary>
    private const string AcceptEncoding = "gzip, br";

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
                foreach (var finding in await CheckAsync(folder, item.Item, HasBody(item.Index, entries.Count), token))
                    findings.Enqueue(finding);
            }
        );
        return [.. findings.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Check)];
    }

    /// <summary>Evenly spread, so that each run checks the same files.</summary>
    private bool HasBody(int index, int count) =>
        options.Content switch
        {
            ContentCheck.All => true,
            ContentCheck.None => false,
            _ => index % ((count / SampleSize) + 1) == 0,
        };

    private async Task<IEnumerable<Finding>> CheckAsync(
        PublishedFolder folder,
        ManifestEntry entry,
        bool withBody,
        CancellationToken cancellationToken
    )
    {
        var url = new Uri(baseUrl, string.Join('/', entry.Url.Split('/').Select(Uri.EscapeDataString)));
        try
        {
            using var request = new HttpRequestMessage(withBody ? HttpMethod.Get : HttpMethod.Head, url);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", AcceptEncoding);
            if (options.Origin is { } origin)
                request.Headers.TryAddWithoutValidation("Origin", origin);
            using var response = await client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            var served = await ServedFile.ReadAsync(url, response, withBody, cancellationToken);
            return new AnswerChecks(entry, folder.WebRoot, options.Origin).Run(served);
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException
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
