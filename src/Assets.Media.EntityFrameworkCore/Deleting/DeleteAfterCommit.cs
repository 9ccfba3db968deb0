using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Assets.Media.EntityFrameworkCore.Deleting;

/// <summary>
/// Remembers which files a save no longer names, and has them deleted when the save is committed. One instance may
/// serve many contexts, as with pools, and each has a state of its own.
/// </summary>
internal sealed class DeleteAfterCommit(FileDeletion deletion) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, UnusedFiles> contexts = [];

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is { } context)
            StateOf(context).Saving = result.HasResult ? new HashSet<MediaRef>() : ChangedFiles.NoLongerNamed(context);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => new(SavingChanges(eventData, result));

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        deletion.Delete(Saved(eventData.Context));
        return result;
    }

    public async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        await deletion.DeleteAsync(Saved(eventData.Context)).ConfigureAwait(false);
        return result;
    }

    public void SaveChangesFailed(DbContextErrorEventData eventData) => NotSaved(eventData.Context);

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        NotSaved(eventData.Context);
        return Task.CompletedTask;
    }

    public void SaveChangesCanceled(DbContextEventData eventData) => NotSaved(eventData.Context);

    public Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        NotSaved(eventData.Context);
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        deletion.Delete(Committed(eventData));

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) => deletion.DeleteAsync(Committed(eventData));

    public void CreatedSavepoint(DbTransaction transaction, TransactionEventData eventData) =>
        Known(eventData)?.CreateSavepoint(eventData.TransactionId);

    public Task CreatedSavepointAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        CreatedSavepoint(transaction, eventData);
        return Task.CompletedTask;
    }

    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) =>
        Known(eventData)?.RollBackToSavepoint(eventData.TransactionId);

    public Task RolledBackToSavepointAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        RolledBackToSavepoint(transaction, eventData);
        return Task.CompletedTask;
    }

    /// <summary>Hands over what can be deleted at once, and keeps the rest until the transaction commits.</summary>
    private IReadOnlyCollection<MediaRef> Saved(DbContext? context)
    {
        if (context is null || StateOf(context) is not { Saving: { } files } state)
            return [];
        state.Saving = null;
        if (files.Count == 0)
            return [];
        // Not before: an interceptor of the app may have turned a deletion into a change that keeps the file.
        var unused = ChangedFiles.WithoutNamed(files, context);
        if (context.Database.CurrentTransaction is { } transaction)
        {
            state.Hold(transaction.TransactionId, unused);
            return [];
        }

        if (Ambient(context) is { } ambient)
        {
            ambient.TransactionCompleted += (_, completed) =>
            {
                if (completed.Transaction?.TransactionInformation.Status == TransactionStatus.Committed)
                    deletion.Delete(unused);
            };
            return [];
        }

        return unused;
    }

    private static Transaction? Ambient(DbContext context) =>
        (context.Database.IsRelational() ? context.Database.GetEnlistedTransaction() : null) ?? Transaction.Current;

    private void NotSaved(DbContext? context)
    {
        if (context is not null)
            StateOf(context).Saving = null;
    }

    private IReadOnlyCollection<MediaRef> Committed(TransactionEventData eventData) =>
        // The transaction of a save without an explicit one commits before the save ends, which then deletes.
        Known(eventData) is { Saving: null } state
            ? state.Commit(eventData.TransactionId)
            : [];

    private UnusedFiles StateOf(DbContext context) => contexts.GetOrCreateValue(context);

    private UnusedFiles? Known(TransactionEventData eventData) =>
        eventData.Context is { } context ? StateOf(context) : null;
}
