using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assets.Media.EntityFrameworkCore.Columns;

/// <summary>Finds every place of a model that names files: no column is registered by hand.</summary>
internal static class MediaColumns
{
    /// <summary>The columns of a model, found once.</summary>
    public static IReadOnlyList<MediaColumn> Of(IModel model) =>
        model.GetOrAddRuntimeAnnotationValue(
            "Assets:Media:Columns",
            static model => model!.GetEntityTypes().Where(IsQueried).SelectMany(OfRoot).ToArray(),
            model
        );

    /// <summary>The ways from a complex or owned type to files; the empty one if it is a file itself.</summary>
    public static IEnumerable<MediaStep[]> Inside(ITypeBase type) =>
        type.ClrType == typeof(StoredFile) ? [Array.Empty<MediaStep>()] : Below(type, declaredOnly: false);

    /// <summary>A reference, one that may be null, or a list of references.</summary>
    public static bool NamesFiles(IProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(MediaRef)
        || property.GetElementType()?.ClrType == typeof(MediaRef);

    /// <summary>
    /// Owned types are reached from their owners. Types without table, view or query exist for <c>FromSql</c> only,
    /// unless the types below them have some.
    /// </summary>
    private static bool IsQueried(IEntityType type) =>
        !type.IsOwned() && (HasRows(type) || type.GetDerivedTypes().Any(HasRows));

    private static bool HasRows(IEntityType type) =>
        (type.GetTableName() ?? type.GetViewName() ?? type.GetSqlQuery() ?? type.GetFunctionName()) is not null;

    private static IEnumerable<MediaColumn> OfRoot(IEntityType type) =>
        Below(type, declaredOnly: true).Select(steps => new MediaColumn(type, steps));

    /// <summary>
    /// The ways from a type to files. Members of a base type are left out if it is a root itself, which gives its rows
    /// and those of all types below it.
    /// </summary>
    private static IEnumerable<MediaStep[]> Below(ITypeBase type, bool declaredOnly)
    {
        var properties = declaredOnly ? type.GetDeclaredProperties() : type.GetProperties();
        foreach (var property in properties.Where(NamesFiles))
            yield return [MediaStep.Of(property, property.GetElementType()?.ClrType)];

        var complex = declaredOnly ? type.GetDeclaredComplexProperties() : type.GetComplexProperties();
        foreach (var property in complex)
        {
            var step = MediaStep.Of(property, property.IsCollection ? property.ComplexType.ClrType : null);
            foreach (var rest in Inside(property.ComplexType))
                yield return [step, .. rest];
        }

        if (type is not IEntityType entity)
            yield break;
        var navigations = declaredOnly ? entity.GetDeclaredNavigations() : entity.GetNavigations();
        foreach (var navigation in navigations.Where(navigation => LeadsToOwned(navigation)))
        {
            var target = navigation.TargetEntityType;
            var step = MediaStep.Of(navigation, navigation.IsCollection ? target.ClrType : null);
            foreach (var rest in Inside(target))
                yield return [step, .. rest];
        }
    }

    private static bool LeadsToOwned(INavigation navigation) =>
        navigation.TargetEntityType.IsOwned() && !navigation.IsOnDependent;
}
