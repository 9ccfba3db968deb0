using System.Globalization;
using Assets.Media.DirectUploads;
using Assets.Storage;

namespace Assets.Media.Lifecycle;

/// <summary>
/// Gives each period to one instance of an app: the one that creates its marker in the store, which is created once. An
/// instance that ends while it sweeps blocks nobody, because the next period has a marker of its own. Markers expire
/// like uploads that were not completed.
/// </summary>
internal sealed class SweepTurns(IObjectStore store, TimeSpan every)
{
    private long? taken;

    /// <summary>Whether this instance is to sweep the store now.</summary>
    public async Task<bool> TakeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var period = now.UtcTicks / every.Ticks;
        if (taken == period)
            return false;
        var marker = ObjectKey.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{Quarantine.Prefix}sweep-{every.TotalSeconds:0}-{period}")
        );
        try
        {
            await store.PutAsync(marker, Stream.Null, new PutOptions { Length = 0 }, cancellationToken);
            return true;
        }
        catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.AlreadyExists)
        {
            return false;
        }
        finally
        {
            taken = period;
        }
    }
}
