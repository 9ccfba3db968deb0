using Assets.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Lifecycle;

/// <summary>
/// Asks everybody who knows files of the app. Each batch has a scope of its own: a sweep may take hours, and a database
/// connection should not.
/// </summary>
internal sealed class ReferenceSearch(IServiceScopeFactory scopes, string store)
{
    /// <exception cref="InvalidOperationException">No <see cref="IMediaReferences"/> is registered.</exception>
    public void RefuseIfNobodyKnows()
    {
        using var scope = scopes.CreateScope();
        if (!scope.ServiceProvider.GetServices<IMediaReferences>().Any())
        {
            throw new InvalidOperationException(
                $"The media store '{store}' was not swept, because the app has no IMediaReferences, without which "
                    + "every file looks unused. Call services.AddMediaReferences<TContext>() of the package "
                    + "Assets.Media.EntityFrameworkCore, or register your own."
            );
        }
    }

    /// <summary>Those of the keys that are in use.</summary>
    public async Task<IReadOnlySet<ObjectKey>> FindAsync(
        IEnumerable<ObjectKey> keys,
        CancellationToken cancellationToken
    )
    {
        var found = new HashSet<ObjectKey>();
        var wanted = keys.ToHashSet();
        if (wanted.Count == 0)
            return found;
        await using var scope = scopes.CreateAsyncScope();
        foreach (var references in scope.ServiceProvider.GetServices<IMediaReferences>())
        {
            await foreach (var key in references.FindAsync(store, wanted, cancellationToken))
                found.Add(key);
        }

        return found;
    }
}
