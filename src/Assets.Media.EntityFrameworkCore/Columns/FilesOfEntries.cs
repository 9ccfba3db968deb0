using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assets.Media.EntityFrameworkCore.Columns;

/// <summary>Reads the files that values of a tracked entity name.</summary>
internal static class FilesOfEntries
{
    /// <summary>The files before the changes, as far as the context knows: as they were read from the database.</summary>
    public static IEnumerable<MediaRef> Before(EntityEntry entry) => Of(entry.OriginalValues, entry.Metadata);

    /// <summary>The files after the changes.</summary>
    public static IEnumerable<MediaRef> After(EntityEntry entry) => Of(entry.CurrentValues, entry.Metadata);

    /// <summary>Owned entities have entries of their own.</summary>
    private static IEnumerable<MediaRef> Of(PropertyValues values, ITypeBase type)
    {
        if (type.ClrType == typeof(StoredFile))
        {
            return FilesOfValues.Named(
                values[type.FindProperty(nameof(StoredFile.Store))!] as string,
                values[type.FindProperty(nameof(StoredFile.Key))!] as string
            );
        }

        var scalars = type.GetProperties()
            .Where(MediaColumns.NamesFiles)
            .SelectMany(property => FilesOfValues.Named(values[property]));
        var complex = type.GetComplexProperties()
            .SelectMany(property =>
                property.IsCollection
                    // The change tracker keeps lists of objects.
                    ? MediaColumns
                        .Inside(property.ComplexType)
                        .SelectMany(steps => FilesOfValues.OfElements(values[property], steps))
                    : Of(values, property.ComplexType)
            );
        return scalars.Concat(complex);
    }
}
