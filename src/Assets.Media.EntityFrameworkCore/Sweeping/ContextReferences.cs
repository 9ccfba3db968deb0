using System.Runtime.CompilerServices;
using Assets.Media.EntityFrameworkCore.Columns;
using Assets.Media.Lifecycle;
using Assets.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.EntityFrameworkCore.Sweeping;

/// <summary>Asks the database, one query for each column that names files.</summary>
internal sealed class ContextReferences<TContext>(IServiceProvider services) : IMediaReferences
    where TContext : DbContext
{
    public async IAsyncEnumerable<ObjectKey> FindAsync(
        string store,
        IReadOnlyCollection<ObjectKey> keys,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var context = services.GetRequiredService<TContext>();
        var wanted = new WantedFiles(store, keys);
        foreach (var column in MediaColumns.Of(context.Model))
        {
            var values = ColumnQuery.Read(context, column, wanted);
            await foreach (var value in values.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                var files = column.IsInList
                    ? FilesOfValues.OfElements(value, column.InElements)
                    : FilesOfValues.Named(value);
                foreach (var file in files.Where(wanted.Contains))
                    yield return file.Key;
            }
        }
    }
}
