using System.Globalization;
using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;

namespace Assets.AspNetCore.Tests.Serving;

/// <summary>
/// Requests with random combinations of meaningful header parts: every response is one that RFC 9110 permits.
/// </summary>
public sealed class AnyRequest : IAsyncDisposable
{
    private static readonly string[] Paths = ["/css/site.css", "/js/app.5555555555.js"];

    private static readonly string[] Words =
    [
        "bytes",
        "=",
        "-",
        ",",
        " ",
        "0",
        "1",
        "19999",
        "20000",
        "99999999999999999999",
        "-1",
        ";",
        "q",
        "q=",
        "Q=0",
        "1.000",
        "0.001",
        "br",
        "gzip",
        "x-gzip",
        "identity",
        "*",
        "zstd",
        "\"",
        "W/",
        "\"a\"",
        "\"a,b\"",
        "{br}",
        "{identity}",
        "{date}",
        "Sat, 21 Nov 2026 04:56:05 GMT",
        "Saturday, 21-Nov-26 04:56:05 GMT",
        "\t",
        "é",
        "\u007f",
        "items",
        "\\",
        "dcz",
        "dcz",
        ":",
        "{dictionary}",
        ":{dictionary}:",
        ":{dictionary}:",
        ";x=1",
        "cors",
    ];

    private static readonly string[] Names =
    [
        "Range",
        "If-Range",
        "If-Match",
        "If-None-Match",
        "If-Modified-Since",
        "If-Unmodified-Since",
        "Accept-Encoding",
        "Available-Dictionary",
        "Dictionary-ID",
        "Sec-Fetch-Mode",
        "TE",
        "Expect-CT",
    ];

    private readonly PublishedSite site = PublishedSite.WithDeltas();
    private readonly RunningSite app;

    public AnyRequest() => app = RunningSite.Of(site);

    [Fact]
    public async Task HasARightAnswer()
    {
        var random = new Random(4);
        for (var i = 0; i < 4000; i++)
        {
            var headers = Some(
                5,
                random,
                () =>
                    $"{Names[random.Next(Names.Length)]}:{Fill(string.Concat(Some(9, random, () => Words[random.Next(Words.Length)])))}"
            );
            await Check(random.Next(4) == 0 ? "HEAD" : "GET", Paths[i % Paths.Length], headers);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        site.Dispose();
    }

    private string Fill(string text) =>
        text.Replace("{br}", site.ETag("css/site.css", ContentCoding.Brotli), StringComparison.Ordinal)
            .Replace("{dictionary}", PublishedSite.Digest(PublishedSite.Earlier[0]), StringComparison.Ordinal)
            .Replace("{identity}", site.ETag("css/site.css", ContentCoding.Identity), StringComparison.Ordinal)
            .Replace(
                "{date}",
                File.GetLastWriteTimeUtc(site.Manifest).ToString("r", CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );

    private static string[] Some(int most, Random random, Func<string> make) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];

    private async Task Check(string method, string path, string[] headers)
    {
        var answer = await app.Send(method, path, headers);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{method} {path} {string.Join(" | ", headers)}: {(int)answer.Status}"
        );
        Assert.Contains(
            answer.Status,
            (IEnumerable<HttpStatusCode>)
                [
                    HttpStatusCode.OK,
                    HttpStatusCode.PartialContent,
                    HttpStatusCode.NotModified,
                    HttpStatusCode.NotAcceptable,
                    HttpStatusCode.PreconditionFailed,
                    HttpStatusCode.RequestedRangeNotSatisfiable,
                ]
        );
        if (method == "HEAD" || answer.Status is not (HttpStatusCode.OK or HttpStatusCode.PartialContent))
        {
            Assert.Empty(answer.Body);
            return;
        }

        Assert.Equal(answer.Body.Length.ToString(CultureInfo.InvariantCulture), answer["Content-Length"]);
        var whole = File.ReadAllBytes(
            site.FileOf(
                path == Paths[0] ? "css/site.css" : "js/app.js",
                answer["Content-Encoding"] switch
                {
                    "br" => ContentCoding.Brotli,
                    "gzip" => ContentCoding.Gzip,
                    "dcz" => ContentCoding.DictionaryZstandard,
                    _ => ContentCoding.Identity,
                }
            )
        );
        if (answer.Status == HttpStatusCode.OK)
            Assert.Equal(whole, answer.Body);
        else if (answer["Content-Range"] is { } range)
            Assert.Equal(
                $"bytes {whole.AsSpan().IndexOf(answer.Body)}-",
                range[..(range.IndexOf('-', StringComparison.Ordinal) + 1)]
            );
        else
            Assert.StartsWith("multipart/byteranges", answer["Content-Type"], StringComparison.Ordinal);
    }
}
