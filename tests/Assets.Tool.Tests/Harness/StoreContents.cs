using System.Text;
using Assets.Storage;
using Assets.Tool.Releases;
using Assets.Tool.Uploading;

namespace Assets.Tool.Tests.Harness;

/// <summary>What a test reads from a store, and the upload that it runs.</summary>
internal static class StoreContents
{
    public static Task<UploadResult> UploadAsync(
        this IObjectStore store,
        Release release,
        UploadOptions? options = null,
        CancellationToken? cancellationToken = null
    ) =>
        new Upload(store, options ?? new()).RunAsync(
            release,
            cancellationToken ?? TestContext.Current.CancellationToken
        );

    /// <summary>The keys of assets, without records and manifests, in ordinal order.</summary>
    public static async Task<IReadOnlyList<string>> AssetsAsync(this IObjectStore store) =>
        [.. (await store.KeysAsync()).Where(key => !key.StartsWith(".assets/", StringComparison.Ordinal))];

    public static async Task<IReadOnlyList<string>> KeysAsync(this IObjectStore store)
    {
        var keys = new List<string>();
        await foreach (var entry in store.ListAsync("", TestContext.Current.CancellationToken))
            keys.Add(entry.Key.Value);
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    public static async Task<IReadOnlyList<string>> RecordsAsync(this IObjectStore store) =>
        [.. (await store.KeysAsync()).Where(key => key.StartsWith(ReleaseRecord.Prefix, StringComparison.Ordinal))];

    public static async Task<ObjectHeaders> HeadersAsync(this IObjectStore store, string key)
    {
        await using var found = await store.OpenAsync(
            ObjectKey.Parse(key),
            ByteRange.None,
            TestContext.Current.CancellationToken
        );
        return found!.Headers;
    }

    /// <summary>The text of an object; null if there is none.</summary>
    public static async Task<string?> TextAsync(this IObjectStore store, string key)
    {
        await using var found = await store.OpenAsync(
            ObjectKey.Parse(key),
            cancellationToken: TestContext.Current.CancellationToken
        );
        if (found is null)
            return null;
        using var reader = new StreamReader(found.Content, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public static Task PutAsync(this IObjectStore store, string key, string text) =>
        store.PutAsync(
            ObjectKey.Parse(key),
            new MemoryStream(Encoding.UTF8.GetBytes(text)),
            new() { Mode = PutMode.Replace },
            TestContext.Current.CancellationToken
        );
}
