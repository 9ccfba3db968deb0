using System.Text.Json;
using Assets.Storage;
using Assets.Storage.Tests.Google;
using Assets.Tool.CommandLine;

namespace Assets.Tool.Tests.Cors;

/// <summary>The double has no CORS: only that the rule names the headers that the store signs.</summary>
[Collection(GoogleDouble.Collection)]
public sealed class UploadsToGoogle(GoogleDouble google)
{
    [Fact]
    public async Task SendOnlyHeadersOfTheRule()
    {
        using var output = new StringWriter();
        string[] arguments = ["cors", "gs", "--uploads", "--origin", "https://shop.example"];
        var token = TestContext.Current.CancellationToken;
        await AssetsCommand.RunAsync(arguments, output, TextWriter.Null, token);
        var rule = JsonDocument.Parse(output.ToString()).RootElement[0];
        var named = rule.GetProperty("responseHeader").EnumerateArray().Select(header => header.GetString()).ToList();
        using var store = google.Store();
        var headers = new ObjectHeaders
        {
            CacheControl = "no-store",
            ContentEncoding = "br",
            ContentDisposition = "attachment",
        };
        var upload = await store.PermitUploadAsync(
            ObjectKey.Parse("a"),
            new() { MaxLength = 10, Headers = headers },
            token
        );
        Assert.Equal([], upload.Headers.Keys.Except(named, StringComparer.OrdinalIgnoreCase));
        Assert.Contains("PUT", rule.GetProperty("method").EnumerateArray().Select(method => method.GetString()));
    }
}
