namespace Assets.Media.EntityFrameworkCore.Deleting;

/// <summary>
/// The files that the changes of one context no longer name, until their transaction ends. Changes of a transaction
/// that ended in another way than by a commit of this context are forgotten: transactions have new ids, while contexts
/// and the provider's objects are used again by pools.
/// </summary>
internal sealed class UnusedFiles
{
    private readonly List<MediaRef> held = [];
    private Guid transaction;
    private int? savepoint;

    /// <summary>What the save that is running no longer names; null if none runs.</summary>
    public IReadOnlySet<MediaRef>? Saving { get; set; }

    /// <summary>Keeps files until the transaction commits.</summary>
    public void Hold(Guid id, IEnumerable<MediaRef> files)
    {
        Enter(id);
        held.AddRange(files);
    }

    /// <summary>
    /// EF Core does not say which savepoint is created or rolled back to, so all changes since the first one count as
    /// undone. Their files are left to the sweep.
    /// </summary>
    public void CreateSavepoint(Guid id)
    {
        // SaveChanges creates and releases one of its own.
        if (Saving is not null)
            return;
        Enter(id);
        savepoint ??= held.Count;
    }

    public void RollBackToSavepoint(Guid id)
    {
        if (Saving is not null)
            return;
        Enter(id);
        held.RemoveRange(savepoint ?? 0, held.Count - (savepoint ?? 0));
    }

    /// <summary>Takes the files of a transaction that was committed.</summary>
    public IReadOnlyCollection<MediaRef> Commit(Guid id)
    {
        Enter(id);
        MediaRef[] committed = [.. held.Distinct()];
        held.Clear();
        savepoint = null;
        return committed;
    }

    private void Enter(Guid id)
    {
        if (transaction == id)
            return;
        transaction = id;
        held.Clear();
        savepoint = null;
    }
}
