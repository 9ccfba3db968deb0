using Assets.Storage;
using Assets.Tool.CommandLine;

namespace Assets.Tool.Tests.Cors;

/// <summary>
/// What a browser asks a bucket before it sends a file there, after the rule was set that the command prints.
/// </summary>
public abstract class UploadsOfABrowser
{
    protected const string Origin = "https://shop.example";
    private static readonly HttpClient Browser = new();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Prints the rule, sets it as the tool of the cloud does, and opens the bucket.</summary>
    protected abstract Task<IDirectUploadStore> PrepareAsync();

    [Fact]
    public async Task ArePermitted()
    {
        using var answer = await PreflightAsync(Origin);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        Assert.Equal(Origin, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task AreRefusedFromOtherPages()
    {
        using var answer = await PreflightAsync("https://other.example");
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    protected static async Task<string> PrintedAsync(string store)
    {
        using var output = new StringWriter();
        Assert.Equal(
            ExitCode.Success,
            await AssetsCommand.RunAsync(
                ["cors", store, "--uploads", "--origin", Origin],
                output,
                TextWriter.Null,
                Token
            )
        );
        return output.ToString();
    }

    private async Task<HttpResponseMessage> PreflightAsync(string origin)
    {
        var store = await PrepareAsync();
        var upload = await store.PermitUploadAsync(ObjectKey.Parse("_uploads/a"), new() { MaxLength = 10 }, Token);
        var request = new HttpRequestMessage(HttpMethod.Options, upload.Url);
        request.Headers.Add("Origin", origin);
        request.Headers.Add(
            "Access-Control-Request-Method",
            upload.Method == DirectUploadMethod.PostForm ? "POST" : "PUT"
        );
        if (upload.Headers.Count > 0)
        {
            request.Headers.Add(
                "Access-Control-Request-Headers",
                string.Join(',', upload.Headers.Keys.Select(name => name.ToLowerInvariant()))
            );
        }

        return await Browser.SendAsync(request, Token);
    }
}
