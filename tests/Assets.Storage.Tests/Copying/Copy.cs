using System.Collections.Concurrent;
using System.Text;
using Assets.Storage.Copying;
using Assets.Storage.Memory;

namespace Assets.Storage.Tests.Copying;

/// <summary>Two stores in memory, and what a copy between them does.</summary>
public abstract class Copy
{
    protected static readonly ObjectHeaders Headers = new()
    {
        ContentType = "text/plain",
        ContentEncoding = "br",
        CacheControl = "no-cache",
        ContentDisposition = "attachment",
        Metadata = new Dictionary<string, string> { ["owner"] = "7" },
    };

    private protected MemoryStore Source { get; } = new();
    private protected MemoryStore Target { get; } = new();
    private protected Steps Seen { get; } = new();
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected Task<StoreCopyResult> RunAsync(
        StoreCopyOptions? options = null,
        IObjectStore? source = null,
        IObjectStore? target = null
    ) => new StoreCopy(source ?? Source, target ?? Target, options).RunAsync(Seen, Cancellation);

    protected static Task PutAsync(IObjectStore store, string key, string content, ObjectHeaders? headers = null) =>
        store.PutAsync(
            ObjectKey.Parse(key),
            new MemoryStream(Encoding.UTF8.GetBytes(content)),
            new() { Mode = PutMode.Replace, Headers = headers ?? Headers },
            Cancellation
        );

    /// <summary>Keys, contents and headers of a store, in the order of the keys.</summary>
    protected static async Task<string[]> ContentsAsync(IObjectStore store)
    {
        var contents = new List<string>();
        await foreach (var entry in store.ListAsync("", Cancellation))
        {
            await using var opened = (await store.OpenAsync(entry.Key, null, Cancellation))!;
            using var reader = new StreamReader(opened.Content);
            var metadata = string.Join(',', opened.Headers.Metadata.Select(pair => $"{pair.Key}={pair.Value}"));
            var (headers, text) = (opened.Headers, await reader.ReadToEndAsync(Cancellation));
            contents.Add(
                $"{entry.Key}: {text} ({headers.ContentType} {headers.ContentEncoding} {headers.CacheControl} "
                    + $"{headers.ContentDisposition} {metadata})"
            );
        }

        return [.. contents.Order(StringComparer.Ordinal)];
    }

    private protected sealed class Steps : IProgress<StoreCopyStep>
    {
        private readonly ConcurrentQueue<StoreCopyStep> steps = [];

        public string[] Texts =>
            [.. steps.Select(step => $"{step.Action} {step.Key} {step.Length}").Order(StringComparer.Ordinal)];

        public void Report(StoreCopyStep value) => steps.Enqueue(value);
    }
}
