using Assets.Storage;
using Assets.Storage.Files;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Copying;

/// <summary>A folder that an app has filled with users' files, and folders to copy it to.</summary>
internal sealed class FilledFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-copy-").FullName;

    public string Source => Path.Combine(root, "source");

    public FileSystemStore Store => new(Source, new() { FlushToDisk = false });

    public string Other(string name) => Path.Combine(root, name);

    public FileSystemStore OtherStore(string name) => new(Other(name), new() { FlushToDisk = false });

    /// <summary>Small and large ones, with odd names, and with every header.</summary>
    public async Task<FilledFolder> FillAsync()
    {
        var large = new byte[9 << 20];
        Random.Shared.NextBytes(large);
        await PutAsync("2026/11/large.bin", large, new() { ContentType = "application/zip" });
        await PutAsync("2026/11/ü +%&/empty", [], new() { ContentType = "text/plain" });
        await PutAsync(
            "2026/11/photo.jpg",
            [1, 2, 3],
            new()
            {
                ContentType = "image/jpeg",
                CacheControl = "private, max-age=60",
                ContentDisposition = "attachment; filename=\"a b.jpg\"",
                ContentEncoding = "br",
                Metadata = new Dictionary<string, string> { ["owner"] = "7" },
            }
        );
        await PutAsync("_uploads/unfinished", [4], new() { ContentType = "text/plain" });
        return this;
    }

    public Task PutAsync(string key, byte[] content, ObjectHeaders headers) =>
        Store.PutAsync(
            ObjectKey.Parse(key),
            new MemoryStream(content),
            new() { Headers = headers },
            TestContext.Current.CancellationToken
        );

    /// <summary>The objects of a store have the bytes and headers of this folder, but for what is not copied.</summary>
    public async Task AssertAreInAsync(IObjectStore store)
    {
        var expected = (await Store.KeysAsync()).Where(key => !key.StartsWith("_uploads/", StringComparison.Ordinal));
        Assert.Equal(expected, await store.KeysAsync());
        foreach (var key in expected)
        {
            Assert.Equal(Ordered(await Store.HeadersAsync(key)), Ordered(await store.HeadersAsync(key)));
            Assert.Equal(await BytesAsync(Store, key), await BytesAsync(store, key));
        }
    }

    /// <summary>HTTP clients change the order of the directives.</summary>
    private static ObjectHeaders Ordered(ObjectHeaders headers) =>
        headers with
        {
            CacheControl = string.Join(',', (headers.CacheControl ?? "").Split(", ").Order(StringComparer.Ordinal)),
        };

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static async Task<byte[]> BytesAsync(IObjectStore store, string key)
    {
        await using var opened = await store.OpenAsync(
            ObjectKey.Parse(key),
            null,
            TestContext.Current.CancellationToken
        );
        using var body = new MemoryStream();
        await opened!.Content.CopyToAsync(body, TestContext.Current.CancellationToken);
        return body.ToArray();
    }
}
