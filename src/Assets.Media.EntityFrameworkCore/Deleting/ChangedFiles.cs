using Assets.Media.EntityFrameworkCore.Columns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Assets.Media.EntityFrameworkCore.Deleting;

/// <summary>Reads from the entities of a context which files its changes no longer name.</summary>
internal static class ChangedFiles
{
    /// <summary>The files that changed and deleted entities named when they were read.</summary>
    public static IReadOnlySet<MediaRef> NoLongerNamed(DbContext context)
    {
        CascadeDeletions(context.ChangeTracker);
        return context
            .ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Modified or EntityState.Deleted)
            .SelectMany(entry =>
                entry.State == EntityState.Deleted
                    ? FilesOfEntries.Before(entry)
                    : FilesOfEntries.Before(entry).Except(FilesOfEntries.After(entry))
            )
            .ToHashSet();
    }

    /// <summary>Leaves out what other entities of the context name.</summary>
    public static IReadOnlyCollection<MediaRef> WithoutNamed(IReadOnlySet<MediaRef> files, DbContext context)
    {
        var tracker = context.ChangeTracker;
        var detects = tracker.AutoDetectChangesEnabled;
        // Nothing changed since the save.
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return files
                .Except(
                    tracker
                        .Entries()
                        .Where(entry => entry.State is not (EntityState.Deleted or EntityState.Detached))
                        .SelectMany(FilesOfEntries.After)
                )
                .ToArray();
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <summary>SaveChanges would do it after the interceptors, which then do not see the entities.</summary>
    private static void CascadeDeletions(ChangeTracker tracker)
    {
        if (
            tracker.CascadeDeleteTiming != CascadeTiming.Never
            && tracker.DeleteOrphansTiming != CascadeTiming.Never
            && CascadeTiming.OnSaveChanges is var late
            && (tracker.CascadeDeleteTiming == late || tracker.DeleteOrphansTiming == late)
        )
            tracker.CascadeChanges();
    }
}
