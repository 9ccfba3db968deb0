using Microsoft.AspNetCore.OutputCaching;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Metadata that keeps output caching away from assets: it does not read <c>Vary</c> and would send one client's coding
/// to all.
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
