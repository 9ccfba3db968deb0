using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assets.Media.EntityFrameworkCore.Columns;

/// <summary>
/// Reads the files that values of a tracked entity name. Owned entities have entries of their own. What lists inside
/// lists named before is not kept by the change tracker in a form that can be read.
/// </summary>
internal static class FilesOfEntries
{
    /// <summary>
    /// The files before the changes, as far as the context knows: as they were read from the database.
    /// </summary>
    public static IEnumerable<MediaRef> Before(EntityEntry entry) =>
        Of(
            entry.OriginalValues,
            entry.Metadata,
            // The objects of such a list are copies, without the complex types inside them.
            property => OriginalElements(entry, property).SelectMany(OfElement)
        );

    /// <summary>The files after the changes.</summary>
    public static IEnumerable<MediaRef> After(EntityEntry entry) =>
        Of(
            entry.CurrentValues,
            entry.Metadata,
            property =>
                MediaColumns
                    .Inside(property.ComplexType)
                    .SelectMany(steps => FilesOfValues.OfElements(entry.CurrentValues[property], steps))
        );

    private static IEnumerable<MediaRef> Of(
        PropertyValues values,
        ITypeBase type,
        Func<IComplexProperty, IEnumerable<MediaRef>> ofList
    ) => Of(type, property => values[property], p => p.IsCollection ? ofList(p) : Of(values, p.ComplexType, ofList));

    private static IEnumerable<MediaRef> OfElement(ComplexElementEntry element) =>
        Of(
            element.Metadata.ComplexType,
            property => element.Property(property).OriginalValue,
            property => property.IsCollection ? [] : OfPart(element.ComplexProperty(property))
        );

    private static IEnumerable<MediaRef> OfPart(ComplexPropertyEntry part) =>
        Of(
            part.Metadata.ComplexType,
            property => part.Property(property).OriginalValue,
            property => property.IsCollection ? [] : OfPart(part.ComplexProperty(property))
        );

    private static IEnumerable<MediaRef> Of(
        ITypeBase type,
        Func<IProperty, object?> valueOf,
        Func<IComplexProperty, IEnumerable<MediaRef>> ofComplex
    ) =>
        type.ClrType == typeof(StoredFile)
            ? FilesOfValues.Named(
                valueOf(type.FindProperty(nameof(StoredFile.Store))!) as string,
                valueOf(type.FindProperty(nameof(StoredFile.Key))!) as string
            )
            : type.GetProperties()
                .Where(MediaColumns.NamesFiles)
                .SelectMany(property => FilesOfValues.Named(valueOf(property)))
                .Concat(type.GetComplexProperties().SelectMany(ofComplex));

    private static IEnumerable<ComplexElementEntry> OriginalElements(EntityEntry entry, IComplexProperty list)
    {
        var elements = CollectionOf(entry, list);
        return Enumerable.Range(0, entry.OriginalValues[list]?.Count ?? 0).Select(elements.GetOriginalEntry);
    }

    private static ComplexCollectionEntry CollectionOf(EntityEntry entry, IComplexProperty list) =>
        list.DeclaringType is IComplexType owner
            ? PartOf(entry, owner.ComplexProperty).ComplexCollection(list)
            : entry.ComplexCollection(list);

    private static ComplexPropertyEntry PartOf(EntityEntry entry, IComplexProperty part) =>
        part.DeclaringType is IComplexType owner
            ? PartOf(entry, owner.ComplexProperty).ComplexProperty(part)
            : entry.ComplexProperty(part);
}
