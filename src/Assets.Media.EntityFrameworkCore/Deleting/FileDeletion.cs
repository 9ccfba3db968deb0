using System.Transactions;
using Assets.Media.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.Media.EntityFrameworkCore.Deleting;

/// <summary>
/// Deletes files that no row names any more. The change is committed, so that nothing here may throw, and the token of
/// the request has no effect: what is not deleted is logged and left to the sweep.
/// </summary>
internal sealed class FileDeletion(IServiceScopeFactory scopes, MediaDeletionOptions options, ILogger logger)
{
    /// <summary>Without the caller's synchronization context, which it blocks.</summary>
    public void Delete(IReadOnlyCollection<MediaRef> files)
    {
        if (files.Count > 0)
            Task.Run(() => DeleteAsync(files)).GetAwaiter().GetResult();
    }

    public async Task DeleteAsync(IReadOnlyCollection<MediaRef> files)
    {
        if (files.Count == 0)
            return;
        using var limit = new CancellationTokenSource(options.Timeout);
        foreach (var store in files.GroupBy(file => file.Store, StringComparer.Ordinal))
        {
            var left = store.ToHashSet();
            try
            {
                await DeleteAsync(store.Key, left, limit.Token).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // The change is committed: no failure of a store may look like one of the database.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                foreach (var file in left)
                    logger.NotDeleted(exception, file);
            }
        }
    }

    /// <param name="store">The name of the store.</param>
    /// <param name="left">The files, from which those that need no deletion any more are removed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    private async Task DeleteAsync(string store, HashSet<MediaRef> left, CancellationToken cancellationToken)
    {
        // A query of its own must not become a part of a transaction that has just ended.
        using var outside = new TransactionScope(
            TransactionScopeOption.Suppress,
            TransactionScopeAsyncFlowOption.Enabled
        );
        await using var scope = scopes.CreateAsyncScope();
        if (options.KeepReferenced)
            await KeepReferencedAsync(scope.ServiceProvider, store, left, cancellationToken).ConfigureAwait(false);
        var storage = scope.ServiceProvider.GetRequiredKeyedService<IMediaStorage>(store);
        foreach (var file in left.ToArray())
        {
            await storage.DeleteAsync(file.Key, cancellationToken).ConfigureAwait(false);
            left.Remove(file);
        }
    }

    private static async Task KeepReferencedAsync(
        IServiceProvider services,
        string store,
        HashSet<MediaRef> files,
        CancellationToken cancellationToken
    )
    {
        foreach (var references in services.GetServices<IMediaReferences>())
        {
            var keys = files.Select(file => file.Key).ToArray();
            var found = references.FindAsync(store, keys, cancellationToken);
            await foreach (var key in found.ConfigureAwait(false))
                files.Remove(new(store, key));
        }
    }
}

/// <summary>What is logged.</summary>
internal static partial class Messages
{
    [LoggerMessage(
        1,
        LogLevel.Warning,
        "The file {File} is no longer used and could not be deleted. The sweep of its store deletes it."
    )]
    public static partial void NotDeleted(this ILogger logger, Exception exception, MediaRef file);
}
