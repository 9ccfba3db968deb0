using Assets.Media.DirectUploads;
using Assets.Storage;

namespace Assets.Media.Lifecycle;

/// <summary>
/// Reads the clock of a store. The ages of its files are differences of its own times, so that a wrong clock of this
/// machine deletes nothing.
/// </summary>
internal static class StoreClock
{
    /// <summary>Stores an empty object, reads when it was stored, and deletes it.</summary>
    public static async Task<DateTimeOffset> ReadAsync(IObjectStore store, CancellationToken cancellationToken)
    {
        // If the deletion fails, a later sweep removes it as an upload that was not completed.
        var key = ObjectKey.Parse($"{Quarantine.Prefix}clock-{Guid.NewGuid():n}");
        await store.PutAsync(key, Stream.Null, new PutOptions { Length = 0 }, cancellationToken);
        try
        {
            await using var probe = await store.OpenAsync(key, ByteRange.None, cancellationToken);
            return probe?.LastModified
                ?? throw new ObjectStoreException(
                    ObjectStoreFailure.Other,
                    $"The store does not return '{key}', which was just stored, so that the age of its files is not "
                        + "known. Nothing was swept."
                );
        }
        finally
        {
            await store.DeleteAsync([key], CancellationToken.None);
        }
    }
}
