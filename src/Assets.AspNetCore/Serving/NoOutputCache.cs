using Microsoft.AspNetCore.OutputCaching;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Metadata that turns output caching off for files. Output caching does not read <c>Vary</c> and would send the
/// content coding of one client to all clients, and it would keep whole files in memory.
/// </summary>
internal sealed class NoOutputCache : IOutputCachePolicy
{
    public static readonly NoOutputCache Instance = new();

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.EnableOutputCaching = false;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;
}
