using System.Net;
using static Assets.Storage.Testing.ObjectStoreTrial;

namespace Assets.Storage.Testing.Checks;

internal static class SignedUrls
{
    private static readonly HttpClient Client = new();

    public static Dictionary<string, Func<ObjectStoreTrial, Task>> Checks { get; } =
        new()
        {
            ["A signed URL reads an object"] = trial =>
                CheckAsync(
                    trial,
                    async key =>
                    {
                        var options = new SignedUrlOptions
                        {
                            ResponseContentType = "text/x-other",
                            ResponseContentDisposition = "attachment; filename=\"a b.txt\"",
                        };
                        using var response = await GetAsync(trial, key, options);
                        Equal(HttpStatusCode.OK, response.StatusCode);
                        Equal("Hello", await response.Content.ReadAsStringAsync(trial.Cancellation));
                        Equal("text/x-other", response.Content.Headers.ContentType?.ToString());
                        Equal(
                            "attachment; filename=\"a b.txt\"",
                            response.Content.Headers.ContentDisposition?.ToString()
                        );
                    }
                ),
            ["A changed signed URL is refused"] = trial =>
                CheckAsync(
                    trial,
                    async key =>
                    {
                        await trial.PutAsync("b&+%ü c.txt", "secret");
                        var signed = await trial.Store.SignUrlAsync(key, null, trial.Cancellation);
                        var other = await trial.Store.SignUrlAsync(trial.Key("b&+%ü c.txt"), null, trial.Cancellation);
                        var changed = new UriBuilder(other.Url) { Query = signed.Url.Query }.Uri;
                        using var response = await Client.GetAsync(changed, trial.Cancellation);
                        Equal(HttpStatusCode.Forbidden, response.StatusCode);
                        var unsigned = new UriBuilder(signed.Url) { Query = "" }.Uri;
                        using var anonymous = await Client.GetAsync(unsigned, trial.Cancellation);
                        Expect(!anonymous.IsSuccessStatusCode, "the object is private");
                    }
                ),
            ["An expired signed URL is refused"] = trial =>
                CheckAsync(
                    trial,
                    async key =>
                    {
                        var options = new SignedUrlOptions { Lifetime = TimeSpan.FromSeconds(1) };
                        var signed = await trial.Store.SignUrlAsync(key, options, trial.Cancellation);
                        // Stores compare whole seconds, and round in either direction.
                        await Task.Delay(TimeSpan.FromSeconds(3), trial.Cancellation);
                        using var response = await Client.GetAsync(signed.Url, trial.Cancellation);
                        Expect(!response.IsSuccessStatusCode, "the URL is refused after it expired");
                    }
                ),
            ["A signed URL stores an object"] = trial =>
                CheckAsync(
                    trial,
                    async _ =>
                    {
                        var options = new SignedUrlOptions { Method = SignedUrlMethod.Put, ContentType = "text/plain" };
                        var key = trial.Key("ü +&/direct.txt");
                        using var response = await PutAsync(trial, key, options);
                        Expect(response.IsSuccessStatusCode, $"the object is stored, not {response.StatusCode}");
                        Equal("direct", await trial.ReadTextAsync(key));
                        using var opened = await trial.OpenAsync(key);
                        Equal("text/plain", opened.Headers.ContentType);
                    }
                ),
            ["A signed URL keeps or replaces an existing object"] = trial =>
                CheckAsync(
                    trial,
                    async key =>
                    {
                        var options = new SignedUrlOptions { Method = SignedUrlMethod.Put };
                        using var refused = await PutAsync(trial, key, options);
                        Expect(!refused.IsSuccessStatusCode, "the object is kept");
                        Equal("Hello", await trial.ReadTextAsync(key));
                        using var replaced = await PutAsync(trial, key, options with { Mode = PutMode.Replace });
                        Expect(replaced.IsSuccessStatusCode, $"the object is replaced, not {replaced.StatusCode}");
                        Equal("direct", await trial.ReadTextAsync(key));
                    }
                ),
            ["A signed URL for reading does not write"] = trial =>
                CheckAsync(
                    trial,
                    async key =>
                    {
                        var signed = await trial.Store.SignUrlAsync(key, null, trial.Cancellation);
                        using var content = new ByteArrayContent("changed"u8.ToArray());
                        content.Headers.Add("x-ms-blob-type", "BlockBlob");
                        using var response = await Client.PutAsync(signed.Url, content, trial.Cancellation);
                        Expect(!response.IsSuccessStatusCode, "the URL is refused for another method");
                        Equal("Hello", await trial.ReadTextAsync(key));
                    }
                ),
            ["A store without signed URLs says so"] = async trial =>
            {
                if (!trial.Has(ObjectStoreFunctions.SignedUrls))
                {
                    await FailsAsync(
                        ObjectStoreFailure.NotSupported,
                        async () => await trial.Store.SignUrlAsync(trial.Key("a"), null, trial.Cancellation)
                    );
                }
            },
        };

    private static async Task CheckAsync(ObjectStoreTrial trial, Func<ObjectKey, Task> check)
    {
        if (trial.Has(ObjectStoreFunctions.SignedUrls))
            await check(await trial.PutAsync("a.txt", "Hello"));
    }

    private static async Task<HttpResponseMessage> GetAsync(
        ObjectStoreTrial trial,
        ObjectKey key,
        SignedUrlOptions options
    )
    {
        var signed = await trial.Store.SignUrlAsync(key, options, trial.Cancellation);
        return await Client.GetAsync(signed.Url, trial.Cancellation);
    }

    private static async Task<HttpResponseMessage> PutAsync(
        ObjectStoreTrial trial,
        ObjectKey key,
        SignedUrlOptions options
    )
    {
        var signed = await trial.Store.SignUrlAsync(key, options, trial.Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Put, signed.Url)
        {
            Content = new ByteArrayContent("direct"u8.ToArray()),
        };
        foreach (var (name, value) in signed.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, trial.Cancellation);
    }
}
