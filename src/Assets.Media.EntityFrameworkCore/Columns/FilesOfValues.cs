using System.Collections;
using Assets.Storage;

namespace Assets.Media.EntityFrameworkCore.Columns;

/// <summary>Reads the files that an object of the app names, behind the steps of a column.</summary>
internal static class FilesOfValues
{
    /// <param name="value">The object, or the list if the first of the steps is a collection that was taken.</param>
    /// <param name="steps">The steps that are left.</param>
    public static IEnumerable<MediaRef> Of(object? value, IEnumerable<MediaStep> steps)
    {
        if (value is null)
            return [];
        if (steps.FirstOrDefault() is not { } step)
            return Named(value);
        var next = value.GetType().GetProperty(step.Name)?.GetValue(value);
        return step.Element is null ? Of(next, steps.Skip(1)) : OfElements(next, steps.Skip(1));
    }

    /// <summary>The files of a list.</summary>
    public static IEnumerable<MediaRef> OfElements(object? list, IEnumerable<MediaStep> steps) =>
        (list as IEnumerable)?.Cast<object?>().SelectMany(element => Of(element, steps)) ?? [];

    public static IEnumerable<MediaRef> Named(object? value) =>
        value switch
        {
            MediaRef { Store: not null } reference => [reference],
            StoredFile file => Named(file.Store, file.Key),
            IEnumerable<MediaRef> references => references.Where(reference => reference.Store is not null),
            _ => [],
        };

    public static IEnumerable<MediaRef> Named(string? store, string? key) =>
        store is not null && ObjectKey.TryParse(key, out var parsed) ? [new(store, parsed)] : [];
}
