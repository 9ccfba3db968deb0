using System.Net.Http.Headers;
using static Assets.Storage.Testing.ObjectStoreTrial;

namespace Assets.Storage.Testing.Checks;

internal static class Opening
{
    private static readonly ObjectHeaders Headers = new()
    {
        ContentType = "text/html; charset=utf-8",
        ContentEncoding = "br",
        CacheControl = "public, max-age=31536000, immutable",
        ContentDisposition = "attachment; filename=\"a b.html\"; filename*=UTF-8''%C3%BC.html",
        Metadata = new Dictionary<string, string> { ["owner"] = "a, b; c=\"d\" %C3%BC", ["sha256"] = "0a1b" },
    };

    private static readonly PutOptions Replacing = new() { Mode = PutMode.Replace };

    public static Dictionary<string, Func<ObjectStoreTrial, Task>> Checks { get; } =
        new()
        {
            ["A missing object is null"] = async trial =>
            {
                Expect(!await trial.ExistsAsync(trial.Key("missing")), "there is no object");
                using var opened = await trial.Store.OpenAsync(trial.Key("missing"), null, trial.Cancellation);
                Expect(opened is null, "there is no object");
                using var part = await trial.Store.OpenAsync(
                    trial.Key("missing"),
                    ByteRange.From(5),
                    trial.Cancellation
                );
                Expect(part is null, "there is no object");
            },
            ["Headers and metadata are kept"] = async trial =>
            {
                var key = await trial.PutAsync("a", "Hello", new() { Headers = Headers });
                using var opened = await trial.OpenAsync(key);
                Equal(Headers, opened.Headers);
                using var properties = await trial.OpenAsync(key, ByteRange.None);
                Equal(Headers, properties.Headers);
            },
            ["Headers of a long object are kept"] = async trial =>
            {
                var stream = new OneWayStream(20 << 20);
                await trial.Store.PutAsync(trial.Key("a"), stream, new() { Headers = Headers }, trial.Cancellation);
                using var opened = await trial.OpenAsync(trial.Key("a"), ByteRange.None);
                Equal(Headers, opened.Headers);
            },
            ["Headers that stores change are refused"] = async trial =>
            {
                await RefusesAsync(trial, new() { ContentType = "text" });
                await RefusesAsync(trial, new() { ContentDisposition = "attachment; filename=ü" });
                await RefusesAsync(trial, new() { CacheControl = "a\r\nb" });
                await RefusesAsync(trial, new() { Metadata = Metadata("Upper", "a") });
                await RefusesAsync(trial, new() { Metadata = Metadata("a", " b") });
                await RefusesAsync(trial, new() { Metadata = Metadata("a", new string('b', 3_000)) });
            },
            ["A content type is kept apart from its white space"] = async trial =>
            {
                foreach (var type in (string[])["text/html;charset=utf-8", "Text/X-Other; a=\"b;c\"", "image/svg+xml"])
                {
                    var key = await trial.PutAsync(
                        "a",
                        "Hello",
                        Replacing with
                        {
                            Headers = new() { ContentType = type },
                        }
                    );
                    using var opened = await trial.OpenAsync(key);
                    Equal(MediaTypeHeaderValue.Parse(type), MediaTypeHeaderValue.Parse(opened.Headers.ContentType!));
                }
            },
            ["An object does not change while it is read"] = ReplaceAsync,
            ["Properties are those of the list"] = async trial =>
            {
                var before = DateTimeOffset.UtcNow.AddMinutes(-10);
                var key = await trial.PutAsync("a", "Hello");
                var entry = (await trial.ListAsync()).Single();
                using var opened = await trial.OpenAsync(key);
                Equal(key, entry.Key);
                Equal(5, entry.Length);
                Equal(5, opened.Length);
                Equal(5, opened.ContentLength);
                Equal(0, opened.Offset);
                Equal(entry.ETag, opened.ETag);
                Expect(entry.ETag is ['"', _, .., '"'], $"the entity tag is in double quotes, not {entry.ETag}");
                Expect(entry.LastModified > before, $"the object is new, not of {entry.LastModified:O}");
                // HTTP has seconds, lists have less.
                Expect(
                    (entry.LastModified - opened.LastModified).Duration() <= TimeSpan.FromSeconds(1),
                    $"both times are the same, not {entry.LastModified:O} and {opened.LastModified:O}"
                );
            },
            ["Properties are opened without content"] = async trial =>
            {
                var key = await trial.PutAsync("a", "Hello");
                using var opened = await trial.OpenAsync(key, ByteRange.None);
                Equal(5, opened.Length);
                Equal(0, opened.ContentLength);
                Equal("", await trial.ReadTextAsync(key, ByteRange.None));
            },
        };

    /// <summary>The content is that of one object to its end, or the reading fails.</summary>
    private static async Task ReplaceAsync(ObjectStoreTrial trial)
    {
        const int length = 12 << 20;
        var key = trial.Key("a");
        await trial.Store.PutAsync(key, new OneWayStream(length), null, trial.Cancellation);
        using var opened = await trial.OpenAsync(key);
        using var body = new MemoryStream();
        var buffer = new byte[100_000];
        await opened.Content.ReadExactlyAsync(buffer, trial.Cancellation);
        body.Write(buffer);
        await trial.PutAsync(key, new byte[length], Replacing);
        try
        {
            await opened.Content.CopyToAsync(body, trial.Cancellation);
        }
        catch (IOException)
        {
            return;
        }

        Expect(OneWayStream.Bytes(length).AsSpan().SequenceEqual(body.ToArray()), "the bytes are those of one object");
    }

    private static Task RefusesAsync(ObjectStoreTrial trial, ObjectHeaders headers) =>
        FailsAsync(ObjectStoreFailure.InvalidHeaders, () => trial.PutAsync("a", "Hello", new() { Headers = headers }));

    private static Dictionary<string, string> Metadata(string name, string value) => new() { [name] = value };
}
