using Assets.Storage;

namespace Assets.Media.Lifecycle;

/// <summary>
/// Knows which files an app still uses, such as all columns of a database. Every one that is registered is asked, and a
/// file that one of them uses is kept. <c>Assets.Media.EntityFrameworkCore</c> has one that reads the model of a
/// context.
/// </summary>
public interface IMediaReferences
{
    /// <summary>Finds those of some files that are in use.</summary>
    /// <param name="store">The name of the store.</param>
    /// <param name="keys">Keys in the store, at most <see cref="MediaSweepOptions.BatchSize"/>, each once.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>
    /// Every key of <paramref name="keys"/> that is in use, in any order and as often as it is found. Others are
    /// ignored. A key that is left out may be deleted: rows that the app hides, such as deleted ones that can be
    /// restored, and rows of all tenants count.
    /// </returns>
    IAsyncEnumerable<ObjectKey> FindAsync(
        string store,
        IReadOnlyCollection<ObjectKey> keys,
        CancellationToken cancellationToken
    );
}
