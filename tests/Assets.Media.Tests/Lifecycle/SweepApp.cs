using System.Runtime.CompilerServices;
using Assets.Media.Lifecycle;
using Assets.Media.Tests.Variants;
using Assets.Storage;
using Assets.Storage.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Lifecycle;

/// <summary>An app with one store, a list of the files that it uses, and clocks that stand still.</summary>
internal sealed class SweepApp : IDisposable
{
    private readonly App app;

    public SweepApp(bool references = true, Action<MediaStoreBuilder>? store = null, IObjectStore? objects = null)
    {
        Objects = objects ?? new MemoryStore(StoreClock);
        app = App.WithFiles(
            store,
            services =>
            {
                services.AddSingleton<TimeProvider>(AppClock);
                // An app with variants needs one.
                services.AddSingleton<IImageProcessor>(new CountingProcessor());
                if (references)
                    services.AddSingleton<IMediaReferences>(Used);
            },
            Objects
        );
    }

    public FixedClock StoreClock { get; } = new();

    public FixedClock AppClock { get; } = new();

    public IObjectStore Objects { get; }

    public UsedFiles Used { get; } = new();

    public List<string> Found { get; } = [];

    public IServiceProvider Services => app.Services;

    public MediaSweeper Sweeper => app.Services.GetRequiredService<MediaSweeper>();

    /// <summary>Stores objects of three bytes.</summary>
    public async Task PutAsync(params string[] keys)
    {
        foreach (var key in keys)
            await Objects.PutAsync(ObjectKey.Parse(key), App.Text("abc"));
    }

    /// <summary>Lets time pass everywhere.</summary>
    public void Wait(TimeSpan time)
    {
        StoreClock.Now += time;
        AppClock.Now += time;
    }

    public Task<MediaSweepReport> SweepAsync(MediaSweepOptions? options = null) =>
        Sweeper.SweepAsync("files", (options ?? new()) with { Found = file => Found.Add(file.Key.Value) });

    public Task<MediaSweepReport> DeleteAsync(MediaSweepOptions? options = null) =>
        SweepAsync((options ?? new()) with { Delete = true });

    /// <summary>What is in the store, in order, with blanks between.</summary>
    public async Task<string> LeftAsync()
    {
        var keys = new List<string>();
        await foreach (var entry in Objects.ListAsync())
            keys.Add(entry.Key.Value);
        return string.Join(' ', keys.Order(StringComparer.Ordinal));
    }

    public void Dispose() => app.Dispose();
}

internal sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>The files that the app uses.</summary>
internal sealed class UsedFiles : IMediaReferences
{
    private readonly HashSet<string> keys = [];

    /// <summary>How many keys were asked for at once, one number for each question.</summary>
    public List<int> Questions { get; } = [];

    /// <summary>Something that happens while the sweep runs.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public void Add(params string[] used) => keys.UnionWith(used);

    public async IAsyncEnumerable<ObjectKey> FindAsync(
        string store,
        IReadOnlyCollection<ObjectKey> asked,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Questions.Add(asked.Count);
        await Meanwhile();
        foreach (var key in asked.Where(key => keys.Contains(key.Value)))
            yield return key;
    }
}
