using System.Diagnostics.Metrics;
using Assets.AspNetCore.Insight;
using Assets.AspNetCore.Serving;
using Assets.Manifest;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assets.AspNetCore.Tests.Serving;

/// <summary>The decision about a request, tested without a server.</summary>
public sealed class DecisionOfAnAnswer : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    private readonly ServedAsset asset = new()
    {
        Path = "css/site.css",
        ContentType = "text/css",
        CacheControl = "no-cache",
        LastModified = new(DateTimeOffset.UnixEpoch),
        Representations =
        [
            new(ContentCoding.Brotli, "\"br\"", 3, Body.InMemory([1, 2, 3])),
            new(ContentCoding.Identity, "\"id\"", 9, Body.InMemory(new byte[9])),
        ],
    };

    [Fact]
    public void IsTheSmallestRepresentationThatIsAccepted()
    {
        var answer = Decide("GET", ("Accept-Encoding", "br"));
        Assert.Equal((200, "\"br\"", new ByteRange(0, 3)), (answer.Status, answer.Representation!.ETag, answer.Part));
        Assert.True(answer.Body.Exists);
    }

    [Theory]
    [InlineData("If-None-Match", "\"id\"", 304)]
    [InlineData("If-Match", "\"other\"", 412)]
    [InlineData("Accept-Encoding", "identity;q=0", 406)]
    [InlineData("Range", "bytes=9-", 416)]
    public void HasNoBodyWhenNothingIsSent(string header, string value, int status)
    {
        var answer = Decide("GET", (header, value));
        Assert.Equal((status, false), (answer.Status, answer.Body.Exists));
    }

    [Fact]
    public void IsAPart()
    {
        var answer = Decide("GET", ("Range", "bytes=2-5"));
        Assert.Equal((206, new ByteRange(2, 4)), (answer.Status, answer.Part));
        Assert.Equal(200, Decide("HEAD", ("Range", "bytes=2-5")).Status);
    }

    [Fact]
    public void IsSeveralPartsOfTheIdentityCodingAlone()
    {
        Assert.NotNull(Decide("GET", ("Range", "bytes=0-1,3-4")).Parts);
        var answer = Decide("GET", ("Range", "bytes=0-0,2-2"), ("Accept-Encoding", "br"));
        Assert.Equal((200, null), (answer.Status, answer.Parts));
    }

    [Fact]
    public void IsTheWholeErrorPageWhateverIsAskedFor()
    {
        var request = Headers(("Range", "bytes=2-5"), ("If-None-Match", "*"), ("Accept-Encoding", "identity;q=0"));
        var answer = Handler().DecideErrorPage(asset, request, 404);
        Assert.Equal((404, true, new ByteRange(0, 9)), (answer.Status, answer.IsErrorPage, answer.Part));
    }

    public void Dispose() => services.Dispose();

    private Answer Decide(string method, params (string Name, string Value)[] headers) =>
        Handler().Decide(asset, Headers(headers), method == "GET");

    private AssetHandler Handler() =>
        new(NullLogger.Instance, new AssetMetrics(services.GetRequiredService<IMeterFactory>()));

    private static HeaderDictionary Headers(params (string Name, string Value)[] headers)
    {
        var dictionary = new HeaderDictionary();
        foreach (var (name, value) in headers)
            dictionary[name] = value;
        return dictionary;
    }
}
