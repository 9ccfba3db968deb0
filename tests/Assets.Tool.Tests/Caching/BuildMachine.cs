using System.Security.Cryptography;
using System.Text;
using Assets.Core.Caching;
using Assets.Storage;
using Assets.Tool.Caching;

namespace Assets.Tool.Tests.Caching;

/// <summary>A machine with a local cache in a fresh folder, that publishes one site.</summary>
internal sealed class BuildMachine : IDisposable
{
    public static readonly CacheKey Site = CacheKey.Of("site", "shop");

    /// <summary>Limits that no test reaches by being slow.</summary>
    public static readonly FetchLimits Patient = new()
    {
        Answer = TimeSpan.FromMinutes(5),
        Grace = TimeSpan.FromMinutes(5),
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assets-machine-");

    public BuildMachine() => Cache = new(folder.FullName);

    public string Folder => folder.FullName;

    public ContentCache Cache { get; }

    public int Results => folder.EnumerateFiles("*", SearchOption.AllDirectories).Count();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static CacheKey Key(int i) => CacheKey.Of("step", $"{i}");

    /// <summary>The results of a site: texts, and bytes that cannot be compressed.</summary>
    public static byte[] Body(int i) =>
        i % 2 == 0
            ? Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"text {i} ", i % 100)))
            : SHA512.HashData(BitConverter.GetBytes(i));

    /// <summary>Makes results, as a publish without a remote cache does.</summary>
    public BuildMachine Make(params IEnumerable<int> results)
    {
        foreach (var i in results)
            Cache.TryStore(Key(i), Body(i));
        return this;
    }

    public Task<CacheResult> PushAsync(
        IObjectStore store,
        IEnumerable<int> results,
        TimeProvider? clock = null,
        TimeSpan? limit = null,
        bool anew = false
    ) =>
        new CachePush(store, Cache, limit ?? TimeSpan.FromMinutes(5), clock ?? TimeProvider.System, anew).RunAsync(
            Site,
            [.. results.Select(Key)],
            Token
        );

    public Task<CacheResult> FetchAsync(IObjectStore store, FetchLimits? limits = null, CacheKey? site = null) =>
        new CacheFetch(store, Cache, limits ?? Patient).RunAsync(site ?? Site, Token);

    /// <summary>Which of the results are here, whole.</summary>
    public IEnumerable<int> Of(IEnumerable<int> results) =>
        results.Where(i =>
        {
            using var found = Cache.TryRead(Key(i));
            return found is not null && found.Span.SequenceEqual(Body(i));
        });

    public void Dispose() => folder.Delete(recursive: true);
}
